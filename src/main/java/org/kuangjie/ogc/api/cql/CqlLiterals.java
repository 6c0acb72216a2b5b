package org.kuangjie.ogc.api.cql;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Literals that are written as calls, and numbers. */
final class CqlLiterals {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int MOST_DIGITS = 300;

  private CqlLiterals() {}

  static BigDecimal number(String text, String at) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.precision() - number.scale()) < MOST_DIGITS
          && number.precision() < MOST_DIGITS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw CqlErrors.at(at, "数值超出范围", "the number is out of range");
  }

  /** A literal for DATE, TIMESTAMP, INTERVAL and BBOX, else the call itself. */
  static CqlNode call(String name, List<CqlNode> args, String at) {
    return switch (name) {
      case "date" -> new CqlNode.Value(date(text(name, args, at), at), at);
      case "timestamp" -> new CqlNode.Value(timestamp(text(name, args, at), at), at);
      case "interval" -> {
        if (args.size() != 2) {
          throw CqlErrors.at(at, "INTERVAL 须有起止两个值", "INTERVAL takes a begin and an end");
        }
        yield new CqlNode.Interval(end(args.get(0)), end(args.get(1)), at);
      }
      case "bbox" ->
          new CqlNode.Shape(
              GeometryLiterals.box(args.stream().map(CqlLiterals::coordinate).toList(), at), at);
      default -> new CqlNode.Call(name, args, at);
    };
  }

  private static String text(String name, List<CqlNode> args, String at) {
    if (args.size() == 1
        && args.get(0) instanceof CqlNode.Value value
        && value.value() instanceof String text) {
      return text;
    }
    throw CqlErrors.at(
        at, name + " 须有一个引号内的时间", name + " takes one time in quotes, e.g. '2025-06-30'");
  }

  private static double coordinate(CqlNode node) {
    if (node instanceof CqlNode.Value value && value.value() instanceof BigDecimal number) {
      return number.doubleValue();
    }
    throw CqlErrors.at(node.at(), "坐标须为数值", "a coordinate is a number");
  }

  /** A text as an end of an interval is a time. */
  static CqlNode end(CqlNode node) {
    if (node instanceof CqlNode.Value value && value.value() instanceof String text) {
      if (text.equals("..") || text.isEmpty()) {
        return new CqlNode.Open(node.at());
      }
      return new CqlNode.Value(
          text.contains("T") ? timestamp(text, node.at()) : date(text, node.at()), node.at());
    }
    return node;
  }

  static LocalDate date(String text, String at) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw CqlErrors.at(at, "日期须如 2025-06-30", "a date is written like 2025-06-30");
    }
  }

  /** In UTC; a time without zone is China's. */
  static OffsetDateTime timestamp(String text, String at) {
    try {
      int clock = text.indexOf('T');
      boolean zoned =
          text.endsWith("Z") || text.indexOf('+', clock) > 0 || text.indexOf('-', clock) > 0;
      return zoned
          ? OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC)
          : LocalDateTime.parse(text)
              .atZone(CHINA)
              .toOffsetDateTime()
              .withOffsetSameInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw CqlErrors.at(
          at, "时刻须如 2025-06-30T08:00:00Z", "a timestamp is written like 2025-06-30T08:00:00Z");
    }
  }
}
