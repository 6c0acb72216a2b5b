package org.kuangjie.catalogue.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.store.LayerWriter.CodeTable;
import org.kuangjie.shared.SocialCreditCode;
import org.kuangjie.shared.Text;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of one import against the layer's table and says everything wrong with each. */
final class RowReader {

  private static final int SHOWN = 40;

  private final LayerTable table;
  private final Map<String, Object> defaults;
  private final Map<CodeTable, Map<String, String>> references;
  private final Function<Map<String, @Nullable Object>, List<Text>> objections;
  private final KeyIndex seen = new KeyIndex();
  private final Set<String> unknownColumns = new HashSet<>();

  /**
   * @param references for each code table every accepted spelling and the code it stands for
   * @param objections what else is wrong with the values of a row
   */
  RowReader(
      LayerTable table,
      LayerMetadata metadata,
      Map<CodeTable, Map<String, String>> references,
      Function<Map<String, @Nullable Object>, List<Text>> objections) {
    this.table = table;
    this.references = references;
    this.objections = objections;
    this.defaults = defaults(metadata.synthetic(), metadata.source());
  }

  private static Map<String, Object> defaults(boolean synthetic, String source) {
    return Map.of(
        "synthetic",
        synthetic,
        "source",
        source,
        "restricted",
        false,
        "edge",
        "area",
        "minerals",
        List.of(),
        "co_minerals",
        List.of(),
        "other_names",
        List.of(),
        "elevation_bands",
        List.of(),
        "attributes",
        Map.of());
  }

  /** Columns that a file need not have. */
  static Set<String> columnsWithDefault() {
    return defaults(false, "").keySet();
  }

  CheckedRow read(int number, ImportRow row) {
    LayerFeature feature = row.feature();
    if (!row.problems().isEmpty()) {
      List<ImportIssue> problems =
          row.problems().stream().map(p -> ImportIssue.of(number, p)).toList();
      return new CheckedRow(number, feature, Map.of(), problems);
    }
    List<ImportIssue> issues = new ArrayList<>();
    Map<String, @Nullable Object> values = values(number, feature, issues);
    if (table.freeColumns()) {
      keepFreeColumns(feature, values);
    } else {
      nameUnknownColumns(number, feature, issues);
    }
    checkFixed(number, feature, issues);
    checkTogether(number, values, issues);
    objections
        .apply(values)
        .forEach(text -> issues.add(ImportIssue.error(number, "row-objection", text)));
    issues.addAll(GeometryCheck.check(number, feature.geometry(), table.outline()));
    checkKey(number, values, issues);
    return new CheckedRow(number, feature, values, issues);
  }

