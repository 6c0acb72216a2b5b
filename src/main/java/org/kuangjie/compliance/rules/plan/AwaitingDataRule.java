package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.STRICT;
import static org.kuangjie.compliance.Verdict.WARN;

import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.shared.Text;

/**
 * PL-16, PL-17, PL-22, PL-23, PL-24: rules whose data the catalogue cannot hold yet. They say
 * exactly what is missing and are never counted as passed. (002-R33, 002-R47, 002-R42, 002-R26)
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

  static Rule blockChangeWindow() {
    return new AwaitingDataRule(
        PlanDocs.of(
                "PL-22",
                RuleDoc.Stage.ATTRIBUTES,
                "规划区块年初集中调整",
                "Yearly window of block changes",
                "七（五）")
            .gist("规划数据库原则上每年集中调整完善1次，需新增、调整的规划区块于每年年初集中调整")
            .fires("规划区块的新增或调整不在年初集中调整期内", "a block is added or changed outside the yearly window")
            .verdicts(WARN)
            .build(),
        Text.of("未载入规划区块调整申请及其日期", "no application to change a block, with its date, is loaded"));
  }

  static Rule districtPlan() {
    return new AwaitingDataRule(
        PlanDocs.of(
                "PL-23",
                RuleDoc.Stage.ATTRIBUTES,
                "区县规划落实上级要求",
                "District plan takes over the city's",
                "七（一）")
            .clause("规划一经批准，必须严格执行")
            .fires(
                "区县规划的最低规模低于市级，或区块边界与市级不一致",
                "a district plan has a lower floor or another boundary than the city's")
            .verdicts(BLOCK)
            .build(),
        Text.of("未载入所在区县的矿产资源规划", "the mineral plan of the district is not loaded"));
  }

  static Rule reserveSite() {
    return new AwaitingDataRule(
        PlanDocs.of(
                "PL-24",
                RuleDoc.Stage.SPATIAL,
                "矿产资源储备地",
                "Mineral reserve site",
                "五（一）3；矿产资源法第五十三条")
            .clause("重要矿产资源储备")
            .fires("范围与矿产资源储备地重叠", "the boundary overlaps a mineral reserve site")
            .verdicts(BLOCK_UNLESS)
            .build(),
        Text.of("未载入矿产资源储备地图层", "no layer of mineral reserve sites is loaded"));
  }
}
