package org.kuangjie.deadlines.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Calendars;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.deadlines.store.DeadlineLog;
import org.kuangjie.deadlines.store.DeadlineStore;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.ClockRule;
import org.kuangjie.shared.clock.DueDate;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.shared.clock.Pause;
import org.kuangjie.shared.clock.Term;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts, pauses and ends clocks; each step is logged where it is done. */
@Component
@Transactional
class DeadlineRegister implements Deadlines {

  private final Calendars calendars;
  private final DeadlineStore store;
  private final DeadlineLog log;

  DeadlineRegister(Calendars calendars, DeadlineStore store, DeadlineLog log) {
    this.calendars = calendars;
    this.store = store;
    this.log = log;
  }

  @Override
  @Transactional(readOnly = true)
  public LegalClock clock() {
    return calendars.clock();
  }

  @Override
  public LocalDate today() {
    return LocalDate.now(Clock.system(LegalClock.ZONE));
  }

  @Override
  public Deadline start(
      String subject, ClockRule rule, LocalDate startedOn, String districtCode, String actor) {
    return add(fresh(subject, rule, rule.term(), null, startedOn, districtCode), actor);
  }

  @Override
  public Deadline startFixed(
      String subject, ClockRule rule, LocalDate lastDay, String districtCode, String actor) {
    return add(fresh(subject, rule, null, lastDay, today(), districtCode), actor);
  }

  private static Deadline fresh(
      String subject,
      ClockRule rule,
      @Nullable Term term,
      @Nullable LocalDate fixedDay,
      LocalDate startedOn,
      String districtCode) {
    return new Deadline(
        UUID.randomUUID(),
        subject,
        rule.code(),
        rule.title(),
        rule.legalBasis(),
        term,
        fixedDay,
        rule.roll(),
        rule.remindWorkingDays(),
        districtCode,
        startedOn,
        List.of(),
        new DueDate(startedOn, DueDate.State.FIRM),
        null,
        null,
        null);
  }

  private Deadline add(Deadline bare, String actor) {
    if (store.isRunning(bare.subject(), bare.clock())) {
      throw conflict(
          "deadline-runs-already",
          "期限“%s”已在计算".formatted(bare.title().zh()),
          "this clock runs already");
    }
    Deadline deadline = bare.reckoned(clock());
    store.add(deadline);
    log.append(
        deadline.id(),
        actor,
        "START",
        "%s %s → %s"
            .formatted(
                deadline.startedOn(),
                deadline.term() == null ? "" : deadline.term(),
                CalendarDesk.said(deadline.due())));
    return deadline;
  }

  @Override
  public Deadline pause(UUID id, LocalDate from, String legalBasis, String actor) {
    Deadline deadline = getRunning(id);
    if (deadline.due().state() == DueDate.State.PAUSED) {
      throw conflict("deadline-paused", "该期限已经中止", "the clock is paused already");
    } else if (deadline.term() == null) {
      throw conflict("deadline-fixed", "固定日期的期限不能中止", "a clock with a fixed day cannot pause");
    } else if (from.isBefore(deadline.startedOn())
        || deadline.pauses().stream().anyMatch(p -> p.to() != null && !from.isAfter(p.to()))) {
      throw conflict(
          "pause-overlaps",
          "中止须在计时开始之后，且不得与以前的中止重叠",
          "a pause begins after the start and after the pauses before");
    }
    Pause pause = new Pause(from, null, legalBasis);
    store.addPause(id, pause);
    List<Pause> pauses = new ArrayList<>(deadline.pauses());
    pauses.add(pause);
    return keep(deadline.withPauses(pauses), actor, "PAUSE", from + " " + legalBasis);
  }

  @Override
  public Deadline resume(UUID id, LocalDate lastPausedDay, String actor) {
    Deadline deadline = getRunning(id);
    List<Pause> pauses = new ArrayList<>();
    boolean open = false;
    for (Pause pause : deadline.pauses()) {
      open |= pause.to() == null;
      pauses.add(
          pause.to() == null ? new Pause(pause.from(), lastPausedDay, pause.legalBasis()) : pause);
    }
    if (!open) {
      throw conflict("deadline-not-paused", "该期限没有中止", "the clock is not paused");
    }
    store.endPause(id, lastPausedDay);
    return keep(deadline.withPauses(pauses), actor, "RESUME", lastPausedDay.toString());
  }

  private Deadline keep(Deadline changed, String actor, String action, String details) {
    Deadline deadline = changed.reckoned(clock());
    store.updateDue(deadline);
    log.append(deadline.id(), actor, action, details + " → " + CalendarDesk.said(deadline.due()));
    return deadline;
  }

  @Override
  public void meet(String subject, String clock, LocalDate on, String actor) {
    store.list(subject).stream()
        .filter(deadline -> deadline.isRunning() && deadline.clock().equals(clock))
        .forEach(deadline -> end(deadline, on, "MET", "MEET", actor));
  }

  @Override
  public void cancelAll(String subject, LocalDate on, String actor) {
    store.list(subject).stream()
        .filter(Deadline::isRunning)
        .forEach(deadline -> end(deadline, on, "CANCELLED", "CANCEL", actor));
  }

  private void end(Deadline deadline, LocalDate on, String outcome, String action, String actor) {
    if (store.findForUpdate(deadline.id()).filter(Deadline::isRunning).isPresent()) {
      store.end(deadline.id(), on, outcome);
      log.append(deadline.id(), actor, action, on.toString());
    }
  }

  @Override
  @Transactional(readOnly = true)
  public List<Deadline> list(String subject) {
    return store.list(subject);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Deadline> list(Query query) {
    return store.list(query);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> log(UUID id) {
    return log.list(id);
  }

  private Deadline getRunning(UUID id) {
    return store
        .findForUpdate(id)
        .filter(Deadline::isRunning)
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-deadline",
                    "没有编号为%s的计时，或已结束".formatted(id),
                    "no clock %s is running".formatted(id)));
  }

  private static DomainException conflict(String code, String zh, String en) {
    return new DomainException(DomainException.Kind.CONFLICT, code, Text.of(zh, en));
  }
}
