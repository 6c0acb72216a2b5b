package org.kuangjie.compliance.rules.procedure;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.RightAction;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;
import org.kuangjie.shared.clock.LegalClock;

/** PR-04: how long a right must have been held, or worked, before it may change its holder. */
record TransferRule() implements Rule {

  private static final int HELD_YEARS = 2;
  private static final int WORKED_YEARS = 1;

  private static final Unstated SET_DATE =
      Unstated.of("setDate", "首次设立日期", "the day the right was first set");
  private static final Unstated DISCOVERY =
      Unstated.of(
          "depositDiscovered", "是否已发现可供进一步勘查或者开采的矿产资源", "whether a deposit worth more was found");
  private static final Unstated PRODUCTION =
      Unstated.of("productionSince", "投产日期", "the day production began");

  private static final RuleDoc DOC =
      RuleDoc.of("PR-04", RuleDoc.Stage.ATTRIBUTES, "矿业权转让条件", "Earliest transfer of a right")
          .source("重庆市矿产资源管理条例", "第三十三条、第三十四条", RuleDoc.Confidence.H)
          .gist("探矿权设立满二年或者已有发现，采矿权投入生产满一年，方可转让")
          .fires(
              "转让的探矿权设立不满2年且没有发现，或者转让的采矿权投产不满1年；所需事实未说明的待判",
              "an exploration right is transferred within 2 years of its first setting without a discovery,"
                  + " or a mining right within 1 year of production; undecided when the facts are not stated")
          .verdicts(BLOCK, INDETERMINATE)
          .parameter("exploration right", "2 years, or a discovery")
          .parameter("mining right", "1 year of production")
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    if (context.action() != RightAction.TRANSFER) {
      return RuleOutcome.PASSED;
    }
    return context.isMining() ? mining(context) : exploration(context);
  }

  private static RuleOutcome exploration(CheckContext context) {
    LocalDate set = context.findSetDate().orElse(null);
    Boolean discovered = context.request().depositDiscovered();
    if (Boolean.TRUE.equals(discovered) || hasPassed(set, HELD_YEARS, context)) {
      return RuleOutcome.PASSED;
    } else if (set == null) {
      return RuleOutcome.of(SET_DATE.finding(DOC));
    } else if (discovered == null) {
      return RuleOutcome.of(DISCOVERY.finding(DOC));
    }
    return RuleOutcome.of(
        tooEarly(
            "探矿权%s设立，至%s不满%d年且没有发现，不得转让".formatted(set, context.asOf(), HELD_YEARS),
            "the exploration right was set on %s, less than %d years before %s, and nothing was found: no"
                    .formatted(set, HELD_YEARS, context.asOf())
                + " transfer"));
  }

  private static RuleOutcome mining(CheckContext context) {
    LocalDate since = context.request().productionSince();
    if (hasPassed(since, WORKED_YEARS, context)) {
      return RuleOutcome.PASSED;
    } else if (since == null) {
      return RuleOutcome.of(PRODUCTION.finding(DOC));
    }
    return RuleOutcome.of(
        tooEarly(
            "采矿权%s投产，至%s不满%d年，不得转让".formatted(since, context.asOf(), WORKED_YEARS),
            "production began on %s, less than %d year before %s: no transfer"
                .formatted(since, WORKED_YEARS, context.asOf())));
  }

  private static boolean hasPassed(@Nullable LocalDate start, int years, CheckContext context) {
    return start != null && !LegalClock.yearsAfter(start, years).isAfter(context.asOf());
  }

  private static Finding tooEarly(String zh, String en) {
    return Finding.of(DOC, BLOCK, zh, en);
  }
}
