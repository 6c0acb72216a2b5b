package org.kuangjie.shared.clock;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which days are worked. A year without a notice is not announced: its weeks and the holidays of
 * fixed date are an estimate, and whoever relies on them must say so.
 */
public final class WorkCalendar {

  private final Map<LocalDate, HolidayNotice.Day> moved = new HashMap<>();
  private final NavigableSet<Integer> years = new TreeSet<>();

  private WorkCalendar(Collection<HolidayNotice> notices) {
    for (HolidayNotice notice : notices) {
      years.add(notice.year());
      notice.days().forEach(day -> moved.put(day.date(), day));
    }
  }

  /**
   * @param notices one per year
   */
  public static WorkCalendar of(Collection<HolidayNotice> notices) {
    return new WorkCalendar(notices);
  }

  /** Monday to Friday and not off, or a weekend that is worked (D.4). */
  public boolean isWorkingDay(LocalDate date) {
    HolidayNotice.Day day = moved.get(date);
    if (day != null) {
      return !day.off();
    }
    return !HolidayNotice.isWeekend(date)
        && !HolidayNotice.FIXED_HOLIDAYS.contains(MonthDay.from(date));
  }

  /** False where no notice has said yet what the day is. */
  public boolean isAnnounced(LocalDate date) {
    return years.contains(date.getYear()) || moved.containsKey(date);
  }

  public NavigableSet<Integer> announcedYears() {
    return new TreeSet<>(years);
  }

  public int workingDaysIn(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return (int) first.datesUntil(first.plusYears(1)).filter(this::isWorkingDay).count();
  }
}
