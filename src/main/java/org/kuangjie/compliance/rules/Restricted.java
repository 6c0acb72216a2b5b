package org.kuangjie.compliance.rules;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.compliance.Verdict;

/** 受限 features: a finding says that something is there and whom to ask, and nothing else. */
public final class Restricted {

  private static final String ATTRIBUTE = "restricted";

  private Restricted() {}

  public static boolean is(FeatureFact fact) {
    return Boolean.TRUE.equals(fact.attributes().get(ATTRIBUTE));
  }

  /**
   * What a rule answers, secret features kept to themselves: a finding it owes to one of them and
   * that would say what, where or how much becomes a bare 受限 of the same verdict.
   */
  static RuleOutcome evaluate(Rule rule, CheckContext context) {
    RuleOutcome outcome = rule.evaluate(context);
    if (!(outcome instanceof RuleOutcome.Findings all) || !meetsAny(context, rule.doc())) {
      return outcome;
    }
    List<Finding> open = findings(rule.evaluate(context.withoutRestricted()));
    List<Finding> owed = new ArrayList<>(all.list());
    owed.removeAll(open);
    if (owed.stream().noneMatch(Restricted::tellsMore)) {
      return outcome;
    }
    List<Finding> shown = new ArrayList<>(open);
    shown.add(
        finding(rule.doc(), Verdict.mostSevere(owed.stream().map(Finding::verdict).toList())));
    return RuleOutcome.of(shown);
  }

  private static boolean meetsAny(CheckContext context, RuleDoc doc) {
    return context.spatial().features().stream()
        .anyMatch(fact -> is(fact) && doc.layers().contains(fact.layer()));
  }

  private static List<Finding> findings(RuleOutcome outcome) {
    return outcome instanceof RuleOutcome.Findings found ? found.list() : List.of();
  }

  private static boolean tellsMore(Finding finding) {
    return finding.layer() != null
        || finding.feature() != null
        || finding.measured() != null
        || finding.geometry() != null;
  }

  /** No name, layer, area, distance or place. */
  public static Finding finding(RuleDoc doc, Verdict verdict) {
    return finding(doc, verdict, "有关主管部门", "the authority in charge");
  }

  /** As {@link #finding(RuleDoc, Verdict)}, naming whom to ask. */
  public static Finding finding(RuleDoc doc, Verdict verdict, String zh, String en) {
    return Finding.of(doc, verdict, "受限，请向%s核实".formatted(zh), "restricted: ask %s".formatted(en))
        .withHuman();
  }
}
