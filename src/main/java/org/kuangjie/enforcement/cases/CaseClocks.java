package org.kuangjie.enforcement.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.ClockRule;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;
import org.springframework.stereotype.Component;

/**
 * The clocks of a case (C.4). By article 85 of 行政处罚法 its 二日, 三日, 五日 and 七日 are working days; 90 日
 * and 15 日 are calendar days.
 */
@Component
class CaseClocks {

  static final String DECISION = "case-decision";
  private static final String DEFENCE = "case-defence";
  private static final String HEARING = "case-hearing-request";
  private static final String DELIVERY = "case-delivery";
  private static final String PAYMENT = "case-payment";
  private static final String PRESERVATION = "case-preservation";
  private static final String WITHDRAWAL = "case-withdrawal";
  private static final String SUPERVISION = "case-supervision";

  private final Deadlines deadlines;

  CaseClocks(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  LocalDate today() {
    return deadlines.today();
  }

  void filed(CaseFile file, Actor actor) {
    start(
        file,
        rule(
            DECISION,
            "作出处罚决定",
            "Decision",
            Term.calendarDays(90),
            RollRule.NEXT_WORKING_DAY,
            "行政处罚法第六十条",
            10),
        file.course().filedOn(),
        actor);
  }

  void notified(CaseFile file, LocalDate on, Actor actor) {
    start(
        file,
        rule(
            DEFENCE,
            "陈述申辩",
            "Defence",
            Term.workingDays(5),
            RollRule.NONE,
            "自然资源行政处罚办法（部令第12号）",
            1),
        on,
        actor);
    start(
        file,
        rule(
            HEARING,
            "申请听证",
            "Request of a hearing",
            Term.workingDays(5),
            RollRule.NONE,
            "行政处罚法第六十四条",
            1),
        on,
        actor);
  }

  int workingDaysAhead(LocalDate hearing) {
    return deadlines.clock().workingDaysBetween(today(), hearing);
  }

  /** The later end of the party's two terms. */
  Optional<LocalDate> endOfPartyTerms(CaseFile file) {
    return deadlines.list(file.subject()).stream()
        .filter(each -> each.isRunning())
        .filter(each -> each.clock().equals(DEFENCE) || each.clock().equals(HEARING))
        .map(each -> each.due().day())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  void decided(CaseFile file, LocalDate on, Actor actor) {
    for (String met : List.of(DECISION, DEFENCE, HEARING)) {
      deadlines.meet(file.subject(), met, on, actor.username());
    }
    start(
        file,
        rule(
            DELIVERY,
            "送达决定书",
            "Delivery of the decision",
            Term.workingDays(7),
            RollRule.NONE,
            "行政处罚法第六十一条",
            2),
        on,
        actor);
  }

  /** The fine is due 15 days after the decision reached the party (行政处罚法 67). */
  void delivered(CaseFile file, LocalDate on, Actor actor) {
    deadlines.meet(file.subject(), DELIVERY, on, actor.username());
    if (file.course().outcome() == Outcome.PENALTY) {
      start(
          file,
          rule(
              PAYMENT,
              "缴纳罚款",
              "Payment of the fine",
              Term.calendarDays(15),
              RollRule.NEXT_WORKING_DAY,
              "行政处罚法第六十七条",
              3),
          on,
          actor);
    }
  }

  void preserved(CaseFile file, LocalDate on, Actor actor) {
    start(
        file,
        rule(
            PRESERVATION,
            "先行登记保存证据的处理",
            "Decision on preserved evidence",
            Term.workingDays(7),
            RollRule.NONE,
            "行政处罚法第五十六条",
            2),
        on,
        actor);
  }

  void preservationDone(CaseFile file, LocalDate on, Actor actor) {
    deadlines.meet(file.subject(), PRESERVATION, on, actor.username());
  }

  void supervised(CaseFile file, LocalDate dueOn, Actor actor) {
    deadlines.startFixed(
        file.subject(),
        rule(
            SUPERVISION,
            "督办事项反馈",
            "Answer to supervision",
            Term.calendarDays(1),
            RollRule.NONE,
            "郑国土资文〔2010〕773号 四(三)",
            3),
        dueOn,
        file.matter().districtCode(),
        actor.username());
  }

  /** What was published of a decision that is withdrawn has to go (行政处罚法 48). */
  void corrected(CaseFile file, Actor actor) {
    start(
        file,
        rule(
            WITHDRAWAL,
            "撤回已公开的处罚决定并说明理由",
            "Withdrawal of what was published",
            Term.workingDays(3),
            RollRule.NONE,
            "行政处罚法第四十八条",
            1),
        today(),
        actor);
  }

  void ended(CaseFile file, LocalDate on, Actor actor) {
    deadlines.cancelAll(file.subject(), on, actor.username());
  }

  /** 听证、公告、检验、检测、检疫、鉴定 do not count towards the 90 days. */
  void pause(CaseFile file, LocalDate from, String legalBasis, Actor actor) {
    deadlines.pause(decision(file).id(), from, legalBasis, actor.username());
  }

  void resume(CaseFile file, LocalDate lastDay, Actor actor) {
    deadlines.resume(decision(file).id(), lastDay, actor.username());
  }

  List<Deadline> list(CaseFile file) {
    return deadlines.list(file.subject());
  }

  private Deadline decision(CaseFile file) {
    return deadlines.list(file.subject()).stream()
        .filter(each -> each.isRunning() && each.clock().equals(DECISION))
        .findFirst()
        .orElseThrow(
            () -> Guard.conflict("no-running-clock", "办案期限已结束", "the clock of the case has ended"));
  }

  private void start(CaseFile file, ClockRule rule, LocalDate on, Actor actor) {
    deadlines.start(file.subject(), rule, on, file.matter().districtCode(), actor.username());
  }

  private static ClockRule rule(
      String code, String zh, String en, Term term, RollRule roll, String basis, int remind) {
    return new ClockRule(code, Text.of(zh, en), term, roll, basis, remind);
  }
}
