package org.kuangjie.compliance.rules.river;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.STRICT;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;
import static org.kuangjie.compliance.rules.RuleDoc.Stage.SPATIAL;

import java.util.List;
import java.util.Set;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.control.OverlapRule;
import org.kuangjie.shared.Text;

/** RV-01 … RV-09. (002-R08) */
public final class RiverRules {

  /** Kind of {@code waters}: 河道管理范围. */
  static final String MANAGEMENT_RANGE = "河道管理范围";

  private RiverRules() {}

  /**
   * @param corridorMetres width of the corridors of the main stems, as the catalogue derives them
   */
  public static List<Rule> list(ComplianceSettings settings, double corridorMetres) {
    RiverCorridorRule corridor = RiverCorridorRule.of(corridorMetres);
    ComplianceSettings.Rivers rivers = settings.rivers();
    return List.of(
        corridor,
        firstRidge(settings),
        FacilityDistanceRule.chemicalPlant(rivers.chemicalMetres()),
        FacilityDistanceRule.tailingsMainStem(rivers.tailingsMainStemMetres()),
        FacilityDistanceRule.tailingsTributary(rivers.tailingsTributaryMetres()),
        managementRange(settings),
        dike(settings),
        RiverSandRule.of(settings),
        new StatuteContrastRule(corridor));
  }

  private static Rule firstRidge(ComplianceSettings settings) {
    RuleDoc doc =
        RuleDoc.of("RV-02", SPATIAL, "第一山脊可视范围", "First ridge in sight of the river")
            .source("重庆市矿产资源总体规划（2021—2025年）", "三（三）", H)
            .clause("从严控制长江、嘉陵江、乌江干流岸线两侧向外5公里、第一山脊可视范围内矿业权准入")
            .fires(
                "范围（注销除外）与经批准的第一山脊可视范围图层重叠；该图层未载入时待判（公开文件均未定义第一山脊）",
                "the boundary overlaps the approved layer of the first ridge; undecided until that layer"
                    + " is loaded, for no public text defines the term")
            .verdicts(STRICT, INDETERMINATE)
            .tolerance(settings)
            .layers(LayerName.FIRST_RIDGE)
            .build();
    return new OverlapRule(
        doc,
        Set.of(),
        STRICT,
        true,
        Text.of(
            "位于第一山脊可视范围内（%1$s，%2$s公顷），从严控制准入",
            "in sight of the river below the first ridge (%1$s, %2$s ha), strictly controlled"));
  }

  private static Rule managementRange(ComplianceSettings settings) {
    RuleDoc doc =
        RuleDoc.of("RV-06", SPATIAL, "河道管理范围", "River management range")
            .source("中华人民共和国河道管理条例", "第二十五条", H)
            .clause("在河道管理范围内进行下列活动，必须报经河道主管机关批准……：（一）采砂、取土、淘金、弃置砂石或者淤泥；……（四）在河道滩地开采地下资源及进行考古发掘")
            .fires("范围（注销除外）与河道管理范围重叠", "the boundary overlaps a river management range")
            .needs("河道主管机关的批准", "approval of the river authority")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .tolerance(settings)
            .layers(LayerName.WATERS)
            .build();
    return new OverlapRule(
        doc,
        Set.of(MANAGEMENT_RANGE),
        BLOCK_UNLESS,
        false,
        Text.of(
            "涉及河道管理范围（%1$s）%2$s公顷，须经河道主管机关批准",
            "%2$s ha of the management range of %1$s: the river authority must approve"));
  }

  private static Rule dike(ComplianceSettings settings) {
    RuleDoc doc =
        RuleDoc.of("RV-07", SPATIAL, "堤防和护堤地", "Dikes and their land")
            .source("中华人民共和国河道管理条例", "第二十四条", H)
            .clause("在堤防和护堤地，禁止建房、放牧、开渠、打井、挖窖、葬坟、晒粮、存放物料、开采地下资源、进行考古发掘以及开展集市贸易活动")
            .fires("范围（注销除外）与堤防或护堤地重叠", "the boundary overlaps a dike or its protective land")
            .verdicts(BLOCK, INDETERMINATE)
            .tolerance(settings)
            .layers(LayerName.WATERS)
            .build();
    return new OverlapRule(
        doc,
        Set.of("堤防", "护堤地"),
        BLOCK,
        false,
        Text.of(
            "涉及堤防、护堤地（%1$s，%4$s平方米），禁止开采地下资源",
            "dike or dike land (%1$s, %4$s m²): mining is forbidden there"));
  }
}
