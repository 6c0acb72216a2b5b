package org.kuangjie.credit.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.kuangjie.credit.open.OpenPoints;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.ClockRule;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;
import org.springframework.stereotype.Component;

/** The clocks of the lists, all of 渝规资规范〔2023〕6号. */
@Component
class ListClocks {

  static final String RECTIFICATION = "list-rectification";
  static final String APPEAL = "list-appeal";
  static final String DISCLOSURE = "list-disclosure";
  static final String EXAMINATION = "list-removal-examination";
  static final String PUBLICITY = "list-removal-publicity";
  private static final Term THREE_YEARS = Term.months(36);

  private final Deadlines deadlines;
  private final OpenPoints points;

  ListClocks(Deadlines deadlines, OpenPoints points) {
    this.deadlines = deadlines;
    this.points = points;
  }

  LocalDate today() {
    return deadlines.today();
  }

  /** The period an order gives when it names none; the documents set none (OURS). */
  LocalDate rectificationDue(LocalDate issuedOn) {
    return day(
        issuedOn, Term.calendarDays(points.number(OpenPoints.RECTIFICATION_DAYS)), calendarRoll());
  }

  void ordered(ListEntry entry, Actor actor) {
    deadlines.startFixed(
        entry.subject(),
        rule(RECTIFICATION, "责令整改", "Correction", THREE_YEARS, RollRule.NONE, "第十二条", 5),
        entry.order().dueOn(),
        Authority.districtOf(entry.authority()),
        actor.username());
  }

  void rectificationEnded(ListEntry entry, LocalDate on, Actor actor) {
    deadlines.meet(entry.subject(), RECTIFICATION, on, actor.username());
  }

  /** Starts the 20 days of the appeal. */
  LocalDate notified(ListEntry entry, LocalDate deliveredOn, Actor actor) {
    return start(
        entry,
        rule(APPEAL, "申诉", "Appeal", Term.calendarDays(20), calendarRoll(), "第十五条第二款", 3),
        deliveredOn,
        actor);
  }

  void appealEnded(ListEntry entry, LocalDate on, Actor actor) {
    deadlines.meet(entry.subject(), APPEAL, on, actor.username());
  }

  /** Starts the year or the three years of disclosure. */
  LocalDate listed(ListEntry entry, SupervisionList list, LocalDate on, Actor actor) {
    deadlines.meet(entry.subject(), APPEAL, on, actor.username());
    return start(
        entry,
        rule(DISCLOSURE, "公开披露", "Disclosure", list.disclosure(), RollRule.NONE, "第十六条", 10),
        on,
        actor);
  }

  void disclosureEnded(ListEntry entry, LocalDate on, Actor actor) {
    deadlines.meet(entry.subject(), DISCLOSURE, on, actor.username());
  }

  /** Starts the 5 working days of examination. */
  void removalAsked(ListEntry entry, LocalDate on, Actor actor) {
    start(
        entry,
        rule(
            EXAMINATION,
            "移出申请审核",
            "Examination of a removal",
            Term.workingDays(5),
            RollRule.NONE,
            "第二十条第一款",
            1),
        on,
        actor);
  }

  void examined(ListEntry entry, LocalDate on, Actor actor) {
    deadlines.meet(entry.subject(), EXAMINATION, on, actor.username());
  }

  /** Starts the 7 working days of the announcement. */
  LocalDate removalPublished(ListEntry entry, LocalDate on, Actor actor) {
    examined(entry, on, actor);
    return start(
        entry,
        rule(
            PUBLICITY,
            "移出公示",
            "Announcement of a removal",
            Term.workingDays(7),
            RollRule.NONE,
            "第二十条第二款",
            1),
        on,
        actor);
  }

  void publicityEnded(ListEntry entry, LocalDate on, Actor actor) {
    deadlines.meet(entry.subject(), PUBLICITY, on, actor.username());
  }

  void ended(ListEntry entry, LocalDate on, Actor actor) {
    deadlines.cancelAll(entry.subject(), on, actor.username());
  }

  List<Deadline> list(ListEntry entry) {
    return deadlines.list(entry.subject());
  }

  /** First day on which three years in a list are over (满3年). */
  LocalDate threeYears(LocalDate listedOn) {
    return day(listedOn, THREE_YEARS, RollRule.NONE);
  }

  /** First day of an early removal (art. 18). */
  LocalDate earliestRemoval(SupervisionList list, LocalDate listedOn) {
    return day(listedOn, list.earlyRemoval(), RollRule.NONE);
  }

  private LocalDate day(LocalDate start, Term term, RollRule roll) {
    return Objects.requireNonNull(deadlines.clock().due(start, term, roll).day());
  }

  private RollRule calendarRoll() {
    return points.isOn(OpenPoints.ROLL_CALENDAR_TERMS) ? RollRule.NEXT_WORKING_DAY : RollRule.NONE;
  }

  private LocalDate start(ListEntry entry, ClockRule rule, LocalDate on, Actor actor) {
    Deadline started =
        deadlines.start(
            entry.subject(), rule, on, Authority.districtOf(entry.authority()), actor.username());
    LocalDate last = started.due().day();
    if (last == null) {
      throw Guard.conflict("clock-paused", "计时已中止", "the clock is paused");
    }
    return last;
  }

  private static ClockRule rule(
      String code, String zh, String en, Term term, RollRule roll, String article, int remind) {
    return new ClockRule(code, Text.of(zh, en), term, roll, "渝规资规范〔2023〕6号" + article, remind);
  }
}
