package org.kuangjie.compliance.rules.holder;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import org.kuangjie.compliance.RightAction;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;

/** HO-06: fees of the right are paid. No register of payments is held, so it is asked for. */
record FeesRule() implements Rule {

  private static final Unstated FEES =
      Unstated.of("feesPaid", "应缴费用是否缴清", "whether the fees due are paid");

  private static final RuleDoc DOC =
      RuleDoc.of("HO-06", RuleDoc.Stage.ATTRIBUTES, "费用缴纳", "Fees paid")
          .source("重庆市矿产资源管理条例", "第五十六条", RuleDoc.Confidence.H)
          .gist("未按期缴纳应缴费用的，责令缴纳，并从滞纳之日起每日加收千分之二的滞纳金")
          .fires(
              "已设矿业权办理延续、变更、转让等而应缴费用未缴清；未说明的待判",
              "something is asked for an existing right while fees due are unpaid; undecided when not stated")
          .needs("缴清费用和滞纳金的凭证", "proof that the fees and the surcharge are paid")
          .verdicts(BLOCK_UNLESS, INDETERMINATE)
          .parameter("surcharge per day", "2 ‰")
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    if (context.action() == RightAction.NEW) {
      return RuleOutcome.PASSED;
    }
    Boolean paid = context.request().feesPaid();
    if (paid == null) {
      return RuleOutcome.of(FEES.finding(DOC));
    }
    return paid
        ? RuleOutcome.PASSED
        : RuleOutcome.of(
            Finding.of(
                DOC,
                BLOCK_UNLESS,
                "应缴费用未缴清，须先缴清费用和滞纳金（每日千分之二）",
                "fees due are unpaid: they and the surcharge (2 ‰ a day) are to be paid first"));
  }
}
