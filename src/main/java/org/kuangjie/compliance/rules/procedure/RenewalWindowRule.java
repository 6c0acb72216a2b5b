package org.kuangjie.compliance.rules.procedure;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.WARN;

import java.time.LocalDate;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.compliance.RightAction;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;
import org.kuangjie.shared.clock.LegalClock;

/** PR-01: a renewal is asked for in time; the day of the check is the day of the application. */
record RenewalWindowRule() implements Rule {

  private static final int DAYS = 30;

  private static final Unstated RIGHT =
      Unstated.of("existingRight", "原许可证号", "the licence that is renewed");

  private static final RuleDoc DOC =
      RuleDoc.of("PR-01", RuleDoc.Stage.ATTRIBUTES, "延续申请时限", "Renewal asked for in time")
          .source("重庆市矿产资源管理条例", "第二十八条", RuleDoc.Confidence.H)
          .gist("须在许可证有效期届满三十日前申请延续；期满未获延续的，许可证自行失效")
          .fires(
              "延续申请（以核查适用日期为申请日）距有效期届满不足30日（提示），或已届满（禁止）；未说明原许可证或登记无届满日的待判",
              "a renewal is asked for (the day of the check) less than 30 days before the licence ends (a"
                  + " warning) or after it ended (forbidden); undecided when the licence is not named or the"
                  + " register holds no last day")
          .verdicts(BLOCK, WARN, INDETERMINATE)
          .parameter("calendar days", DAYS)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    if (context.action() != RightAction.RENEW) {
      return RuleOutcome.PASSED;
    }
    MiningRight right = context.existingRight();
    if (right == null) {
      return RuleOutcome.of(RIGHT.finding(DOC));
    }
    LocalDate last = right.validTo();
    return last == null ? RuleOutcome.of(withoutEnd()) : judge(context.asOf(), last);
  }

  private static Finding withoutEnd() {
    return Finding.of(
            DOC,
            INDETERMINATE,
            "登记中没有该许可证的届满日，延续申请是否及时待判",
            "the register holds no last day of this licence, so whether the renewal is in time is"
                + " undecided")
        .withHuman();
  }

  private static RuleOutcome judge(LocalDate applied, LocalDate last) {
    LocalDate latest = LegalClock.calendarDaysBefore(last, DAYS);
    if (applied.isAfter(last)) {
      return RuleOutcome.of(
          Finding.of(
              DOC,
              BLOCK,
              "许可证已于%s届满，未延续的自行失效，%s不能再申请延续".formatted(last, applied),
              "the licence ended on %s and lapsed: no renewal can be asked for on %s"
                  .formatted(last, applied)));
    }
    return applied.isAfter(latest)
        ? RuleOutcome.of(
            Finding.of(
                DOC,
                WARN,
                "许可证%s届满，须在%s前（含当日）申请延续，%s已迟".formatted(last, latest, applied),
                "the licence ends on %s, a renewal was to be asked for by %s; %s is late"
                    .formatted(last, latest, applied)))
        : RuleOutcome.PASSED;
  }
}
