package org.kuangjie.compliance.rules.holder;

import static org.kuangjie.compliance.Verdict.STRICT;

import org.kuangjie.compliance.HolderStanding.Standing;
import org.kuangjie.compliance.RightAction;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** HO-04: a new exploration right for a holder with violations. */
record ViolationsRule() implements Rule {

  private static final RuleDoc DOC =
      RuleDoc.of(
              "HO-04",
              RuleDoc.Stage.ATTRIBUTES,
              "违法违规主体新设探矿权",
              "New exploration right for a holder with violations")
          .source("重庆市矿产资源总体规划（2021—2025年）", "四（三）4", RuleDoc.Confidence.M)
          .gist("对有违法违规行为的矿业权人，严格限制其取得新的探矿权")
          .fires(
              "新设探矿权的申请人有公开期内的不良行为或在名单中；未说明申请人或不在信用库的不判",
              "a new exploration right is asked for by a holder with bad conduct in force or a listing; not"
                  + " judged when nobody says who applies")
          .verdicts(STRICT)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    if (context.isMining() || context.action() != RightAction.NEW) {
      return RuleOutcome.PASSED;
    }
    Standing standing = context.holder();
    if (standing == null) {
      return RuleOutcome.notRun(
          "未说明申请人，或信用库中没有", "nobody says who applies, or the register does not hold it");
    }
    boolean clean = standing.violations().isEmpty() && standing.listings().isEmpty();
    return clean ? RuleOutcome.PASSED : RuleOutcome.of(finding(standing));
  }

  private static Finding finding(Standing standing) {
    String entry =
        standing.violations().isEmpty()
            ? standing.listings().get(0).number()
            : String.join("；", standing.violations());
    return Finding.of(
            DOC,
            STRICT,
            "申请人有违法违规记录，严格限制取得新的探矿权：%s".formatted(entry),
            "the applicant has violations, new exploration rights are strictly limited: %s"
                .formatted(entry))
        .withHuman();
  }
}
