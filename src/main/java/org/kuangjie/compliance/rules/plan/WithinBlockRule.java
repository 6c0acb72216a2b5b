package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.util.List;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.SpatialFacts.UnlocatedFeature;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-06: a new right lies within one planning block. (002-R44) */
record WithinBlockRule(RuleDoc doc) implements Rule {

  static Rule of(ComplianceSettings settings) {
    return new WithinBlockRule(
        PlanDocs.of("PL-06", RuleDoc.Stage.SPATIAL, "位于规划区块内", "Within a planning block", "七（二）")
            .clause("原则上一个勘查开采规划区块作为一个项目")
            .fires(
                "新设（含探转采）的范围不完全位于一个勘查（开采）规划区块内；市级规划未设该矿种区块的，须以区县规划为据",
                "a new right that is not wholly within one planning block; for minerals without city"
                    + " blocks the district plan must show one")
            .needs(
                "原规划编制机关同意的规划区块调整", "adjustment of the planning block, agreed by who made the plan")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .layers(LayerName.BLOCKS_EXPLORATION, LayerName.BLOCKS_MINING)
            .tolerance(settings)
            .coverTolerance(settings)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return Blocks.ofNewRight(doc, context, layer -> judge(context, layer));
  }

  private RuleOutcome judge(CheckContext context, String layer) {
    Overlaps blocks = Overlaps.of(context, layer);
    List<UnlocatedFeature> unlocated = Blocks.unlocated(context, layer);
    if (blocks.facts().stream().anyMatch(fact -> Blocks.covers(context, fact))) {
      return RuleOutcome.PASSED;
    } else if (!unlocated.isEmpty()) {
      return RuleOutcome.of(Blocks.undecided(doc, unlocated));
    }
    return RuleOutcome.of(finding(context, blocks, layer));
  }

  private Finding finding(CheckContext context, Overlaps blocks, String layer) {
    double outside =
        Math.max(0, context.boundary().ellipsoidalSquareMetres() - blocks.squareMetres());
    String hectares = Amounts.hectares(outside);
    String kind = context.isMining() ? "开采规划区块" : "勘查规划区块";
    boolean cityLevel = isCityLevel(context, kind);
    Finding finding =
        Finding.of(
                doc,
                BLOCK_UNLESS,
                "未完全位于一个%s内（%s公顷在区块外）%s"
                    .formatted(kind, hectares, cityLevel ? "" : "；该矿种区块由区县规划设定，须提供区县规划依据"),
                "not wholly within one planning block (%s ha outside)%s"
                    .formatted(
                        hectares,
                        cityLevel
                            ? ""
                            : "; blocks of this mineral are set by district plans, which must be shown"))
            .withMeasured(Amounts.round(outside, 2), "m²")
            .withLayer(layer)
            .withTolerance(
                Amounts.plain(
                        context
                            .tolerance()
                            .gapSquareMetres(context.boundary().ellipsoidalSquareMetres()))
                    + " m²");
    return cityLevel ? finding : finding.withHuman();
  }

  /** A.002.4: the city plan itself sets blocks for some minerals only. */
  private boolean isCityLevel(CheckContext context, String kind) {
    return context.plan() != null
        && context.plan().blockQuotas().stream()
            .filter(quota -> quota.kind().equals(kind))
            .anyMatch(quota -> quota.minerals().contains(context.requireMineral().code()));
  }
}
