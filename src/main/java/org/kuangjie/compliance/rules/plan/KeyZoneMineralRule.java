package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.STRICT;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.catalogue.FeatureFact;
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

/** PL-10: in a key mining zone its main mineral goes first. (002-R19) */
record KeyZoneMineralRule(RuleDoc doc) implements Rule {

  static Rule of(ComplianceSettings settings) {
    return new KeyZoneMineralRule(
        PlanDocs.of(
                "PL-10",
                RuleDoc.Stage.SPATIAL,
                "重点开采区主要矿种优先",
                "Main mineral of a key mining zone",
                "五（一）1、专栏6")
            .gist("重点开采区优先开采主要矿种，兼顾其他矿种，严格最低开采规模标准")
            .fires(
                "新设（含探转采）采矿权位于重点开采区内且矿种不是该区主要矿种",
                "a new mining right in a key mining zone for another mineral")
            .verdicts(STRICT, INDETERMINATE)
            .layers(LayerName.ZONES_KEY_MINING)
            .tolerance(settings)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.isMining() && context.action().addsRight()
        ? context.withLayers(doc, () -> judge(context))
        : RuleOutcome.PASSED;
  }

  private RuleOutcome judge(CheckContext context) {
    String mineral = context.requireMineral().code();
    Overlaps zones = Overlaps.of(context, LayerName.ZONES_KEY_MINING);
    List<Finding> findings = new ArrayList<>();
    zones.facts().stream()
        .filter(zone -> !Blocks.texts(zone.attributes().get("minerals")).contains(mineral))
        .forEach(zone -> findings.add(finding(zone, mineral)));
    List<UnlocatedFeature> unlocated =
        Blocks.unlocated(context, LayerName.ZONES_KEY_MINING).stream()
            .filter(zone -> !zone.minerals().contains(mineral))
            .toList();
    if (findings.isEmpty() && !unlocated.isEmpty()) {
      findings.add(Blocks.undecided(doc, unlocated));
    }
    return RuleOutcome.of(findings);
  }

  private Finding finding(FeatureFact zone, String mineral) {
    String main = String.join("、", Blocks.texts(zone.attributes().get("minerals")));
    return Finding.of(
            doc,
            STRICT,
            "位于%s内，应优先主要矿种%s，申请矿种为%s".formatted(zone.name(), main, mineral),
            "in %s, whose main mineral %s goes first; %s is applied for"
                .formatted(zone.name(), main, mineral))
        .withFeature(zone)
        .withMeasured(Amounts.round(zone.overlapSquareMetres(), 2), "m²");
  }
}
