package org.kuangjie.compliance.rules.control;

import java.util.Set;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.shared.Text;

/**
 * Fires when the boundary shares ground with features of one layer; SB-03, SB-04, RV-02, RV-06 and
 * RV-07 differ only in layer, kinds and verdict.
 *
 * @param kinds of the layer that count; empty = all
 * @param message with names (%1$s), 公顷 (%2$s), 亩 (%3$s) and square metres (%4$s)
 */
public record OverlapRule(
    RuleDoc doc, Set<String> kinds, Verdict verdict, boolean needsHuman, Text message)
    implements Rule {

  public OverlapRule {
    kinds = Set.copyOf(kinds);
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.action().endsWork()
        ? RuleOutcome.PASSED
        : context.withLayers(doc, () -> judge(context));
  }

  private RuleOutcome judge(CheckContext context) {
    Overlaps overlaps =
        Overlaps.of(
            context, doc.layers().get(0), fact -> kinds.isEmpty() || kinds.contains(fact.kind()));
    return overlaps.isEmpty() ? RuleOutcome.PASSED : RuleOutcome.of(finding(overlaps));
  }

  private Finding finding(Overlaps overlaps) {
    double area = overlaps.squareMetres();
    Text words =
        Text.format(
            message.zh(),
            message.en(),
            overlaps.names(),
            Amounts.hectares(area),
            Amounts.mu(area),
            Amounts.plain(area));
    Finding finding = overlaps.describe(Finding.of(doc, verdict, words.zh(), words.en()));
    return needsHuman ? finding.withHuman() : finding;
  }
}
