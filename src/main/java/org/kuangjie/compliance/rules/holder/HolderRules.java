package org.kuangjie.compliance.rules.holder;

import java.util.List;
import org.kuangjie.compliance.rules.Rule;

/** HO-01 … HO-06. */
public final class HolderRules {

  private HolderRules() {}

  public static List<Rule> list() {
    return List.of(
        ListedUnitRule.ofSerious(),
        ListedUnitRule.ofAbnormal(),
        new RatedHolderRule(),
        new ViolationsRule(),
        new YearlyGateRule(),
        new FeesRule());
  }
}