  private Map<String, @Nullable Object> values(
      int number, LayerFeature feature, List<ImportIssue> issues) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      Object raw = feature.properties().get(column.name());
      boolean blank = raw == null || (raw instanceof String text && text.isBlank());
      Object given = blank ? defaults.get(column.name()) : raw;
      values.put(column.name(), value(number, column, given, issues));
    }
    return values;
  }

  private @Nullable Object value(
      int number, Column column, @Nullable Object raw, List<ImportIssue> issues) {
    if (raw == null) {
      if (column.required()) {
        issues.add(error(number, "column-missing", column, "缺少必填列 %s", "Column %s is required"));
      }
      return null;
    }
    Optional<Object> converted = Values.convert(column.type(), raw);
    if (converted.isEmpty()) {
      Text type = column.type().words();
      issues.add(
          error(
              number,
              "column-type",
              column,
              "列 %s 的值" + shown(column, raw) + "不是" + type.zh(),
              "Column %s: " + shown(column, raw) + " is not " + type.en()));
      return null;
    }
    return allowed(number, column, converted.get(), issues);
  }

  private @Nullable Object allowed(
      int number, Column column, Object value, List<ImportIssue> issues) {
    CodeTable reference = column.reference();
    if (reference != null) {
      String code = references.getOrDefault(reference, Map.of()).get(value.toString());
      if (code == null) {
        issues.add(
            error(
                number,
                "column-reference",
                column,
                "列 %s：" + shown(column, value) + "不在库中",
                "Column %s: " + shown(column, value) + " is not held"));
      }
      return code;
    }
    if (!column.codes().isEmpty() && !column.codes().contains(value.toString())) {
      String codes = String.join("、", column.codes());
      issues.add(
          error(
              number,
              "column-code",
              column,
              "列 %s 的值" + shown(column, value) + "须为：" + codes,
              "Column %s: " + shown(column, value) + " must be one of: " + codes));
      return null;
    }
    return value;
  }

  /** A file may repeat what holds for the whole layer, but not contradict it. */
  private void checkFixed(int number, LayerFeature feature, List<ImportIssue> issues) {
    table
        .fixed()
        .forEach(
            (name, value) -> {
              if (!value.equals(feature.properties().getOrDefault(name, value))) {
                issues.add(
                    plain(
                        number,
                        "column-code",
                        "列 %s 须为 %s".formatted(name, value),
                        "Column %s must be %s".formatted(name, value)));
              }
            });
  }

  /** What one column alone cannot tell. */
  private void checkTogether(
      int number, Map<String, @Nullable Object> values, List<ImportIssue> issues) {
    for (String name : List.of("est_error_m", "scale")) {
      if (values.get(name) instanceof BigDecimal n && n.signum() < 0) {
        issues.add(plain(number, "number-negative", name + " 不能为负", name + " is negative"));
      }
    }
    if (values.get("valid_from") instanceof LocalDate from
        && values.get("valid_to") instanceof LocalDate to
        && to.isBefore(from)) {
      issues.add(
          plain(number, "period-order", "valid_to 早于 valid_from", "valid_to is before valid_from"));
    }
    if (values.get("elevation_top") instanceof BigDecimal top
        && values.get("elevation_bottom") instanceof BigDecimal bottom
        && top.compareTo(bottom) <= 0) {
      issues.add(
          plain(number, "elevation-order", "标高上下限颠倒", "elevation_top is not above the bottom"));
    }
    if (values.get("holder_uscc") instanceof String code) {
      values.put("holder_uscc", holder(number, code, issues));
    }
    if (values.get("licence_number") instanceof String licence
        && !CodeForms.isLicenceNumber(licence)) {
      issues.add(
          ImportIssue.warn(
              number,
              "licence-form",
              Text.of("许可证号不是18或23位", "The licence number has neither 18 nor 23 characters")));
    }
  }

  /** The code as the standard writes it; what is unusual about it is a warning without the code. */
  private static String holder(int number, String written, List<ImportIssue> issues) {
    String code = SocialCreditCode.normalise(written);
    if (!code.equals(written)) {
      issues.add(
          ImportIssue.warn(
              number,
              "uscc-written",
              Text.of(
                  "holder_uscc 含小写、全角字符或空格，已按半角大写读取",
                  "holder_uscc has lower case, full width or blanks; read in half-width"
                      + " capitals")));
    }
    SocialCreditCode.findFault(code)
        .ifPresent(
            fault ->
                issues.add(
                    ImportIssue.warn(
                        number,
                        "uscc-form",
                        Text.of(
                            "holder_uscc %s，校验未通过，须人工确认".formatted(fault.zh()),
                            "holder_uscc %s; confirm by hand".formatted(fault.en())))));
    return code;
  }

  private void checkKey(
      int number, Map<String, @Nullable Object> values, List<ImportIssue> issues) {
    List<Object> key = new ArrayList<>();
    for (String name : table.key()) {
      Object part = values.get(name);
      if (part == null) {
        return;
      }
      key.add(part);
    }
    int first = seen.putIfAbsent(key, number);
    if (first != 0) {
      issues.add(
          plain(
              number,
              "duplicate-code",
              "编码 %s 与第 %d 行重复".formatted(key, first),
              "Code %s repeats that of row %d".formatted(key, first)));
    }
  }

  private void keepFreeColumns(LayerFeature feature, Map<String, @Nullable Object> values) {
    if (values.get("attributes") instanceof ObjectNode attributes) {
      feature
          .properties()
          .forEach(
              (name, value) -> {
                if (!table.has(name)) {
                  attributes.set(name, Values.JSON.valueToTree(value));
                }
              });
    }
  }

  /** Once per import: the table has no place for the column. */
  private void nameUnknownColumns(int number, LayerFeature feature, List<ImportIssue> issues) {
    for (String name : feature.properties().keySet()) {
      if (!table.has(name) && unknownColumns.add(name)) {
        issues.add(
            ImportIssue.warn(
                number,
                "column-unknown",
                Text.of(
                    "图层没有列 %s，未载入（以下各行同）".formatted(name),
                    "The layer has no column %s; it is not loaded, here and below"
                        .formatted(name))));
      }
    }
  }

  private static String shown(Column column, Object value) {
    if (PersonalData.isPersonal(column.name())) {
      return "";
    }
    String text = value.toString();
    return "「%s」".formatted(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
  }

  private static ImportIssue error(int row, String code, Column column, String zh, String en) {
    return plain(row, code, zh.replace("%s", column.name()), en.replace("%s", column.name()));
  }

  private static ImportIssue plain(int row, String code, String zh, String en) {
    return ImportIssue.error(row, code, Text.of(zh, en));
  }
}
