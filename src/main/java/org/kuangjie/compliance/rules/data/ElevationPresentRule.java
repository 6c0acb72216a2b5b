package org.kuangjie.compliance.rules.data;

import static org.kuangjie.compliance.Verdict.DATA_ERROR;

import org.kuangjie.compliance.RightKind;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** DQ-10: a mining right needs upper and lower elevation. (002-R31) */
record ElevationPresentRule() implements Rule {

  private static final RuleDoc DOC =
      RuleDoc.of("DQ-10", RuleDoc.Stage.DATA, "采矿权有开采标高", "Mining right has elevations")
          .source("重庆市矿产资源总体规划（2021—2025年）", "五（一）4", RuleDoc.Confidence.H)
          .clause("科学划定矿区范围平面和标高")
          .fires("采矿权未给出开采标高上限和下限", "a mining right without upper and lower elevation")
          .verdicts(DATA_ERROR)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    boolean lacking =
        context.request().rightKind() == RightKind.MINING && context.listElevationBands().isEmpty();
    return lacking
        ? RuleOutcome.of(
            Finding.of(
                DOC,
                DATA_ERROR,
                "缺少开采标高，请填写elevationTop和elevationBottom（或elevationBands）",
                "mining elevations are missing: give elevationTop and elevationBottom (or elevationBands)"))
        : RuleOutcome.PASSED;
  }
}
