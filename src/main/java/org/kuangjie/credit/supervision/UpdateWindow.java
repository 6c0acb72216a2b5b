package org.kuangjie.credit.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import org.kuangjie.shared.DomainException;

/** 每年1月、7月主动更新 (000-R15): the month in which units bring their records up to date. */
public record UpdateWindow(YearMonth month) {

  private static final int JANUARY = 1;
  private static final int JULY = 7;

  public UpdateWindow {
    if (month.getMonthValue() != JANUARY && month.getMonthValue() != JULY) {
      throw DomainException.invalid(
          "bad-window", "更新期为每年1月或7月，写作2026-07", "units update in January and July, as 2026-07");
    }
  }

  /** The last one that has begun. */
  public static UpdateWindow latest(LocalDate today) {
    return new UpdateWindow(
        YearMonth.of(today.getYear(), today.getMonthValue() < JULY ? JANUARY : JULY));
  }

  public LocalDate from() {
    return month.atDay(1);
  }

  public LocalDate to() {
    return month.atEndOfMonth();
  }

  /** From the first day of the next month those behind are listed. */
  public boolean isOver(LocalDate today) {
    return today.isAfter(to());
  }
}
