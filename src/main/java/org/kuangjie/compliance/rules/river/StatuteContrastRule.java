package org.kuangjie.compliance.rules.river;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.INFO;

import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** RV-09: says beside RV-01 what the statute itself forbids near rivers. */
record StatuteContrastRule(RiverCorridorRule corridor) implements Rule {

  private static final RuleDoc DOC =
      RuleDoc.of("RV-09", RuleDoc.Stage.SPATIAL, "5公里与法定距离的区别", "5 km and the statutory distances")
          .source("重庆市矿产资源总体规划（2021—2025年）；中华人民共和国长江保护法", "三（三）；第二十六条", RuleDoc.Confidence.H)
          .gist("5公里为规划的从严控制，不是禁止；法定1公里、3公里针对化工项目和尾矿库")
          .fires("RV-01成立", "RV-01 fires")
          .verdicts(INFO, INDETERMINATE)
          .layers(LayerName.RIVER_REACHES)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.withLayers(
        DOC,
        () ->
            corridor.fires(context)
                ? RuleOutcome.of(
                    Finding.of(
                        DOC,
                        INFO,
                        "5公里为规划的从严控制政策；法定1公里、3公里针对化工项目、尾矿库（长江保护法第二十六条）",
                        "5 km is a planning policy; the statutory 1 and 3 km concern chemical works and"
                            + " tailings (Yangtze Protection Law, art 26)"))
                : RuleOutcome.PASSED);
  }
}
