package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.WARN;

import org.kuangjie.catalogue.Plan;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-01: the plan used covers the day of the check. (002-R01) */
record PlanInForceRule() implements Rule {

  private static final RuleDoc DOC =
      PlanDocs.of("PL-01", RuleDoc.Stage.DATA, "规划在规划期内", "Plan in force", "规划期")
          .gist("规划期为2021—2025年，展望至2035年")
          .fires("核查日期不在规划期内", "the day of the check is outside the planning period")
          .verdicts(WARN, INDETERMINATE)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    Plan plan = context.plan();
    if (plan == null) {
      return RuleOutcome.of(
          Finding.of(DOC, INDETERMINATE, "未载入任何矿产资源规划，无法判定规划符合性", "no plan is loaded, undecided"));
    } else if (plan.isInForce(context.asOf())) {
      return RuleOutcome.PASSED;
    }
    String used = "%s 第%d版".formatted(plan.code(), plan.version());
    return RuleOutcome.of(
        Finding.of(
            DOC,
            WARN,
            "规划期外（规划期%s至%s），待新一轮规划；依据的规划版本为%s".formatted(plan.validFrom(), plan.validTo(), used),
            "outside the planning period %s to %s; plan used: %s version %d"
                .formatted(plan.validFrom(), plan.validTo(), plan.code(), plan.version())));
  }
}
