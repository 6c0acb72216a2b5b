package org.kuangjie.catalogue.sample;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The times of a right.
 *
 * @param setOn 首次设立日期, 1998 to 2025
 * @param validFrom start of the licence in force
 */
record RightTerm(LocalDate setOn, LocalDate validFrom, LocalDate validTo, String status) {

  private static final LocalDate FIRST = LocalDate.of(1998, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);
  private static final int DAYS = 10_226;

  /**
   * @param scaleClass decides the longest term: 30, 20 or 10 years (rule MR-12), 5 for exploration
   * @param mayEnd whether the right may be expired or suspended
   */
  static RightTerm draw(@Nullable String scaleClass, boolean mayEnd, Random random) {
    int years = scaleClass == null ? 5 : years(scaleClass);
    LocalDate setOn = FIRST.plusDays(random.nextInt(DAYS));
    int dice = mayEnd ? random.nextInt(100) : 99;
    LocalDate start = setOn;
    while (start.plusYears(years).isBefore(TODAY)) {
      start = start.plusYears(years);
    }
    if (dice < 5 && start.isAfter(setOn)) {
      return new RightTerm(setOn, start.minusYears(years), start.minusDays(1), "过期");
    }
    return new RightTerm(setOn, start, start.plusYears(years).minusDays(1), dice < 7 ? "暂停" : "有效");
  }

  private static int years(String scaleClass) {
    return switch (scaleClass) {
      case "大型" -> 30;
      case "中型" -> 20;
      default -> 10;
    };
  }

  /** Numbers given since May 2020 have 23 characters, older ones 18. */
  String licenceNumber(boolean mining, String district, int mineralNumber, int serial) {
    String head =
        "%s%s%04d%02d"
            .formatted(
                mining ? "C" : "T", district, validFrom.getYear(), validFrom.getMonthValue());
    return validFrom.isBefore(LocalDate.of(2020, 5, 1))
        ? head + "%05d".formatted(serial)
        : head + "%03d%d%06d".formatted(mineralNumber, mining ? 1 : 2, serial);
  }
}
