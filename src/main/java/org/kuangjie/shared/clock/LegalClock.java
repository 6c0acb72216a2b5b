package org.kuangjie.shared.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reckons time limits by law (D.4, F-7). The day of the event is not counted; the n-th day counted
 * is the last one. Pure: the same calendar gives the same answer on any day.
 */
public final class LegalClock {

  /** The time of record. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final WorkCalendar calendar;

  public LegalClock(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /** The local day of an event. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** Months of the year that are over when the day ends: its last day ends a month. */
  public static int monthsEnded(LocalDate day) {
    return day.getDayOfMonth() == day.lengthOfMonth()
        ? day.getMonthValue()
        : day.getMonthValue() - 1;
  }

  /** The day so many calendar days before, as terms are counted that end with that day. */
  public static LocalDate calendarDaysBefore(LocalDate day, int days) {
    return day.minusDays(days);
  }

  /** The first day on which so many years since that day are full. */
  public static LocalDate yearsAfter(LocalDate day, int years) {
    return day.plusYears(years);
  }

  public WorkCalendar calendar() {
    return calendar;
  }

  /**
   * The last day of a term.
   *
   * @param start day of the event, not counted
   * @param pauses days that do not count; while one is open there is no due date
   */
  public DueDate due(LocalDate start, Term term, RollRule roll, List<Pause> pauses) {
    return switch (term.unit()) {
      case WORKING_DAYS -> count(start, term.amount(), calendar::isWorkingDay, pauses, true);
      case CALENDAR_DAYS -> rolled(count(start, term.amount(), day -> true, pauses, false), roll);
      case MONTHS -> rolled(months(start, term.amount(), pauses), roll);
    };
  }

  public DueDate due(LocalDate start, Term term, RollRule roll) {
    return due(start, term, roll, List.of());
  }

  /**
   * Months end on the day of the same number, or the last of the month; paused days come on top.
   */
  private DueDate months(LocalDate start, int months, List<Pause> pauses) {
    int days = (int) (start.plusMonths(months).toEpochDay() - start.toEpochDay());
    return count(start, days, day -> true, pauses, false);
  }

  private DueDate count(
      LocalDate start,
      int amount,
      Predicate<LocalDate> counts,
      List<Pause> pauses,
      boolean byCalendar) {
    LocalDate day = start;
    boolean announced = true;
    for (int left = amount; left > 0; ) {
      LocalDate next = day.plusDays(1);
      if (pauses.stream().anyMatch(pause -> pause.to() == null && pause.contains(next))) {
        return DueDate.PAUSED;
      }
      day = next;
      announced &= !byCalendar || calendar.isAnnounced(next);
      if (counts.test(next) && pauses.stream().noneMatch(pause -> pause.contains(next))) {
        left--;
      }
    }
    return DueDate.of(day, announced);
  }

  private DueDate rolled(DueDate due, RollRule roll) {
    LocalDate day = due.day();
    if (day == null || roll == RollRule.NONE) {
      return due;
    }
    boolean announced = calendar.isAnnounced(day);
    while (!calendar.isWorkingDay(day)) {
      day = roll == RollRule.NEXT_WORKING_DAY ? day.plusDays(1) : day.minusDays(1);
      announced &= calendar.isAnnounced(day);
    }
    return DueDate.of(day, announced);
  }

  /** The first such date of the year after {@code start}, for reports due every year. */
  public DueDate nextYearly(LocalDate start, MonthDay date, RollRule roll) {
    LocalDate thisYear = date.atYear(start.getYear());
    LocalDate day = thisYear.isAfter(start) ? thisYear : date.atYear(start.getYear() + 1);
    return rolled(DueDate.of(day, true), roll);
  }

  /** The working day that lies so many working days before, for reminders. */
  public LocalDate workingDaysBefore(LocalDate day, int workingDays) {
    LocalDate earlier = day;
    for (int left = workingDays; left > 0; ) {
      earlier = earlier.minusDays(1);
      if (calendar.isWorkingDay(earlier)) {
        left--;
      }
    }
    return earlier;
  }

  /** Working days after {@code from} up to and including {@code to}; 0 when there are none. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    return from.isBefore(to)
        ? (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).count()
        : 0;
  }
}
