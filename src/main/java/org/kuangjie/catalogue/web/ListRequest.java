package org.kuangjie.catalogue.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.util.MultiValueMap;

/**
 * The query of a list, each parameter once, none unknown.
 *
 * @param values by parameter name, blank ones left out
 */
record ListRequest(Map<String, String> values) {

  static final int DEFAULT_LIMIT = 100;
  static final int MAX_LIMIT = 1000;
  private static final String GEOJSON = "geojson";
  private static final double[] WORLD = {-180, -90, 180, 90};

  /**
   * @param names the only parameters allowed
   * @throws DomainException INVALID naming what is allowed
   */
  static ListRequest of(MultiValueMap<String, String> query, Set<String> names) {
    Map<String, String> values = new LinkedHashMap<>();
    query.forEach(
        (name, given) -> {
          if (!names.contains(name)) {
            throw invalid(
                "unknown-parameter",
                name,
                names.stream().sorted().toList(),
                "没有参数“%s”",
                "There is no parameter %s");
          }
          if (given.size() != 1) {
            throw DomainException.invalid(
                "repeated-parameter", "参数 " + name + " 只能出现一次", "Give " + name + " once only");
          }
          if (!given.get(0).isBlank()) {
            values.put(name, given.get(0).strip());
          }
        });
    return new ListRequest(values);
  }

  /** A refusal that lists what would be taken. */
  static DomainException invalid(
      String code, String value, List<String> allowed, String zh, String en) {
    String list = String.join(", ", allowed);
    return new DomainException(
        DomainException.Kind.INVALID,
        code,
        Text.of(
            zh.formatted(value) + "；可用：" + list, en.formatted(value) + "; allowed are: " + list),
        Map.of("value", value, "allowed", allowed),
        null);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  int limit() {
    int limit = find("limit").map(ListRequest::wholeNumber).orElse(DEFAULT_LIMIT);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw DomainException.invalid(
          "limit",
          "limit 须为 1 到 " + MAX_LIMIT + " 的整数",
          "limit is a whole number from 1 to " + MAX_LIMIT);
    }
    return limit;
  }

  private static int wholeNumber(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /**
   * @param accept the Accept header; {@code f} goes before it
   * @param hasGeometry false: the list knows JSON only
   */
  boolean isGeoJson(String accept, boolean hasGeometry) {
    String format = find("f").orElse("");
    if (!hasGeometry) {
      if (format.equals(GEOJSON)) {
        throw invalid("format", format, List.of("json"), "没有格式“%s”", "There is no format %s");
      }
      return false;
    }
    return switch (format) {
      case GEOJSON -> true;
      case "json" -> false;
      case "" -> accept.contains("application/geo+json");
      default ->
          throw invalid(
              "format", format, List.of("json", GEOJSON), "没有格式“%s”", "There is no format %s");
    };
  }

  Optional<LocalDate> findAsOf() {
    return find("asOf")
        .map(
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeParseException e) {
                throw DomainException.invalid(
                    "as-of", "asOf 须为 年-月-日，如 2025-11-06", "asOf is a date like 2025-11-06");
              }
            });
  }

  /** SQL parameters west, south, east, north; degrees in EPSG:4490. */
  Map<String, Object> box() {
    double[] sides = numbers(values.getOrDefault("bbox", ""));
    boolean sound =
        sides.length == 4
            && sides[0] <= sides[2]
            && sides[1] <= sides[3]
            && sides[0] >= WORLD[0]
            && sides[1] >= WORLD[1]
            && sides[2] <= WORLD[2]
            && sides[3] <= WORLD[3];
    if (!sound) {
      throw DomainException.invalid(
          "bbox", "bbox 须为 西,南,东,北 四个经纬度（度）", "bbox is west,south,east,north in degrees");
    }
    Map<String, Object> box = new HashMap<>();
    box.put("west", sides[0]);
    box.put("south", sides[1]);
    box.put("east", sides[2]);
    box.put("north", sides[3]);
    return box;
  }

  /** SQL parameters lon and lat; degrees in EPSG:4490. */
  Map<String, Object> point() {
    double[] place = numbers(values.getOrDefault("at", ""));
    if (place.length != 2 || Math.abs(place[0]) > 180 || Math.abs(place[1]) > 90) {
      throw DomainException.invalid("at", "at 须为 经度,纬度（度）", "at is longitude,latitude in degrees");
    }
    return Map.of("lon", place[0], "lat", place[1]);
  }

  /** Empty when one of them is no finite number. */
  private static double[] numbers(String list) {
    try {
      double[] numbers =
          Arrays.stream(list.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
      return Arrays.stream(numbers).allMatch(Double::isFinite) ? numbers : new double[0];
    } catch (NumberFormatException e) {
      return new double[0];
    }
  }
}
