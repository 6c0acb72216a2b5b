package org.kuangjie.compliance.rules.plan;

import static org.kuangjie.compliance.Verdict.WARN;

import org.kuangjie.compliance.RightAction;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** PL-21: the duty to build a green mine is written into grant and renewal. (002-R40) */
record GreenMineRule() implements Rule {

  private static final RuleDoc DOC =
      PlanDocs.of("PL-21", RuleDoc.Stage.ATTRIBUTES, "绿色矿山建设要求", "Green mine duty", "六（一）（二）")
          .clause("加快建设绿色矿山")
          .fires(
              "新设、探转采、协议出让或延续未明确绿色矿山建设要求（hasGreenMineClause=false）",
              "a grant or renewal without the clause (hasGreenMineClause=false)")
          .verdicts(WARN)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    RightAction action = context.action();
    boolean applies =
        action.addsRight() || action == RightAction.AGREEMENT || action == RightAction.RENEW;
    Boolean clause = context.request().hasGreenMineClause();
    if (!applies) {
      return RuleOutcome.PASSED;
    } else if (clause == null) {
      return RuleOutcome.notRun(
          "未填报是否载明绿色矿山建设要求（hasGreenMineClause）", "hasGreenMineClause is not given");
    }
    return clause
        ? RuleOutcome.PASSED
        : RuleOutcome.of(
            Finding.of(
                DOC,
                WARN,
                "未明确绿色矿山（绿色勘查）建设要求",
                "the duty to build a green mine is not written down"));
  }
}
