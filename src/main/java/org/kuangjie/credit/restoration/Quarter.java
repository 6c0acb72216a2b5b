package org.kuangjie.credit.restoration;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.kuangjie.shared.DomainException;

/** A quarter of a year, written {@code 2026Q1}. */
public record Quarter(int year, int number) {

  private static final int MONTHS = 3;

  /**
   * @throws DomainException {@code bad-quarter}
   */
  public static Quarter parse(String written) {
    if (!written.matches("20\\d\\dQ[1-4]")) {
      throw DomainException.invalid("bad-quarter", "季度写作2026Q1", "write a quarter as 2026Q1");
    }
    return new Quarter(
        Integer.parseInt(written.substring(0, 4)), Integer.parseInt(written.substring(5)));
  }

  LocalDate lastDay() {
    return YearMonth.of(year, Month.of(number * MONTHS)).atEndOfMonth();
  }

  @Override
  public String toString() {
    return year + "Q" + number;
  }
}
