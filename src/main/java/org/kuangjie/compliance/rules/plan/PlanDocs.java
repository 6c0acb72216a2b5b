package org.kuangjie.compliance.rules.plan;

import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleDoc.Confidence;
import org.kuangjie.compliance.rules.RuleDoc.Stage;

/** What the documents of the PL rules have in common: their source. */
final class PlanDocs {

  static final String PLAN = "重庆市矿产资源总体规划（2021—2025年）（渝府办发〔2022〕113号）";

  private PlanDocs() {}

  static RuleDoc.Builder of(String id, Stage stage, String zh, String en, String section) {
    return RuleDoc.of(id, stage, zh, en).source(PLAN, section, Confidence.H);
  }
}
