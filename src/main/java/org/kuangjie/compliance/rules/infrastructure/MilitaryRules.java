package org.kuangjie.compliance.rules.infrastructure;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;

import java.util.List;
import java.util.Set;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;

/** IF-13 … IF-15: 军事设施保护法. */
final class MilitaryRules {

  private static final String LAW = "中华人民共和国军事设施保护法（2021年修订）";

  private MilitaryRules() {}

  static List<Rule> list(ComplianceSettings settings) {
    return List.of(
        new RestrictedZoneRule(
            doc(settings, "IF-13", "军事禁区", "Military restricted zone")
                .source(LAW, "第十八条", H)
                .gist("陆地军事禁区内禁止建造、设置非军事设施，禁止开发利用地下空间，经战区级以上军事机关批准的除外")
                .fires(
                    "范围（注销除外）与军事禁区重叠；只答受限",
                    "the boundary overlaps such a zone; the answer is only 受限")
                .verdicts(BLOCK, INDETERMINATE)
                .build(),
            Set.of("军事禁区"),
            Conduct.any()),
        new RestrictedZoneRule(
            doc(settings, "IF-14", "军事禁区外围安全控制范围", "Outer safety range of a military zone")
                .source(LAW, "第二十条", H)
                .gist("外围安全控制范围内不得进行爆破、射击以及其他危害军事设施安全和使用效能的活动")
                .fires(
                    "范围（注销除外）与外围安全控制范围重叠且爆破；是否爆破未说明的待判；只答受限",
                    "the boundary overlaps such a range and rock is blasted, undecided when not stated; the answer"
                        + " is only 受限")
                .verdicts(BLOCK, INDETERMINATE)
                .build(),
            Set.of("军事外围安全控制范围"),
            Conduct.blasting()),
        new RestrictedZoneRule(
            doc(settings, "IF-15", "作战工程安全保护范围", "Safety range of defence works")
                .source(LAW, "第二十八条", H)
                .gist("作战工程安全保护范围内禁止开山采石、采矿、爆破")
                .fires(
                    "采矿权（注销除外）或爆破的探矿权与作战工程安全保护范围重叠；只答受限",
                    "a mining right, or an exploration right that blasts, overlaps such a range; the answer is only"
                        + " 受限")
                .verdicts(BLOCK, INDETERMINATE)
                .build(),
            Set.of("作战工程"),
            Conduct.mining()));
  }

  private static RuleDoc.Builder doc(ComplianceSettings settings, String id, String zh, String en) {
    return RuleDoc.of(id, RuleDoc.Stage.SPATIAL, zh, en)
        .tolerance(settings)
        .layers(LayerName.INFRASTRUCTURE);
  }
}
