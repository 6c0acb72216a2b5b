package org.kuangjie.compliance.rules.data;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** DQ-09: no part of the boundary lies beyond the districts of Chongqing. */
record InsideChongqingRule(RuleDoc doc) implements Rule {

  static Rule of(ComplianceSettings settings) {
    return new InsideChongqingRule(
        RuleDoc.of("DQ-09", RuleDoc.Stage.SPATIAL, "范围位于重庆市内", "Inside Chongqing")
            .house("矿业权登记权限：跨省级行政区由自然资源部登记", RuleDoc.Confidence.M)
            .gist("矿区范围跨省级行政区域的，由国务院自然资源主管部门登记")
            .fires("范围未被重庆市各区县完全覆盖", "the districts of Chongqing do not cover the boundary")
            .needs(
                "自然资源部的登记（跨省、自治区、直辖市的范围）",
                "registration by the Ministry of Natural Resources (an area across provinces)")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .layers(LayerName.DISTRICTS)
            .coverTolerance(settings)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.withLayers(doc, () -> judge(context));
  }

  private RuleOutcome judge(CheckContext context) {
    double all = context.boundary().ellipsoidalSquareMetres();
    double inside =
        context.spatial().list(LayerName.DISTRICTS).stream()
            .mapToDouble(FeatureFact::overlapSquareMetres)
            .sum();
    double outside = all - inside;
    double allowed = context.tolerance().gapSquareMetres(all);
    if (outside <= allowed) {
      return RuleOutcome.PASSED;
    }
    return RuleOutcome.of(
        Finding.of(
                doc,
                BLOCK_UNLESS,
                "范围有%s公顷超出重庆市（跨省由自然资源部登记）".formatted(Amounts.hectares(outside)),
                "%s ha lie outside Chongqing; rights across provinces are registered by the ministry"
                    .formatted(Amounts.hectares(outside)))
            .withMeasured(Amounts.round(outside, 2), "m²")
            .withLayer(LayerName.DISTRICTS)
            .withTolerance(Amounts.plain(allowed) + " m²"));
  }
}
