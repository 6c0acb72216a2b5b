package org.kuangjie.layers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import org.kuangjie.layers.LayerDimension.Range;

/**
 * The dimensions every client knows (OGC 06-042, annex C.2 and D). Positions are metres, or seconds
 * since 1970. Times without zone are China's; a year, month or day is all of it.
 */
public enum DimensionAxis {
  TIME("time", "ISO8601", ""),
  ELEVATION("elevation", "CRS:88", "m");

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final BigDecimal MILLISECOND = new BigDecimal("0.001");
  private static final Set<String> TIMES =
      Set.of("date", "timestamp without time zone", "timestamp with time zone");
  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric");
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_TIME = 35;

  private final String parameter;
  private final String units;
  private final String unitSymbol;

  DimensionAxis(String parameter, String units, String unitSymbol) {
    this.parameter = parameter;
    this.units = units;
    this.unitSymbol = unitSymbol;
  }

  /** Name of the dimension and of the request's parameter. */
  public String parameter() {
    return parameter;
  }

  public String units() {
    return units;
  }

  /** Empty for time. */
  public String unitSymbol() {
    return unitSymbol;
  }

  /** Whether a column of that type can hold the values. */
  boolean takes(String type) {
    return (this == TIME ? TIMES : NUMBERS).contains(type);
  }

  /** What one value covers: a number or a moment, or the whole of a day, month or year. */
  public Range read(String value) {
    try {
      return this == TIME ? time(value.strip()) : number(value.strip());
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw this == TIME
          ? LayerDimension.unreadable("%s 不是 ISO 8601 时间", "%s is no ISO 8601 time", value)
          : LayerDimension.unreadable("%s 不是数", "%s is no number", value);
    }
  }

  private static Range number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      throw new NumberFormatException(text);
    }
    BigDecimal number = new BigDecimal(text);
    if (Math.abs(number.scale()) > LONGEST_NUMBER) {
      throw new NumberFormatException(text);
    }
    return new Range(number, number);
  }

  private static Range time(String text) {
    if (text.length() > LONGEST_TIME || text.startsWith("+") || text.startsWith("-")) {
      throw new DateTimeException("no year of four digits");
    }
    return switch (text.length()) {
      case 4 -> days(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1));
      case 7 -> days(YearMonth.parse(text).atDay(1), YearMonth.parse(text).plusMonths(1).atDay(1));
      case 10 -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
      default -> {
        BigDecimal position = position(instant(text));
        yield new Range(position, position);
      }
    };
  }

  private static Range days(LocalDate first, LocalDate next) {
    return new Range(
        position(first.atStartOfDay(CHINA).toInstant()),
        position(next.atStartOfDay(CHINA).toInstant()).subtract(MILLISECOND));
  }

  private static Instant instant(String text) {
    return text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(CHINA).toInstant();
  }

  private static BigDecimal position(Instant instant) {
    return BigDecimal.valueOf(instant.getEpochSecond())
        .add(BigDecimal.valueOf(instant.getNano(), 9))
        .stripTrailingZeros();
  }

  /** The moment at a position of {@link #TIME}. */
  public static Instant instant(BigDecimal position) {
    BigDecimal[] parts = position.divideAndRemainder(BigDecimal.ONE);
    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].movePointRight(9).intValue());
  }
}
