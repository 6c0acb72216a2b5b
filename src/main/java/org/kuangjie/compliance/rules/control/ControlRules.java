package org.kuangjie.compliance.rules.control;

import static org.kuangjie.compliance.Verdict.STRICT;
import static org.kuangjie.compliance.Verdict.WARN;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.L;
import static org.kuangjie.compliance.rules.RuleDoc.Stage.SPATIAL;

import java.util.List;
import java.util.Set;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.shared.Text;

/** SB-01 … SB-04. (002-R06) */
public final class ControlRules {

  private ControlRules() {}

  public static List<Rule> list(ComplianceSettings settings) {
    return List.of(
        RedLineRule.of(settings),
        FarmlandRule.of(settings),
        townBoundary(settings),
        cropland(settings));
  }

  private static Rule townBoundary(ComplianceSettings settings) {
    RuleDoc doc =
        RuleDoc.of("SB-03", SPATIAL, "城镇开发边界", "Town development boundary")
            .source("重庆市矿产资源总体规划（2021—2025年）", "三（三）", H)
            .gist("统筹协调耕地和永久基本农田、生态保护红线、城镇开发边界与矿产资源勘查开采空间；未见国家层面对边界内矿业权的规定")
            .fires(
                "范围（注销除外）与城镇开发边界重叠",
                "the boundary overlaps a town development boundary, unless the right is cancelled")
            .verdicts(STRICT, Verdict.INDETERMINATE)
            .tolerance(settings)
            .layers(LayerName.URBAN_BOUNDARY)
            .build();
    return new OverlapRule(
        doc,
        Set.of(),
        STRICT,
        true,
        Text.of(
            "位于城镇开发边界内（%1$s，%2$s公顷），须与国土空间规划衔接",
            "inside a town development boundary (%1$s, %2$s ha): coordinate with the territorial plan"));
  }

  private static Rule cropland(ComplianceSettings settings) {
    RuleDoc doc =
        RuleDoc.of("SB-04", SPATIAL, "耕地（非永久基本农田）", "Cropland")
            .house("耕地占补平衡提示", L)
            .gist("占用耕地的，须落实占补平衡")
            .fires("范围（注销除外）与耕地重叠", "the boundary overlaps cropland, unless the right is cancelled")
            .verdicts(WARN, Verdict.INDETERMINATE)
            .tolerance(settings)
            .layers(LayerName.CROPLAND)
            .build();
    return new OverlapRule(
        doc,
        Set.of(),
        WARN,
        false,
        Text.of(
            "涉及耕地%3$s亩（%4$s平方米），须落实占补平衡",
            "%3$s mu (%4$s m²) of cropland: to be balanced by new cropland"));
  }
}
