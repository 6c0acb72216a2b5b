package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.util.Set;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc.Stage;
import org.kuangjie.compliance.rules.control.OverlapRule;
import org.kuangjie.shared.Text;

/** PL-24: deposits kept in reserve. (002-R26) */
final class ReserveSites {

  private ReserveSites() {}

  static Rule rule(ComplianceSettings settings) {
    return new OverlapRule(
        PlanDocs.of("PL-24", Stage.SPATIAL, "矿产资源储备地", "Mineral reserve site", "五（一）3；矿产资源法第五十三条")
            .version(2)
            .clause("重要矿产资源储备")
            .fires(
                "范围（注销除外）与矿产资源储备地重叠",
                "the boundary overlaps a mineral reserve site, unless the right is cancelled")
            .needs("矿产资源储备地主管机关的同意", "consent of the authority of the reserve site")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .tolerance(settings)
            .layers(LayerName.RESERVE_SITES)
            .build(),
        Set.of(),
        BLOCK_UNLESS,
        false,
        Text.of(
            "位于矿产资源储备地（%1$s，%2$s公顷），须经储备地主管机关同意动用",
            "on a mineral reserve site (%1$s, %2$s ha): the authority of the reserve must release it"));
  }
}
