package org.kuangjie.compliance.rules;

/** One rule: one finding kind, one documented page. A pure function over gathered facts. */
public interface Rule {

  RuleDoc doc();

  RuleOutcome evaluate(CheckContext context);
}
