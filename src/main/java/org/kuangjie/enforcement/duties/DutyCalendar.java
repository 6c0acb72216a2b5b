package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.duties.DutyCell.State;
import org.kuangjie.enforcement.duties.DutyKind.Rhythm;
import org.kuangjie.enforcement.store.DutyStore.Head;
import org.kuangjie.shared.clock.DueDate;
import org.kuangjie.shared.clock.LegalClock;

/**
 * Which duties fall due in a year, and how they stand on a day. Pure: it is given all it looks at.
 *
 * @param keptFrom first day of the register; null while it is not kept
 * @param filings by {@link #key}
 */
record DutyCalendar(
    LegalClock clock, LocalDate today, @Nullable LocalDate keptFrom, Map<String, Head> filings) {

  static DutyCalendar of(
      LegalClock clock, LocalDate today, @Nullable LocalDate keptFrom, List<Head> heads) {
    Map<String, Head> filings = new HashMap<>();
    heads.forEach(head -> filings.put(key(head.duty(), head.subject(), head.period()), head));
    return new DutyCalendar(clock, today, keptFrom, filings);
  }

  private static String key(String duty, String subject, String period) {
    return duty + "\n" + subject + "\n" + period;
  }

  /** What of a duty falls due in the year; what has no day belongs to every year. */
  List<DutyCell> cells(DutyKind kind, DutySubject subject, int year) {
    if (kind.rhythm() == Rhythm.EVENT || !subject.owes(kind)) {
      return List.of();
    }
    List<DutyCell> cells = new ArrayList<>();
    for (Period period : periods(kind, year)) {
      DueDate due = due(kind, period, subject);
      LocalDate day = due == null ? null : due.day();
      boolean inYear = day == null || day.getYear() == year;
      boolean inForce = kind.isInForce(day == null ? today : day);
      if (inYear && inForce && subject.owesFor(kind, period)) {
        cells.add(cell(kind, subject, period, due));
      }
    }
    return cells;
  }

  private static List<Period> periods(DutyKind kind, int year) {
    return switch (kind.rhythm()) {
      case ONCE -> List.of(Period.ONCE);
      case YEAR -> List.of(Period.year(year - kind.due().get(0).yearsAfter()));
      case HALF ->
          IntStream.of(1, 2)
              .mapToObj(part -> Period.half(year - rule(kind, part).yearsAfter(), part))
              .toList();
      case EVENT -> List.of();
    };
  }

  private static DueRule rule(DutyKind kind, int part) {
    return kind.due().get(part == 2 ? 1 : 0);
  }

  private @Nullable DueDate due(DutyKind kind, Period period, DutySubject subject) {
    return kind.due().isEmpty()
        ? null
        : rule(kind, period.part()).of(period, subject.since(), clock);
  }

  private DutyCell cell(DutyKind kind, DutySubject subject, Period period, @Nullable DueDate due) {
    Head head = filings.get(key(kind.code(), subject.code(), period.code()));
    LocalDate day = due == null ? null : due.day();
    LocalDate filedOn = head == null ? null : head.filedOn();
    boolean past = day != null && day.isBefore(today);
    State state = state(kind, head, day, past);
    return new DutyCell(
        kind.code(),
        period.code(),
        day,
        due != null && due.isProvisional(),
        state,
        state == State.OVERDUE || (state == State.RETURNED && past),
        day != null && filedOn != null && filedOn.isAfter(day),
        head == null ? null : head.id());
  }

  private State state(DutyKind kind, @Nullable Head head, @Nullable LocalDate day, boolean past) {
    if (head != null && head.state() != DutyState.DRAFT) {
      return State.valueOf(head.state().name());
    } else if (day == null) {
      return State.OPEN;
    } else if (past) {
      return keptFrom == null || day.isBefore(keptFrom) ? State.UNKNOWN : State.OVERDUE;
    }
    LocalDate reminder = clock.workingDaysBefore(day, kind.remindWorkingDays());
    return reminder.isAfter(today) ? State.UPCOMING : State.SOON;
  }
}
