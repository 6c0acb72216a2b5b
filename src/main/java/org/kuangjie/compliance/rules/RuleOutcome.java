package org.kuangjie.compliance.rules;

import java.util.List;
import org.kuangjie.shared.Text;

/** What a rule answers: findings, nothing to object to, or why it could not run. */
public sealed interface RuleOutcome {

  RuleOutcome PASSED = new Passed();

  /** Passed when there are none. */
  static RuleOutcome of(List<Finding> findings) {
    return findings.isEmpty() ? PASSED : new Findings(findings);
  }

  static RuleOutcome of(Finding finding) {
    return new Findings(List.of(finding));
  }

  static RuleOutcome notRun(String zh, String en) {
    return new NotRun(Text.of(zh, en));
  }

  /** The rule fired, or passed under conditions it must state. */
  record Findings(List<Finding> list) implements RuleOutcome {
    public Findings {
      list = List.copyOf(list);
    }
  }

  /** The rule ran and did not fire. */
  record Passed() implements RuleOutcome {}

  /** The rule could not run; never counted as passed. */
  record NotRun(Text reason) implements RuleOutcome {}
}
