package org.kuangjie.ogc.gml;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** Values of features as XML Schema (W3C, part 2) writes them, and the names of their types. */
public final class XmlValues {

  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final int MILLI = 1_000_000;

  private XmlValues() {}

  /** Seconds have no fraction, three digits of it, or as many as it takes. */
  public static String text(Object value) {
    if (value instanceof OffsetDateTime time) {
      OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
      return DATE_TIME.format(utc) + fraction(utc) + "Z";
    } else if (value instanceof LocalDateTime time) {
      return DATE_TIME.format(time) + fraction(time);
    } else if (value instanceof LocalTime time) {
      return SECONDS.format(time) + fraction(time);
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Double || value instanceof Float) {
      return value.toString().replace("Infinity", "INF");
    }
    return value.toString();
  }

  private static String fraction(Temporal time) {
    int nanos = time.get(ChronoField.NANO_OF_SECOND);
    if (nanos == 0) {
      return "";
    }
    int least = nanos % MILLI == 0 ? 3 : 6;
    return new DateTimeFormatterBuilder()
        .appendFraction(ChronoField.NANO_OF_SECOND, least, 9, true)
        .toFormatter()
        .format(time);
  }

  /** Name of the type in XML Schema, with the prefix xsd; of a list's members. */
  public static String type(String postgres) {
    return switch (postgres.replace("[]", "")) {
      case "smallint" -> "xsd:short";
      case "integer" -> "xsd:int";
      case "bigint" -> "xsd:long";
      case "numeric" -> "xsd:decimal";
      case "real" -> "xsd:float";
      case "double precision" -> "xsd:double";
      case "boolean" -> "xsd:boolean";
      case "date" -> "xsd:date";
      case "time without time zone" -> "xsd:time";
      case "timestamp with time zone", "timestamp without time zone" -> "xsd:dateTime";
      default -> "xsd:string";
    };
  }
}
