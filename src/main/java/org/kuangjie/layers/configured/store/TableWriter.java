package org.kuangjie.layers.configured.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.FeatureEdit;
import org.kuangjie.layers.LayerDefinition;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes rows of configured tables. Values go as text, which the column's type reads. */
@Repository
public class TableWriter {

  private final JdbcTemplate database;

  TableWriter(JdbcTemplate database) {
    this.database = database;
  }

  /** The id of the new row, given or made by the table; a text id nobody gave is a UUID. */
  public String insert(
      LayerDefinition layer, Map<String, @Nullable Object> values, @Nullable Geometry geometry) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>(values);
    if (row.get(layer.idColumn()) == null) {
      row.remove(layer.idColumn());
      if (isTextId(layer)) {
        row.put(layer.idColumn(), UUID.randomUUID().toString());
      }
    }
    String names =
        Stream.concat(row.keySet().stream(), Stream.of(layer.geometryColumn()))
            .map(TableWriter::quoted)
            .collect(Collectors.joining(", "));
    String marks =
        Stream.concat(row.keySet().stream().map(c -> "?"), Stream.of(geometrySql(layer)))
            .collect(Collectors.joining(", "));
    String sql =
        "INSERT INTO %s (%s) VALUES (%s) RETURNING %s::text"
            .formatted(layer.view(), names, marks, quoted(layer.idColumn()));
    return Objects.requireNonNull(
        database.query(
            sql,
            statement -> {
              int next = bind(statement, row.values());
              statement.setBytes(next, wkb(geometry));
            },
            written -> {
              written.next();
              return written.getString(1);
            }));
  }

  /** Number of rows changed. */
  public int update(LayerDefinition layer, FeatureEdit.Update update) {
    Stream<String> sets = update.values().keySet().stream().map(column -> quoted(column) + " = ?");
    Stream<String> shape =
        update.outline().stream()
            .map(o -> quoted(layer.geometryColumn()) + " = " + geometrySql(layer));
    String all = Stream.concat(sets, shape).collect(Collectors.joining(", "));
    if (all.isEmpty()) {
      return 1;
    }
    return database.update(
        "UPDATE %s SET %s WHERE %s::text = ?"
            .formatted(layer.view(), all, quoted(layer.idColumn())),
        statement -> {
          int next = bind(statement, update.values().values());
          if (update.outline().isPresent()) {
            statement.setBytes(next++, wkb(update.outline().orElseThrow().geometry()));
          }
          statement.setString(next, update.id());
        });
  }

  /** Number of rows gone. */
  public int delete(LayerDefinition layer, String id) {
    return database.update(
        "DELETE FROM %s WHERE %s::text = ?".formatted(layer.view(), quoted(layer.idColumn())), id);
  }

  private static boolean isTextId(LayerDefinition layer) {
    return layer.findAttribute(layer.idColumn()).filter(a -> a.type().equals("text")).isPresent();
  }

  private static String geometrySql(LayerDefinition layer) {
    String geometry = "ST_GeomFromWKB(?, %d)".formatted(layer.srid());
    boolean multi = layer.geometryType().toLowerCase(Locale.ROOT).startsWith("multi");
    return multi ? "ST_Multi(" + geometry + ")" : geometry;
  }

  private static int bind(PreparedStatement statement, Collection<@Nullable Object> values)
      throws SQLException {
    int next = 1;
    for (Object value : values) {
      if (value == null) {
        statement.setNull(next++, Types.OTHER);
      } else {
        statement.setObject(next++, text(value), Types.OTHER);
      }
    }
    return next;
  }

  private static String text(Object value) {
    return value instanceof Collection<?> items
        ? items.stream()
            .map(item -> '"' + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
            .collect(Collectors.joining(",", "{", "}"))
        : value.toString();
  }

  private static byte @Nullable [] wkb(@Nullable Geometry geometry) {
    return geometry == null ? null : new WKBWriter().write(geometry);
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
