package org.kuangjie.ogc.filter;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.geotools.api.temporal.Period;
import org.geotools.temporal.object.DefaultInstant;
import org.geotools.temporal.object.DefaultPeriod;
import org.geotools.temporal.object.DefaultPosition;
import org.geotools.util.Converter;
import org.geotools.util.ConverterFactory;
import org.geotools.util.factory.Hints;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;

/**
 * Lets GeoTools' filters evaluate the times of our features in memory: texts become the column's
 * type, times become GeoTools' instants, days and {@link TimePeriod} its periods. Registered under
 * META-INF/services.
 */
public final class TimeConverters implements ConverterFactory {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Override
  public @Nullable Converter createConverter(Class<?> source, Class<?> target, Hints hints) {
    if (source == String.class) {
      return isTime(target) ? TimeConverters::parse : null;
    }
    boolean known = isTime(source) || source == TimePeriod.class || source == Instant.class;
    return known && org.geotools.api.temporal.TemporalPrimitive.class.isAssignableFrom(target)
        ? TimeConverters::primitive
        : null;
  }

  private static boolean isTime(Class<?> type) {
    return type == LocalDate.class || type == LocalDateTime.class || type == OffsetDateTime.class;
  }

  private static <T> @Nullable T parse(Object text, Class<T> target) {
    try {
      String words = text.toString().strip();
      if (target == LocalDate.class) {
        return target.cast(DateTimeFormatter.ISO_DATE.parse(words, LocalDate::from));
      }
      Instant instant = TemporalReader.parse(words);
      return target == OffsetDateTime.class
          ? target.cast(instant.atOffset(ZoneOffset.UTC))
          : target.cast(LocalDateTime.ofInstant(instant, CHINA));
    } catch (DateTimeException | DomainException e) {
      return null;
    }
  }

  private static <T> @Nullable T primitive(Object time, Class<T> target) {
    Object primitive =
        time instanceof TimePeriod period
            ? period(period.begin(), period.end())
            : time instanceof LocalDate day ? day(day) : instant((TemporalAccessor) time);
    return target.isInstance(primitive) ? target.cast(primitive) : null;
  }

  private static Period day(LocalDate day) {
    return period(
        day.atStartOfDay(CHINA).toInstant(),
        day.plusDays(1).atStartOfDay(CHINA).toInstant().minusMillis(1));
  }

  private static Period period(Instant begin, Instant end) {
    return new DefaultPeriod(instant(begin), instant(end));
  }

  private static org.geotools.api.temporal.Instant instant(TemporalAccessor time) {
    Instant instant =
        time instanceof LocalDateTime local ? local.atZone(CHINA).toInstant() : Instant.from(time);
    return new DefaultInstant(new DefaultPosition(Timestamp.from(instant)));
  }
}
