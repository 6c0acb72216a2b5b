package org.kuangjie.compliance.rules.protectedarea;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.PASS;
import static org.kuangjie.compliance.Verdict.STRICT;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.Facility;
import org.kuangjie.compliance.rules.Rule;

/** PA-06 … PA-08: sources of drinking water. */
final class WaterSourceRules {

  private static final String LAW = "中华人民共和国水污染防治法";

  private WaterSourceRules() {}

  static List<Rule> list(ComplianceSettings settings) {
    return List.of(first(settings), second(settings), quasi(settings));
  }

  private static Rule first(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(settings, "PA-06", "饮用水水源一级保护区", "Drinking-water zone, class 1")
            .source(LAW, "第六十五条", H)
            .clause("禁止在饮用水水源一级保护区内新建、改建、扩建与供水设施和保护水源无关的建设项目")
            .fires("范围（注销除外）与一级保护区重叠", "the boundary overlaps a zone of class 1, unless cancelled")
            .verdicts(BLOCK, INDETERMINATE)
            .build(),
        Set.of("饮用水水源一级保护区"),
        Bearing.always(
            BLOCK, "禁止与供水设施和保护水源无关的建设项目", "only works for the water supply are allowed there"));
  }

  private static Rule second(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(settings, "PA-07", "饮用水水源二级保护区", "Drinking-water zone, class 2")
            .source(LAW, "第六十六条", H)
            .clause("禁止在饮用水水源二级保护区内新建、改建、扩建排放污染物的建设项目")
            .fires(
                "范围（注销除外）与二级保护区重叠且排放污染物；未说明的按排放计；说明不排放的通过并提示",
                "the boundary overlaps a zone of class 2 and discharges pollutants, which is assumed unless"
                    + " denied; denied, it passes with a note")
            .verdicts(BLOCK, INDETERMINATE, PASS)
            .own("discharge not stated", "counts as discharge")
            .build(),
        Set.of("饮用水水源二级保护区"),
        Bearing.onDischarge());
  }

  private static Rule quasi(ComplianceSettings settings) {
    return new ProtectedAreaRule(
        ProtectedAreaRules.doc(settings, "PA-08", "饮用水水源准保护区", "Drinking-water quasi zone")
            .source(LAW, "第六十七条", H)
            .clause("禁止在饮用水水源准保护区内新建、扩建对水体污染严重的建设项目；改建建设项目，不得增加排污量")
            .fires(
                "范围（注销除外）与准保护区重叠，且对水体污染严重（尾矿库、选矿、化工设施视为严重）；未说明的待判",
                "the boundary overlaps a quasi zone and pollutes water heavily (tailings, beneficiation and"
                    + " chemical works do); undecided when nothing is stated")
            .verdicts(STRICT, INDETERMINATE, PASS)
            .own(
                "heavily polluting facilities",
                Bearing.POLLUTING.stream().map(Facility::zh).collect(Collectors.joining("、")))
            .build(),
        Set.of("饮用水水源准保护区"),
        Bearing.onHeavyPollution());
  }
}
