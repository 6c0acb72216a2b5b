package org.kuangjie.ogc.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.ShapeReader;

/** Makes a feature of a row: id, geometry if asked for, then the columns. */
final class FeatureRow {

  private final FeatureColumns columns;
  private final ShapeReader shapes;
  private final int first;

  FeatureRow(FeatureColumns columns, boolean withGeometry, ShapeReader shapes) {
    this.columns = columns;
    this.shapes = shapes;
    this.first = withGeometry ? 3 : 2;
  }

  Feature read(ResultSet row) throws SQLException {
    byte[] wkb = first == 3 ? row.getBytes(2) : null;
    @Nullable Object[] values = new Object[columns.names().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(row, first + i, columns.attributes().get(i).type());
    }
    return new Feature(columns, row.getString(1), wkb == null ? null : shapes.read(wkb), values);
  }

  private static @Nullable Object value(ResultSet row, int index, String type) throws SQLException {
    return switch (type) {
      case "date" -> row.getObject(index, LocalDate.class);
      case "timestamp with time zone" -> row.getObject(index, OffsetDateTime.class);
      case "timestamp without time zone" -> row.getObject(index, LocalDateTime.class);
      case "time without time zone" -> row.getObject(index, LocalTime.class);
      case "boolean", "smallint", "integer", "bigint", "real", "double precision", "numeric" ->
          row.getObject(index);
      case "text[]", "integer[]" -> list(row.getArray(index));
      default -> row.getString(index);
    };
  }

  private static @Nullable List<?> list(@Nullable Array array) throws SQLException {
    return array == null ? null : Arrays.asList((Object[]) array.getArray());
  }
}
