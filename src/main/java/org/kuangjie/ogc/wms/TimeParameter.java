package org.kuangjie.ogc.wms;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.shared.Text;

/**
 * TIME (06-042, 7.3.3.12 and annex D) as the day the map shows: rows valid on that day. An instant
 * counts for the day it has in China; a month or year for its first day.
 */
final class TimeParameter {

  static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  /** Values of the dimension, as capabilities list them (06-042, annex C). */
  static final String EXTENT = EARLIEST + "/" + LATEST + "/P1D";

  /** What is meant when it is not given. */
  static final String DEFAULT = "current";

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private TimeParameter() {}

  /**
   * Today when it is not given or {@code current}.
   *
   * @throws OgcException InvalidDimensionValue for lists, periods, and days outside of the extent
   */
  static LocalDate read(Parameters parameters, Clock clock) {
    Optional<String> given = parameters.find("TIME").map(String::trim);
    if (given.isEmpty() || given.get().equalsIgnoreCase(DEFAULT)) {
      return LocalDate.now(clock.withZone(CHINA));
    }
    LocalDate day = day(given.get());
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      throw refused(given.get());
    }
    return day;
  }

  private static LocalDate day(String text) {
    try {
      return switch (text.length()) {
        case 4 -> Year.parse(text).atDay(1);
        case 7 -> YearMonth.parse(text).atDay(1);
        case 10 -> LocalDate.parse(text);
        default -> instant(text);
      };
    } catch (DateTimeException e) {
      throw refused(text);
    }
  }

  private static LocalDate instant(String text) {
    return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d")
        ? OffsetDateTime.parse(text).atZoneSameInstant(CHINA).toLocalDate()
        : LocalDateTime.parse(text).toLocalDate();
  }

  private static OgcException refused(String given) {
    return new OgcException(
        "InvalidDimensionValue",
        "TIME",
        400,
        Text.format(
            "TIME 须为 %2$s 至 %3$s 之间的一日或 current，不能是 %1$s",
            "TIME must be one day from %2$s to %3$s, or 'current', not %1$s",
            given,
            EARLIEST,
            LATEST));
  }
}
