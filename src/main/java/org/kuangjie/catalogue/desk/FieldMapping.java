package org.kuangjie.catalogue.desk;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the fields of a file become the columns of a layer (字段映射). Fields that are not named keep
 * their name; one whose name a mapped column takes goes on as {@code source.NAME}, so none is lost.
 *
 * @param columns column of the layer to field of the file
 * @param constants column to a value that holds for every row
 * @param translations column to what its values stand for, e.g. status: 1 → 有效; other values stay
 */
public record FieldMapping(
    Map<String, String> columns,
    Map<String, Object> constants,
    Map<String, Map<String, Object>> translations) {

  public static final FieldMapping NONE = new FieldMapping(Map.of(), Map.of(), Map.of());

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> MEMBERS = Set.of("columns", "constants", "translations");

  public FieldMapping {
    columns = Map.copyOf(columns);
    constants = Map.copyOf(constants);
    translations = Map.copyOf(translations);
  }

  /**
   * @throws DomainException INVALID for anything that is no mapping onto the layer
   */
  public static FieldMapping of(JsonNode node, LayerTable table) {
    if (node.isMissingNode() || node.isNull()) {
      return NONE;
    }
    if (!node.isObject() || !MEMBERS.containsAll(node.propertyNames())) {
      throw wrong(
          "mapping 须为含 columns、constants、translations 的对象",
          "mapping is an object with columns, constants and translations");
    }
    FieldMapping mapping =
        new FieldMapping(
            columns(node.path("columns")),
            scalars("constants", node.path("constants")),
            translations(node.path("translations")));
    mapping.check(table);
    return mapping;
  }

  private static Map<String, String> columns(JsonNode node) {
    Map<String, String> columns = new LinkedHashMap<>();
    scalars("columns", node)
        .forEach(
            (column, field) -> {
              if (!(field instanceof String name) || name.isBlank()) {
                throw wrong(
                    "mapping.columns 中列 %s 须给出文件字段名".formatted(column),
                    "mapping.columns: name the field of column %s".formatted(column));
              }
              columns.put(column, name);
            });
    return columns;
  }

  private static Map<String, Map<String, Object>> translations(JsonNode node) {
    Map<String, Map<String, Object>> translations = new LinkedHashMap<>();
    if (!node.isMissingNode() && !node.isObject()) {
      throw wrong("mapping.translations 须为对象", "mapping.translations must be an object");
    }
    node.propertyStream()
        .forEach(
            entry ->
                translations.put(
                    entry.getKey(), scalars("translations." + entry.getKey(), entry.getValue())));
    return translations;
  }

  private static Map<String, Object> scalars(String name, JsonNode node) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (node.isMissingNode()) {
      return values;
    }
    if (!node.isObject()) {
      throw wrong(
          "mapping.%s 须为对象".formatted(name), "mapping.%s must be an object".formatted(name));
    }
    node.propertyStream()
        .forEach(
            entry -> {
              if (entry.getValue().isNull()) {
                throw wrong(
                    "mapping.%s.%s 不能为 null".formatted(name, entry.getKey()),
                    "mapping.%s.%s must not be null".formatted(name, entry.getKey()));
              }
              values.put(entry.getKey(), JSON.convertValue(entry.getValue(), Object.class));
            });
    return values;
  }

  private void check(LayerTable table) {
    Set<String> named = new LinkedHashSet<>(columns.keySet());
    named.addAll(constants.keySet());
    named.addAll(translations.keySet());
    for (String column : named) {
      if (table.findColumn(column).isEmpty()) {
        List<String> known = table.columns().stream().map(c -> c.name()).toList();
        throw new DomainException(
            DomainException.Kind.INVALID,
            "mapping-column",
            Text.of(
                "图层 %s 没有列 %s；可用：%s".formatted(table.layer(), column, String.join(", ", known)),
                "Layer %s has no column %s; it has %s"
                    .formatted(table.layer(), column, String.join(", ", known))),
            Map.of("column", column, "allowed", known),
            null);
      }
      if (columns.containsKey(column) && constants.containsKey(column)) {
        throw wrong(
            "列 %s 不能同时取自字段又为常量".formatted(column),
            "Column %s is either a field or a constant".formatted(column));
      }
    }
  }

  /**
   * @param fields all that the file has
   * @throws DomainException INVALID when the mapping names one the file has not
   */
  void checkFields(Collection<String> fields) {
    Set<String> missing = missing(fields);
    if (!missing.isEmpty()) {
      List<String> held = fields.stream().sorted().toList();
      throw new DomainException(
          DomainException.Kind.INVALID,
          "mapping-field",
          Text.of(
              "文件没有字段 %s；现有：%s".formatted(String.join("、", missing), String.join("、", held)),
              "The file has no field %s; it has %s"
                  .formatted(String.join(", ", missing), String.join(", ", held))),
          Map.of("missing", List.copyOf(missing), "fields", held),
          null);
    }
  }

  /** Fields the mapping names and the file has not. */
  Set<String> missing(Collection<String> fields) {
    Set<String> missing = new TreeSet<>(columns.values());
    missing.removeAll(fields);
    return missing;
  }

  /** The row's values under the names of the layer's columns. */
  Map<String, Object> apply(Map<String, Object> properties) {
    Map<String, Object> row = new LinkedHashMap<>();
    properties.forEach(
        (name, value) -> {
          if (!columns.containsValue(name)) {
            boolean taken = columns.containsKey(name) || constants.containsKey(name);
            row.put(taken ? "source." + name : name, value);
          }
        });
    columns.forEach(
        (column, field) -> {
          if (properties.containsKey(field)) {
            row.put(column, properties.get(field));
          }
        });
    row.putAll(constants);
    translations.forEach(
        (column, values) -> row.computeIfPresent(column, (c, v) -> translate(values, v)));
    return row;
  }

  private static Object translate(Map<String, Object> values, Object value) {
    return values.getOrDefault(plain(value), value);
  }

  private static String plain(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Double number && number == Math.rint(number)) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    return String.valueOf(value).strip();
  }

  /** As {@link #of} reads it. */
  public JsonNode asJson() {
    return JSON.valueToTree(
        Map.of("columns", columns, "constants", constants, "translations", translations));
  }

  private static DomainException wrong(String zh, String en) {
    return DomainException.invalid("mapping", zh, en);
  }
}
