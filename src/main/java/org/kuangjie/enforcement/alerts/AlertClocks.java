package org.kuangjie.enforcement.alerts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.ClockRule;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;
import org.springframework.stereotype.Component;

/** The clocks of an alert: taking it, 核实举证, correcting what was returned (C.4). */
@Component
class AlertClocks {

  private static final String TAKE = "alert-take";
  private static final String VERIFY = "alert-verify";
  private static final String CORRECT = "alert-correct";
  private static final int MOST = 1000;
  private static final String WEATHER = "自然资源部办公厅2024-03-22通知：因天气可延期，说明理由。";

  private static final ClockRule CORRECTION =
      new ClockRule(
          CORRECT,
          Text.of("退回问题整改补正", "Correction of what was returned"),
          Term.months(1),
          RollRule.NEXT_WORKING_DAY,
          "自然资源部办公厅2024-03-22通知：1个月内整改",
          5);

  private final Deadlines deadlines;
  private final EnforcementSettings settings;

  AlertClocks(Deadlines deadlines, EnforcementSettings settings) {
    this.deadlines = deadlines;
    this.settings = settings;
  }

  LocalDate today() {
    return deadlines.today();
  }

  void startTaking(Alert alert) {
    Term term = Term.workingDays(settings.take().workingDays(alert.priority().severity()));
    ClockRule rule =
        new ClockRule(
            TAKE, Text.of("接收预警", "Taking an alert"), term, RollRule.NONE, "本系统约定，可配置", 1);
    start(alert, rule, Actor.SYSTEM);
  }

  void restartTaking(Alert alert) {
    deadlines.cancelAll(alert.subject(), today(), Actor.SYSTEM.username());
    startTaking(alert);
  }

  void taken(Alert alert, Actor actor) {
    deadlines.meet(alert.subject(), TAKE, today(), actor.username());
    ClockRule rule =
        new ClockRule(
            VERIFY,
            Text.of("核实举证", "Verification with evidence"),
            Term.calendarDays(settings.verifyDays()),
            RollRule.NEXT_WORKING_DAY,
            "自然资源部办公厅2024-03-22通知：按季度核实举证；天数未规定，可配置",
            5);
    start(alert, rule, actor);
  }

  void judged(Alert alert, Actor actor) {
    deadlines.meet(alert.subject(), VERIFY, today(), actor.username());
    deadlines.meet(alert.subject(), CORRECT, today(), actor.username());
  }

  void reviewed(Alert alert, boolean approved, Actor actor) {
    if (approved) {
      deadlines.cancelAll(alert.subject(), today(), actor.username());
    } else {
      start(alert, CORRECTION, actor);
    }
  }

  /**
   * Days that do not count of 核实举证 or of a correction, whichever runs; other clocks know no such
   * extension.
   *
   * @throws org.kuangjie.shared.DomainException INVALID for days that are not over or did not count
   *     anyway; CONFLICT when no such clock runs
   */
  void extend(Alert alert, LocalDate from, LocalDate to, String words, Actor actor) {
    Deadline running =
        deadlines.list(alert.subject()).stream()
            .filter(Deadline::isRunning)
            .filter(each -> each.clock().equals(VERIFY) || each.clock().equals(CORRECT))
            .findFirst()
            .orElseThrow(
                () ->
                    Guard.conflict(
                        "no-clock-to-extend",
                        "没有正在计时的核实或整改期限",
                        "no clock of verification or correction is running"));
    if (to.isBefore(from) || to.isAfter(today()) || !from.isAfter(running.startedOn())) {
      throw DomainException.invalid(
          "bad-extension",
          "延期的天气日期须在计时开始（%s）之后、不晚于今天，起不晚于止".formatted(running.startedOn()),
          "the days of bad weather lie after the start of the clock (%s) and not after today"
              .formatted(running.startedOn()));
    }
    deadlines.pause(running.id(), from, WEATHER + words, actor.username());
    deadlines.resume(running.id(), to, actor.username());
  }

  /** Alerts nobody took in time. */
  List<Deadline> listUntaken() {
    return deadlines.list(
        new Deadlines.Query(Deadlines.Which.OVERDUE, today(), Set.of(), TAKE, MOST));
  }

  private void start(Alert alert, ClockRule rule, Actor actor) {
    deadlines.start(alert.subject(), rule, today(), alert.districtCode(), actor.username());
  }
}
