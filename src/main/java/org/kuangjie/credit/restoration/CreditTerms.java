package org.kuangjie.credit.restoration;

import java.time.LocalDate;
import java.util.Objects;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.ClockRule;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;

/** The days of 001, all reckoned by the legal clock. Terms of disclosure do not roll (OURS). */
public final class CreditTerms {

  /** 施行日 of 渝规资规范〔2024〕4号 (001-R38): no rating of an earlier day, no term from one. */
  public static final LocalDate IN_FORCE = LocalDate.of(2025, 1, 1);

  public static final ClockRule PROJECT_ENTRY =
      rule("credit-project-entry", "录入项目信息", "Entry of a project", "20wd", "第九条", 3);
  public static final ClockRule SUPPLEMENT =
      rule("credit-supplement", "补充信息", "Supplement", "10wd", "第十二条", 2);
  public static final ClockRule REPAIR_DECISION =
      rule("credit-repair-decision", "核实信用修复申请", "Decision on a repair", "20wd", "第十九条", 3);
  public static final ClockRule REPAIR_ANNOUNCEMENT =
      rule(
          "credit-repair-announcement",
          "公布修复结果并解除措施",
          "Announcement of a repair and lifting of measures",
          "5wd",
          "第十九条",
          1);

  private static final Term DUTY = Term.months(12);
  private static final Term GOOD = Term.months(24);
  private static final Term BAD = Term.months(12);
  private static final Term BEFORE_REPAIR = Term.months(6);

  private final LegalClock clock;
  private final Term publicity;

  /**
   * @param publicityDays 公示期 in calendar days; the law asks for 20 at least (001-R16)
   */
  public CreditTerms(LegalClock clock, int publicityDays) {
    this.clock = clock;
    this.publicity = Term.calendarDays(Math.max(publicityDays, 20));
  }

  /** Last day of the publicity. */
  LocalDate publicityEnds(LocalDate publicisedOn) {
    return last(publicisedOn, publicity);
  }

  /** Last day of disclosure of good or bad conduct, from the day of publicity (001-R21). */
  LocalDate expires(RecordClass recordClass, LocalDate publicisedOn) {
    return last(publicisedOn, recordClass == RecordClass.GOOD ? GOOD : BAD);
  }

  /** Last day on which approved duties are shown (001-R19). */
  LocalDate dutyExpires(LocalDate approvedOn) {
    return last(approvedOn, DUTY);
  }

  /** First day on which a repair may be asked for: the publicity is over for 6 months (001-R28). */
  public LocalDate repairOpens(LocalDate publicityEndsOn) {
    return last(publicityEndsOn, BEFORE_REPAIR);
  }

  /** The term of bad conduct begins anew with the discovery of a fraud (001-R30). */
  LocalDate restarts(LocalDate foundOn) {
    return last(foundOn, BAD);
  }

  /** Last day for entering a project (001-R11). */
  LocalDate projectEntryEnds(LocalDate signedOn) {
    return last(signedOn, Objects.requireNonNull(PROJECT_ENTRY.term()));
  }

  private LocalDate last(LocalDate start, Term term) {
    return Objects.requireNonNull(clock.due(start, term, RollRule.NONE).day());
  }

  private static ClockRule rule(
      String code, String zh, String en, String term, String article, int remind) {
    return new ClockRule(
        code, Text.of(zh, en), Term.parse(term), RollRule.NONE, "渝规资规范〔2024〕4号" + article, remind);
  }
}
