package org.kuangjie.compliance.rules.data;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** DQ-09: no part of the boundary lies beyond the districts of Chongqing. */
record InsideChongqingRule() implements Rule {

  private static final double TOLERANCE_SQUARE_METRES = 1;

  /** Cutting districts into parts moves areas by less than this share. */
  private static final double TOLERANCE_SHARE = 1e-5;

  private static final RuleDoc DOC =
      RuleDoc.of("DQ-09", RuleDoc.Stage.SPATIAL, "范围位于重庆市内", "Inside Chongqing")
          .source("矿界 OURS（矿业权登记权限）", "跨省级行政区由自然资源部登记", RuleDoc.Confidence.M)
          .clause("（矿区范围跨省级行政区域的，由国务院自然资源主管部门登记）")
          .fires("范围未被重庆市各区县完全覆盖", "the districts of Chongqing do not cover the boundary")
          .verdicts(BLOCK_UNLESS, INDETERMINATE)
          .parameter("tolerance", "max(1 m², 1e-5 of the area) (OURS)")
          .layers(LayerName.DISTRICTS)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.withLayers(DOC, () -> judge(context));
  }

  private static RuleOutcome judge(CheckContext context) {
    double all = context.boundary().ellipsoidalSquareMetres();
    double inside =
        context.spatial().list(LayerName.DISTRICTS).stream()
            .mapToDouble(FeatureFact::overlapSquareMetres)
            .sum();
    double outside = all - inside;
    if (outside <= Math.max(TOLERANCE_SQUARE_METRES, all * TOLERANCE_SHARE)) {
      return RuleOutcome.PASSED;
    }
    return RuleOutcome.of(
        Finding.of(
                DOC,
                BLOCK_UNLESS,
                "范围有%s公顷超出重庆市（跨省由自然资源部登记）".formatted(Amounts.hectares(outside)),
                "%s ha lie outside Chongqing; rights across provinces are registered by the ministry"
                    .formatted(Amounts.hectares(outside)))
            .withMeasured(Amounts.round(outside, 2), "m²")
            .withLayer(LayerName.DISTRICTS)
            .withTolerance("1 m²"));
  }
}
