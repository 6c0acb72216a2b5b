package org.kuangjie.catalogue.editing;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.ImportRow;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.catalogue.store.VersionRows;
import org.kuangjie.layers.FeatureEdit;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a version with edits made to them; inserted ones come last. */
final class EditedRows {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> PROPERTIES =
      new TypeReference<>() {};

  private final LayerTable table;
  private final LayerDefinition layer;
  private final Map<String, FeatureEdit> changes = new LinkedHashMap<>();
  private final List<FeatureEdit.Insert> inserts = new ArrayList<>();
  private final List<ImportRow> rows = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  EditedRows(LayerTable table, LayerDefinition layer, List<FeatureEdit> edits) {
    this.table = table;
    this.layer = layer;
    for (FeatureEdit edit : edits) {
      if (edit instanceof FeatureEdit.Insert insert) {
        checkNames(insert.values());
        inserts.add(insert);
      } else if (edit instanceof FeatureEdit.Update update) {
        checkNames(update.values());
        changes.put(update.id(), update);
      } else if (edit instanceof FeatureEdit.Delete delete) {
        changes.put(delete.id(), delete);
      }
    }
  }

  /** A row of the version in force, in order. */
  void take(VersionRows.Row row) {
    String id = id(properties(row.properties()));
    boolean hidden = row.properties().path("restricted").asBoolean(false);
    FeatureEdit edit = hidden ? null : changes.remove(id);
    if (edit instanceof FeatureEdit.Delete) {
      return;
    }
    Map<String, @Nullable Object> values = properties(row.properties());
    Geometry geometry = row.geometry();
    if (edit instanceof FeatureEdit.Update update) {
      values.putAll(plain(update.values()));
      geometry =
          update.outline().isPresent() ? update.outline().orElseThrow().geometry() : geometry;
    }
    add(id, values, geometry);
  }

  /**
   * All rows of the new version; to be called once, after the last row was taken.
   *
   * @throws DomainException NOT_FOUND when a feature to change was not among them
   */
  List<ImportRow> rows() {
    changes
        .keySet()
        .forEach(
            id -> {
              throw DomainException.notFound(
                  "feature-unknown",
                  "图层 %s 没有要素 %s".formatted(layer.name(), id),
                  "Layer %s has no feature %s".formatted(layer.name(), id));
            });
    for (FeatureEdit.Insert insert : inserts) {
      Map<String, @Nullable Object> values = plain(insert.values());
      add(id(values), values, insert.geometry());
    }
    return rows;
  }

  List<String> insertedIds() {
    return List.copyOf(names.subList(names.size() - inserts.size(), names.size()));
  }

  /** What to call a row, from 1, in a message. */
  String name(int row) {
    return row < 1 || row > names.size() ? layer.name() : layer.name() + "." + names.get(row - 1);
  }

  private void add(String id, Map<String, @Nullable Object> values, @Nullable Geometry geometry) {
    names.add(id);
    rows.add(ImportRow.of(new LayerFeature(values, geometry)));
  }

  /**
   * Columns the services do not show cannot be written through them. What the layer shows beside
   * its table, such as the version, is passed over beside other values: clients like GDAL send back
   * all they have read.
   */
  private void checkNames(Map<String, @Nullable Object> values) {
    boolean nothingElse =
        values.entrySet().stream()
            .noneMatch(value -> table.has(value.getKey()) || value.getValue() == null);
    for (String name : values.keySet()) {
      if (!layer.hasAttribute(name) || nothingElse) {
        throw DomainException.invalid(
            "attribute-read-only",
            "字段 %s 不能编辑".formatted(name),
            "Attribute %s cannot be edited".formatted(name));
      }
    }
  }

  private String id(Map<String, @Nullable Object> values) {
    return table.key().stream()
        .map(values::get)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining("."));
  }

  /** Values of the table's columns, as a file would have them. */
  private Map<String, @Nullable Object> plain(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (table.has(name)) {
            plain.put(name, value instanceof Temporal ? value.toString() : value);
          }
        });
    return plain;
  }

  private static Map<String, @Nullable Object> properties(ObjectNode properties) {
    return JSON.convertValue(properties, PROPERTIES);
  }
}
