package org.kuangjie.compliance.rules.protectedarea;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Restricted;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/**
 * PA-01 … PA-13: the boundary shares ground with protected areas of some kinds.
 *
 * @param kinds of the layer that count
 */
record ProtectedAreaRule(RuleDoc doc, Set<String> kinds, Bearing bearing) implements Rule {

  ProtectedAreaRule {
    kinds = Set.copyOf(kinds);
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.action().endsWork()
        ? RuleOutcome.PASSED
        : context.withLayers(doc, () -> judge(context));
  }

  private RuleOutcome judge(CheckContext context) {
    Overlaps all =
        Overlaps.of(context, LayerName.PROTECTED_AREAS, fact -> kinds.contains(fact.kind()));
    Map<Boolean, List<FeatureFact>> bySecrecy =
        all.facts().stream().collect(Collectors.partitioningBy(Restricted::is));
    Overlaps open = new Overlaps(bySecrecy.getOrDefault(false, List.of()), all.tolerance());
    Overlaps secret = new Overlaps(bySecrecy.getOrDefault(true, List.of()), all.tolerance());
    List<Finding> findings = new ArrayList<>();
    if (!open.isEmpty()) {
      findings.add(finding(open, bearing.of(context.request(), open)));
    }
    if (!secret.isEmpty()) {
      findings.add(Restricted.finding(doc, bearing.of(context.request(), secret).verdict()));
    }
    return RuleOutcome.of(findings);
  }

  private Finding finding(Overlaps areas, Bearing.Effect effect) {
    double area = areas.squareMetres();
    Finding finding =
        areas.describe(
            Finding.of(
                doc,
                effect.verdict(),
                "涉及%s（%s）%s公顷：%s"
                    .formatted(
                        doc.name().zh(),
                        areas.names(),
                        Amounts.hectares(area),
                        effect.words().zh()),
                "%s ha of %s (%s): %s"
                    .formatted(
                        Amounts.hectares(area),
                        doc.name().en(),
                        areas.names(),
                        effect.words().en())));
    return effect.needsHuman() ? finding.withHuman() : finding;
  }
}
