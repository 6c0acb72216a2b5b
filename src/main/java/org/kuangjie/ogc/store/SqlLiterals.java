package org.kuangjie.ogc.store;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.geotools.util.Converters;

/**
 * Literals as the column beside them compares. Empty where a literal is none of the column's type;
 * a time without zone is China's.
 */
final class SqlLiterals {

  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final int LONGEST_NUMBER = 60;
  private static final int LARGEST_EXPONENT = 300;
  private static final int LAST_YEAR = 9999;

  private SqlLiterals() {}

  static Optional<SqlText> find(Object value, ColumnKind kind) {
    try {
      return switch (kind) {
        case INTEGER, DECIMAL -> number(value).map(SqlLiterals::exact);
        case REAL -> number(value).map(n -> SqlText.of("?::real", n.floatValue()));
        case DOUBLE -> number(value).map(n -> SqlText.of("?", n.doubleValue()));
        case TEXT -> text(value);
        case BOOLEAN -> truth(value).map(b -> SqlText.of("?", b));
        case DATE -> date(value).map(day -> SqlText.of("?", day));
        case TIME -> Optional.of(SqlText.of("?", LocalTime.parse(String.valueOf(value))));
        case TIMESTAMP ->
            instant(value).map(i -> SqlText.of("?", LocalDateTime.ofInstant(i, CHINA)));
        case INSTANT -> instant(value).map(SqlLiterals::bound);
        case LIST, GEOMETRY, ABSENT -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static SqlText bound(Instant instant) {
    return SqlText.of("?", OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  private static SqlText exact(BigDecimal number) {
    boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    boolean fits = number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0;
    return SqlText.of("?", whole && fits ? (Object) number.longValue() : number);
  }

  static Optional<BigDecimal> number(Object value) {
    String text = String.valueOf(value).strip();
    if (text.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Optional.of(number)
          .filter(n -> Math.abs((long) n.precision() - n.scale()) <= LARGEST_EXPONENT);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A number stays none: beside a text it compares as a number, which is for no index. */
  private static Optional<SqlText> text(Object value) {
    return value instanceof String text && text.indexOf('\0') < 0
        ? Optional.of(SqlText.of("?", text))
        : Optional.empty();
  }

  private static Optional<Boolean> truth(Object value) {
    return switch (String.valueOf(value).strip().toLowerCase(Locale.ROOT)) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Days only: beside a day and time the column is compared as an instant. */
  private static Optional<LocalDate> date(Object value) {
    if (value instanceof LocalDate day) {
      return Optional.of(day);
    }
    String text = String.valueOf(value).strip();
    return text.contains("T") || !(value instanceof String)
        ? Optional.empty()
        : Optional.of(DateTimeFormatter.ISO_DATE.parse(text, LocalDate::from))
            .filter(SqlLiterals::isUsual);
  }

  private static boolean isUsual(LocalDate day) {
    return day.getYear() > 0 && day.getYear() <= LAST_YEAR;
  }

  /** ISO 8601 date, or date and time, or what GeoTools makes of one. */
  static Optional<Instant> instant(Object value) {
    Instant instant = value instanceof Instant given ? given : converted(value);
    return Optional.of(instant).filter(i -> isUsual(LocalDate.ofInstant(i, CHINA)));
  }

  private static Instant converted(Object value) {
    if (value instanceof CharSequence || value instanceof Temporal) {
      return parsed(value.toString().strip());
    }
    Timestamp time = value instanceof Number ? null : Converters.convert(value, Timestamp.class);
    if (time == null) {
      throw new DateTimeException("no time: " + value.getClass());
    }
    return time.toInstant();
  }

  private static Instant parsed(String text) {
    if (!text.contains("T")) {
      return DateTimeFormatter.ISO_DATE
          .parse(text, LocalDate::from)
          .atStartOfDay(CHINA)
          .toInstant();
    }
    TemporalAccessor time =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return time instanceof LocalDateTime local
        ? local.atZone(CHINA).toInstant()
        : Instant.from(time);
  }
}
