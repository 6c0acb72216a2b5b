package org.kuangjie.compliance.rules;

/** One rule by itself, as a check runs it. */
public final class RuleRun {

  private RuleRun() {}

  public static RuleOutcome of(Rule rule, CheckContext context) {
    return Restricted.evaluate(rule, context);
  }
}
