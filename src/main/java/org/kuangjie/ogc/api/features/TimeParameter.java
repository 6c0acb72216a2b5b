package org.kuangjie.ogc.api.features;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.api.LayerTimes;
import org.kuangjie.ogc.api.cql.CqlKind;
import org.kuangjie.shared.DomainException;

/**
 * The parameter {@code datetime} (OGC 17-069r4, 7.15.4): an instant or an interval, open with
 * {@code ..} or nothing, or a begin and a duration of days. A date means its whole day in China.
 * Features without times always match.
 *
 * @param begin null: since ever
 * @param end the last moment or day meant; null: for ever on
 */
record TimeParameter(@Nullable Edge begin, @Nullable Edge end) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

  /**
   * @param day in China
   * @param moment null when only the day was given
   */
  record Edge(LocalDate day, @Nullable OffsetDateTime moment) {}

  /**
   * @throws DomainException INVALID when it is none of these
   */
  static TimeParameter parse(String text) {
    String[] ends = text.trim().split("/", -1);
    if (ends.length == 1) {
      Edge instant = required(text);
      return new TimeParameter(instant, instant);
    }
    if (ends.length != 2) {
      throw invalid();
    }
    Edge begin = edge(ends[0]);
    Edge end = ends[1].startsWith("P") ? after(begin, ends[1]) : edge(ends[1]);
    if ((begin == null && end == null) || isAfter(begin, end)) {
      throw invalid();
    }
    return new TimeParameter(begin, end);
  }

  private static boolean isAfter(@Nullable Edge begin, @Nullable Edge end) {
    if (begin == null || end == null) {
      return false;
    }
    OffsetDateTime from = begin.moment;
    OffsetDateTime to = end.moment;
    return (from != null && to != null) ? from.isAfter(to) : begin.day.isAfter(end.day);
  }

  private static @Nullable Edge edge(String text) {
    return text.isBlank() || text.trim().equals("..") ? null : required(text);
  }

  private static Edge required(String given) {
    String text = given.trim().replace(' ', '+');
    try {
      if (text.length() == 10) {
        return new Edge(LocalDate.parse(text), null);
      }
      OffsetDateTime moment = OffsetDateTime.parse(text);
      return new Edge(
          moment.atZoneSameInstant(CHINA).toLocalDate(),
          moment.withOffsetSameInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw invalid();
    }
  }

  private static Edge after(@Nullable Edge begin, String duration) {
    try {
      if (begin != null) {
        Period period = Period.parse(duration);
        OffsetDateTime moment = begin.moment;
        return new Edge(begin.day.plus(period), moment == null ? null : moment.plus(period));
      }
    } catch (DateTimeException e) {
      // answered below
    }
    throw invalid();
  }

  private static DomainException invalid() {
    return DomainException.invalid(
        "datetime",
        "参数 datetime 须为 RFC 3339 时刻、日期或区间，如 2025-06-30、2025-01-01T00:00:00Z/..，起不晚于止",
        "datetime is an RFC 3339 instant, a date or an interval such as 2025-06-30 or"
            + " 2025-01-01T00:00:00Z/.., its begin not after its end");
  }

  Filter filter(LayerTimes times) {
    List<Filter> parts = new ArrayList<>();
    if (end != null) {
      parts.add(orNull(times.begin(), notAfter(times.begin(), end)));
    }
    if (begin != null) {
      parts.add(orNull(times.end(), notBefore(times.end(), begin)));
    }
    return parts.size() == 1 ? parts.get(0) : FACTORY.and(parts);
  }

  private static Filter orNull(Attribute attribute, Filter filter) {
    return FACTORY.or(FACTORY.isNull(FACTORY.property(attribute.name())), filter);
  }

  private static Filter notAfter(Attribute attribute, Edge edge) {
    Expression property = FACTORY.property(attribute.name());
    if (CqlKind.of(attribute.type()) == CqlKind.DATE) {
      return FACTORY.lessOrEqual(property, FACTORY.literal(edge.day));
    }
    OffsetDateTime moment = edge.moment;
    return moment == null
        ? FACTORY.less(property, FACTORY.literal(value(attribute, startOf(edge.day.plusDays(1)))))
        : FACTORY.lessOrEqual(property, FACTORY.literal(value(attribute, moment)));
  }

  private static Filter notBefore(Attribute attribute, Edge edge) {
    Expression property = FACTORY.property(attribute.name());
    if (CqlKind.of(attribute.type()) == CqlKind.DATE) {
      return FACTORY.greaterOrEqual(property, FACTORY.literal(edge.day));
    }
    OffsetDateTime moment = edge.moment == null ? startOf(edge.day) : edge.moment;
    return FACTORY.greaterOrEqual(property, FACTORY.literal(value(attribute, moment)));
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(CHINA).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
  }

  private static Object value(Attribute attribute, OffsetDateTime moment) {
    boolean zoned = CqlKind.of(attribute.type()) == CqlKind.TIMESTAMP;
    return zoned ? moment : moment.atZoneSameInstant(CHINA).toLocalDateTime();
  }
}
