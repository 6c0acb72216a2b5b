package org.kuangjie.compliance.rules.procedure;

import java.util.List;
import org.kuangjie.compliance.rules.Rule;

/** PR-01, PR-04 and PR-06; the clocks of PR-02, PR-08 and PR-09 run in other modules or nowhere. */
public final class ProcedureRules {

  private ProcedureRules() {}

  public static List<Rule> list() {
    return List.of(new RenewalWindowRule(), new TransferRule(), new RestorationPlanRule());
  }
}
