package org.kuangjie.compliance.rules;

import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.compliance.Verdict;

/** 受限 features: a finding says that something is there and whom to ask, and nothing else. */
public final class Restricted {

  private static final String ATTRIBUTE = "restricted";

  private Restricted() {}

  public static boolean is(FeatureFact fact) {
    return Boolean.TRUE.equals(fact.attributes().get(ATTRIBUTE));
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
