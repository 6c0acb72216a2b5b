package org.kuangjie.compliance.rules.infrastructure;

import java.util.Set;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Restricted;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.infrastructure.Conduct.Doing;

/**
 * IF-13 … IF-15: secret ground. The answer is 受限 whatever the feature says of itself, also when
 * conduct is not stated.
 */
record RestrictedZoneRule(RuleDoc doc, Set<String> kinds, Conduct conduct) implements Rule {

  RestrictedZoneRule {
    kinds = Set.copyOf(kinds);
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.action().endsWork() || conduct.of(context) == Doing.NO
        ? RuleOutcome.PASSED
        : context.withLayers(doc, () -> judge(context));
  }

  private RuleOutcome judge(CheckContext context) {
    boolean touched =
        !Overlaps.of(context, LayerName.INFRASTRUCTURE, fact -> kinds.contains(fact.kind()))
            .isEmpty();
    if (!touched) {
      return RuleOutcome.PASSED;
    }
    Verdict verdict = conduct.of(context) == Doing.YES ? Verdict.BLOCK : Verdict.INDETERMINATE;
    return RuleOutcome.of(
        Restricted.finding(
            doc,
            verdict,
            "当地军事设施保护委员会办公室",
            "the local committee for the protection of military facilities"));
  }
}
