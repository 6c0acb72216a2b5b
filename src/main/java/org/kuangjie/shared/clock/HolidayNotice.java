package org.kuangjie.shared.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kuangjie.shared.DomainException;

/**
 * The yearly notice of the General Office of the State Council on days off (部分节假日安排的通知): which days
 * are off, and which weekends are worked for them (调休).
 *
 * @param source title or number of the notice
 * @param days all days it moves; other days follow the week
 */
public record HolidayNotice(int year, String source, List<Day> days) {

  /** Days off that 全国年节及纪念日放假办法 ties to a date of the Gregorian calendar. */
  static final Set<MonthDay> FIXED_HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 2),
          MonthDay.of(10, 1),
          MonthDay.of(10, 2),
          MonthDay.of(10, 3));

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int MOST_DAYS = 100;

  /**
   * A day the notice moves.
   *
   * @param off false: a weekend that is worked
   */
  public record Day(LocalDate date, String name, boolean off) {}

  /**
   * @throws DomainException {@code bad-holiday-notice} saying which day is wrong or missing
   */
  public HolidayNotice {
    days = List.copyOf(days);
    require(
        year >= FIRST_YEAR && year <= LAST_YEAR, "年份须在2000至2100之间", "the year must be 2000…2100");
    require(!source.isBlank(), "须写明通知名称或文号", "the title or number of the notice is missing");
    require(days.size() <= MOST_DAYS, "一份通知不超过100天", "a notice moves at most 100 days");
    Set<LocalDate> seen = new HashSet<>();
    for (Day day : days) {
      checkDay(day, year);
      require(seen.add(day.date()), day.date() + "出现两次", day.date() + " stands there twice");
    }
    for (MonthDay fixed : FIXED_HOLIDAYS) {
      LocalDate date = fixed.atYear(year);
      boolean off = days.stream().anyMatch(day -> day.date().equals(date) && day.off());
      require(
          off, "法定节假日%s未列为放假".formatted(date), date + " is off by law and is not listed as off");
    }
  }

  private static void checkDay(Day day, int year) {
    LocalDate date = day.date();
    boolean near =
        !date.isBefore(LocalDate.of(year - 1, 12, 1))
            && !date.isAfter(LocalDate.of(year + 1, 1, 31));
    require(near, date + "不属于" + year + "年的通知", date + " is no day of a notice for " + year);
    require(
        day.off() || isWeekend(date),
        date + "不是周末，不能补班",
        date + " is no weekend and cannot be a make-up working day");
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static void require(boolean holds, String zh, String en) {
    if (!holds) {
      throw DomainException.invalid("bad-holiday-notice", zh, en);
    }
  }
}
