package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.kuangjie.enforcement.duties.DutyKind.Rhythm;
import org.kuangjie.shared.DomainException;

/**
 * What a filing reports on: {@code 2026}, {@code 2026H1}, {@code ONCE}, or the day of an event.
 *
 * @param year 0 for {@code ONCE}
 * @param part 1 or 2 of a half year, else 0
 */
public record Period(String code, int year, int part) {

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
  private static final Pattern HALF = Pattern.compile("(19|20)\\d{2}H[12]");

  static final Period ONCE = new Period("ONCE", 0, 0);

  static Period year(int year) {
    return new Period(String.valueOf(year), year, 0);
  }

  static Period half(int year, int part) {
    return new Period(year + "H" + part, year, part);
  }

  /**
   * @throws DomainException INVALID {@code bad-period}
   */
  static Period parse(String code, Rhythm rhythm) {
    boolean right =
        switch (rhythm) {
          case YEAR -> YEAR.matcher(code).matches();
          case HALF -> HALF.matcher(code).matches();
          case ONCE -> code.equals("ONCE");
          case EVENT -> isDay(code);
        };
    if (!right) {
      throw DomainException.invalid(
          "bad-period",
          "期间“%s”不符，年度写作2026，半年写作2026H1，一次性写作ONCE，事件写作日期2026-05-06".formatted(code),
          "period %s does not fit: 2026 for a year, 2026H1 for a half, ONCE, or a day"
              .formatted(code));
    }
    return switch (rhythm) {
      case YEAR -> year(Integer.parseInt(code));
      case HALF -> half(Integer.parseInt(code.substring(0, 4)), code.charAt(5) - '0');
      case ONCE -> ONCE;
      case EVENT -> new Period(code, LocalDate.parse(code).getYear(), 0);
    };
  }

  /** As {@link #code()} was kept. */
  public static Period stored(String code) {
    Rhythm rhythm =
        code.equals("ONCE")
            ? Rhythm.ONCE
            : code.length() == 10 ? Rhythm.EVENT : code.length() == 6 ? Rhythm.HALF : Rhythm.YEAR;
    return parse(code, rhythm);
  }

  private static boolean isDay(String code) {
    try {
      return code.length() == 10 && LocalDate.parse(code).getYear() > 1900;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The last day it reports on; for {@code ONCE} there is none, which is said as the far past. */
  LocalDate lastDay() {
    if (year == 0) {
      return LocalDate.MIN;
    }
    return part == 1 ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31);
  }
}
