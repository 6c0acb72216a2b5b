package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.STRICT;

import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.shared.Text;

/**
 * PL-16 and PL-17: rules whose data the catalogue cannot hold yet. They say exactly what is missing
 * and are never counted as passed. (002-R33)
 */
record AwaitingDataRule(RuleDoc doc, Text missing) implements Rule {

  private static final Text DEM =
      Text.of("未载入数字高程模型（DEM）", "no digital elevation model (DEM) is loaded");

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return new RuleOutcome.NotRun(missing);
  }

  static Rule ridgeLine() {
    return new AwaitingDataRule(
        PlanDocs.of(
                "PL-16",
                RuleDoc.Stage.SPATIAL,
                "不以山脊线划定矿界",
                "No boundary along a ridge line",
                "五（一）4")
            .clause("严禁以山脊线、垂直等高线划定矿界")
            .fires(
                "边界在山脊线10米内的部分超过周长5%，或有50米以上的边在其内",
                "more than 5 % of the perimeter, or an edge of 50 m, runs within 10 m of a ridge line")
            .verdicts(STRICT, BLOCK)
            .own("distance", "10 m")
            .own("share", "5 %")
            .own("edge", "50 m")
            .build(),
        DEM);
  }

  static Rule acrossContours() {
    return new AwaitingDataRule(
        PlanDocs.of(
                "PL-17",
                RuleDoc.Stage.SPATIAL,
                "不以垂直等高线划定矿界",
                "No boundary across the contours",
                "五（一）4")
            .clause("严禁以山脊线、垂直等高线划定矿界")
            .fires(
                "露天矿边界50米以上的边与等高线夹角为90°±10°且坡度大于15°",
                "an edge of an open pit of 50 m or more at 90° ± 10° to the contours on a slope above 15°")
            .verdicts(STRICT, BLOCK)
            .own("edge", "50 m")
            .own("angle", "90° ± 10°")
            .own("slope", "15°")
            .build(),
        DEM);
  }
}
