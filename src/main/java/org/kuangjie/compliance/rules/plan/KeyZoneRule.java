package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.INFO;

import java.util.ArrayList;
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

/** PL-09: the boundary lies in one of the 45 zones, where new projects go first. (002-R45) */
record KeyZoneRule(RuleDoc doc) implements Rule {

  private static final List<String> EXPLORATION = List.of(LayerName.ZONES_KEY_EXPLORATION);
  private static final List<String> MINING =
      List.of(LayerName.ZONES_KEY_MINING, LayerName.ZONES_CONCENTRATED);

  static Rule of(ComplianceSettings settings) {
    return new KeyZoneRule(
        PlanDocs.of("PL-09", RuleDoc.Stage.SPATIAL, "位于重点区", "In a key zone", "七（二）、专栏4、6、7")
            .gist("新设项目优先在重点勘查区、重点开采区、集中开采区内投放")
            .fires(
                "探矿权位于重点勘查区，或采矿权位于重点开采区、集中开采区",
                "an exploration right in a key exploration zone, or a mining right in a key or concentrated mining zone")
            .verdicts(INFO, INDETERMINATE)
            .layers(
                LayerName.ZONES_KEY_EXPLORATION,
                LayerName.ZONES_KEY_MINING,
                LayerName.ZONES_CONCENTRATED)
            .tolerance(settings)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    List<String> layers = context.isMining() ? MINING : EXPLORATION;
    return context.withLayers(doc, layers, () -> judge(context, layers));
  }

  private RuleOutcome judge(CheckContext context, List<String> layers) {
    List<Finding> findings = new ArrayList<>();
    for (String layer : layers) {
      Overlaps zones = Overlaps.of(context, layer);
      if (!zones.isEmpty()) {
        findings.add(zones.describe(inside(zones)));
      }
    }
    List<UnlocatedFeature> unlocated = Blocks.unlocated(context, layers.toArray(String[]::new));
    if (findings.isEmpty() && !unlocated.isEmpty()) {
      findings.add(Blocks.undecided(doc, unlocated));
    }
    return RuleOutcome.of(findings);
  }

  private Finding inside(Overlaps zones) {
    String hectares = Amounts.hectares(zones.squareMetres());
    return Finding.of(
        doc,
        INFO,
        "位于%s内（%s公顷），新设项目优先投放".formatted(zones.names(), hectares),
        "in %s (%s ha), where new projects go first".formatted(zones.names(), hectares));
  }
}
