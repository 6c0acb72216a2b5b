package org.kuangjie.catalogue.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of a file to values of a column; files differ in how they write dates, lists and numbers.
 */
final class Values {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private static final int ISO_DATE = 10;

  private static final int MOST_DIGITS = 300;

  private Values() {}

  /** Empty when the value cannot be of the type. */
  static Optional<Object> convert(Column.Type type, Object raw) {
    try {
      return switch (type) {
        case TEXT -> text(raw);
        case DATE -> Optional.of(date(raw));
        case NUMBER -> number(raw);
        case BOOLEAN -> bool(raw);
        case TEXTS -> texts(raw);
        case JSON -> Optional.of(json(raw));
      };
    } catch (NumberFormatException | DateTimeException | JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> text(Object raw) {
    boolean structured = raw instanceof Collection || raw instanceof Map;
    return structured ? Optional.empty() : Optional.of(raw.toString().strip());
  }

  /** 2024-01-31, 2024/1/31 or 20240131. */
  private static LocalDate date(Object raw) {
    if (raw instanceof LocalDate date) {
      return date;
    }
    String text = raw.toString().strip();
    if (text.length() == ISO_DATE && text.charAt(4) == '-' && text.charAt(7) == '-') {
      return LocalDate.parse(text);
    }
    if (text.matches("\\d{8}")) {
      text = text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
    }
    String[] parts = text.split("[-/.]", -1);
    if (parts.length != 3) {
      throw new DateTimeException("not a date");
    }
    return LocalDate.of(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  /** Of a size that a measured value may have; 1e999999999 would fill the memory with zeros. */
  private static Optional<Object> number(Object raw) {
    if (raw instanceof Boolean) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(raw.toString().strip());
    boolean fits = number.precision() - (long) number.scale() <= MOST_DIGITS;
    return fits && number.scale() <= MOST_DIGITS ? Optional.of(number) : Optional.empty();
  }

  private static Optional<Object> bool(Object raw) {
    return switch (raw.toString().strip()) {
      case "true", "TRUE", "是", "1" -> Optional.of(true);
      case "false", "FALSE", "否", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A list, or one text with the members separated by 、，,； or ;. */
  private static Optional<Object> texts(Object raw) {
    if (raw instanceof Collection<?> list) {
      return list.stream().allMatch(String.class::isInstance)
          ? Optional.of(list.toArray(String[]::new))
          : Optional.empty();
    }
    if (!(raw instanceof String text)) {
      return Optional.empty();
    }
    List<String> members =
        Arrays.stream(text.split("[、，,；;]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    return Optional.of(members.toArray(String[]::new));
  }

  private static JsonNode json(Object raw) {
    return raw instanceof String text ? JSON.readTree(text) : JSON.valueToTree(raw);
  }
}
