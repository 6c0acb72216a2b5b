package org.kuangjie.compliance.rules.data;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Rule;

/** DQ-01 … DQ-12. */
public final class DataRules {

  private DataRules() {}

  public static List<Rule> list(ComplianceSettings settings) {
    List<Rule> rules = new ArrayList<>(BoundaryIssueRule.list());
    rules.add(ClaimedAreaRule.of(settings));
    rules.add(InsideChongqingRule.of(settings));
    rules.add(new ElevationPresentRule());
    rules.add(new ElevationOrderRule());
    rules.add(new AttributesCompleteRule());
    return List.copyOf(rules);
  }
}
