package org.kuangjie.compliance.rules.rights;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.STRICT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.protectedarea.ProtectedAreaRules;

/** MR-01 … MR-14. */
public final class RightRules {

  private RightRules() {}

  public static List<Rule> list(ComplianceSettings settings) {
    List<Rule> rules = new ArrayList<>(OverlapOfRightsRule.list(settings));
    rules.add(QuarrySpacingRule.of());
    rules.add(AdjoiningGapRule.of());
    rules.add(CoveredDepositRule.of(settings));
    rules.addAll(GridRules.list());
    rules.addAll(TermRules.list(settings));
    rules.add(planningArea(settings));
    rules.add(WorkingsRule.of(settings));
    return List.copyOf(rules);
  }

  private static Rule planningArea(ComplianceSettings settings) {
    return ProtectedAreaRules.always(
        RuleDoc.of("MR-13", RuleDoc.Stage.SPATIAL, "国家规划矿区", "National planning mining area")
            .source(
                "最高人民法院、最高人民检察院关于办理非法采矿、破坏性采矿刑事案件适用法律若干问题的解释（法释〔2016〕25号）",
                "第三条",
                RuleDoc.Confidence.H)
            .gist("国家规划矿区内的勘查、开采由国家统一规划和管理，非法采矿的定罪数额减半")
            .fires(
                "范围（注销除外）与国家规划矿区重叠",
                "the boundary overlaps a national planning mining area, unless cancelled")
            .verdicts(STRICT, INDETERMINATE)
            .tolerance(settings)
            .layers(LayerName.PROTECTED_AREAS)
            .build(),
        Set.of("国家规划矿区"),
        STRICT,
        "国家统一规划和管理，从严控制，须核对登记机关权限",
        "planned and managed by the state: strictly controlled, check which authority registers");
  }
}
