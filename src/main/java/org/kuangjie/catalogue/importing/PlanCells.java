package org.kuangjie.catalogue.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns cells into values; what it cannot read becomes a problem and null. */
final class PlanCells {

  private final PlanNames names;
  private final PlanProblems problems;

  PlanCells(PlanNames names, PlanProblems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** Where a cell stands, for the problem report. */
  record Place(String file, int line, String column) {}

  @Nullable Object read(PlanTable.Column column, String cell, Place place) {
    boolean optional = column.kind().name().startsWith("OPTIONAL_");
    if (cell.isEmpty()) {
      return empty(column.kind(), optional, place);
    }
    if (!column.words().isEmpty() && !column.words().contains(cell)) {
      String words = String.join("、", column.words().stream().sorted().toList());
      return refuse(place, "“%s”不在可用值之内：%s", "'%s' is not one of: %s", cell, words);
    }
    return switch (column.kind()) {
      case TEXT, OPTIONAL_TEXT -> cell;
      case INTEGER, OPTIONAL_INTEGER -> parse(cell, place, Integer::valueOf, "整数", "whole number");
      case DECIMAL, OPTIONAL_DECIMAL -> parse(cell, place, BigDecimal::new, "数字", "number");
      case DATE, OPTIONAL_DATE ->
          parse(cell, place, LocalDate::parse, "日期（年-月-日）", "date (year-month-day)");
      case BOOLEAN -> bool(cell, place);
      case GROUP, OPTIONAL_GROUP -> group(cell, place);
      case GROUP_OR_TOTAL -> cell.equals("合计") ? cell : group(cell, place);
      case GROUPS -> String.join("、", all(cell, name -> group(name, place)));
      case MINERAL, OPTIONAL_MINERAL -> mineral(cell, place);
      case MINERALS -> all(cell, name -> mineral(name, place));
      case DISTRICT, OPTIONAL_DISTRICT -> district(cell, place);
      case DISTRICTS -> all(cell, name -> district(name, place));
      case AUTHORITY -> authority(cell, place);
      case AUTHORITIES -> all(cell, name -> authority(name, place));
    };
  }

  private @Nullable Object empty(PlanTable.Kind kind, boolean optional, Place place) {
    boolean list = kind.name().toLowerCase(Locale.ROOT).endsWith("s");
    if (list) {
      return kind == PlanTable.Kind.GROUPS ? "" : List.of();
    }
    return optional ? null : refuse(place, "不能为空", "must not be empty");
  }

  private @Nullable Object bool(String cell, Place place) {
    return switch (cell) {
      case "true" -> true;
      case "false" -> false;
      default -> refuse(place, "“%s”应为 true 或 false", "'%s' must be true or false", cell);
    };
  }

  private @Nullable Object parse(
      String cell, Place place, Function<String, Object> parser, String zh, String en) {
    try {
      return parser.apply(cell);
    } catch (NumberFormatException | DateTimeParseException e) {
      return refuse(place, "“%s”不是" + zh, "'%s' is not a " + en, cell);
    }
  }

  private static List<String> split(String cell) {
    return Arrays.stream(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** The resolved names; refused ones are noted and left out. */
  private static List<String> all(String cell, Function<String, @Nullable String> resolve) {
    List<String> found = new ArrayList<>();
    for (String name : split(cell)) {
      String code = resolve.apply(name);
      if (code != null) {
        found.add(code);
      }
    }
    return List.copyOf(found);
  }

  private @Nullable String group(String name, Place place) {
    return names.isGroup(name)
        ? name
        : refuse(place, "未知区域组“%s”，见 regional_groups.csv", "unknown regional group '%s'", name);
  }

  private @Nullable String mineral(String name, Place place) {
    String code = names.minerals().find(name).orElse(null);
    if (code != null) {
      return code;
    }
    String nearest = String.join("、", names.minerals().nearest(name, 3));
    return refuse(place, "未知矿种“%s”，相近：%s", "unknown mineral '%s', nearest: %s", name, nearest);
  }

  private @Nullable String district(String name, Place place) {
    return lookUp(
        names.districts(), name, place, "未知区县“%s”，见 districts.csv", "unknown district '%s'");
  }

  private @Nullable String authority(String name, Place place) {
    return lookUp(
        names.authorities(), name, place, "未知机关“%s”，见 authorities.csv", "unknown authority '%s'");
  }

  private @Nullable String lookUp(
      Map<String, String> codes, String name, Place place, String zh, String en) {
    String code = codes.get(name);
    return code != null ? code : refuse(place, zh, en, name);
  }

  private @Nullable String refuse(Place place, String zh, String en, Object... arguments) {
    problems.add(
        place.file(),
        place.line(),
        place.column(),
        zh.formatted(arguments),
        en.formatted(arguments));
    return null;
  }
}
