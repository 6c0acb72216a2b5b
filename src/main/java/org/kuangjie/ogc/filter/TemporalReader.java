package org.kuangjie.ogc.filter;

import static org.kuangjie.ogc.filter.ExpressionReader.FACTORY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.DomainException;
import org.w3c.dom.Element;

/**
 * Temporal operators of Filter Encoding 2.0 (7.8.4). Literals are {@link Instant} or {@link
 * TimePeriod}; a time without zone is China's.
 */
final class TemporalReader {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final ExpressionReader expressions;

  TemporalReader(ExpressionReader expressions) {
    this.expressions = expressions;
  }

  /** Empty when the element is no temporal operator. */
  Optional<Filter> find(Element element) {
    return switch (Xml.name(element)) {
      case "After",
          "Before",
          "Begins",
          "BegunBy",
          "TContains",
          "During",
          "EndedBy",
          "Ends",
          "TEquals",
          "Meets",
          "MetBy",
          "TOverlaps",
          "OverlappedBy",
          "AnyInteracts" ->
          Optional.of(operator(element));
      default -> Optional.empty();
    };
  }

  private Filter operator(Element element) {
    List<Element> operands = Xml.children(element);
    if (operands.size() != 2) {
      throw FilterReader.refused(Xml.name(element), "须有两个操作数", "needs two operands");
    }
    Expression left = operand(operands.get(0));
    Expression right = operand(operands.get(1));
    return switch (Xml.name(element)) {
      case "After" -> FACTORY.after(left, right);
      case "Before" -> FACTORY.before(left, right);
      case "Begins" -> FACTORY.begins(left, right);
      case "BegunBy" -> FACTORY.begunBy(left, right);
      case "TContains" -> FACTORY.tcontains(left, right);
      case "During" -> FACTORY.during(left, right);
      case "EndedBy" -> FACTORY.endedBy(left, right);
      case "Ends" -> FACTORY.ends(left, right);
      case "TEquals" -> FACTORY.tequals(left, right);
      case "Meets" -> FACTORY.meets(left, right);
      case "MetBy" -> FACTORY.metBy(left, right);
      case "TOverlaps" -> FACTORY.toverlaps(left, right);
      case "OverlappedBy" -> FACTORY.overlappedBy(left, right);
      default -> FACTORY.anyInteracts(left, right);
    };
  }

  private Expression operand(Element element) {
    return switch (Xml.name(element)) {
      case "TimeInstant", "TimePeriod" -> FACTORY.literal(time(element));
      case "Literal" ->
          FACTORY.literal(
              Xml.children(element).stream()
                  .findFirst()
                  .map(TemporalReader::time)
                  .orElseGet(() -> parse(Xml.text(element))));
      default -> expressions.read(element);
    };
  }

  private static Object time(Element element) {
    if (Xml.is(element, "TimeInstant")) {
      return parse(Xml.text(element, "timePosition").orElse(""));
    }
    if (Xml.is(element, "TimePeriod")) {
      return new TimePeriod(end(element, "begin"), end(element, "end"));
    }
    throw FilterReader.refused(Xml.name(element), "不是时刻或时段", "is no instant or period");
  }

  /** {@code gml:beginPosition}, or {@code gml:begin} with an instant in it. */
  private static Instant end(Element period, String which) {
    return Xml.text(period, which + "Position")
        .or(
            () ->
                Xml.child(period, which)
                    .flatMap(begin -> Xml.child(begin, "TimeInstant"))
                    .flatMap(instant -> Xml.text(instant, "timePosition")))
        .map(TemporalReader::parse)
        .orElseThrow(() -> FilterReader.refused("TimePeriod", "缺少起止", "has no " + which));
  }

  /**
   * ISO 8601 date or date and time.
   *
   * @throws DomainException INVALID when it is neither
   */
  static Instant parse(String text) {
    try {
      if (!text.contains("T")) {
        return LocalDate.parse(text.endsWith("Z") ? text.substring(0, 10) : text)
            .atStartOfDay(CHINA)
            .toInstant();
      }
      boolean zoned = text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 9;
      return zoned
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(CHINA).toInstant();
    } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
      throw FilterReader.refused(
          "timePosition", "须为 ISO 8601 时间，如 2025-06-30", "is an ISO 8601 time like 2025-06-30");
    }
  }
}
