package org.kuangjie.geo.features;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** A GeoPackage 1.3 with one table of features, or of attributes where the layout has no shape. */
final class GeoPackageWriter implements FeatureWriter {

  private static final int APPLICATION_ID = 0x47504B47;
  private static final int BATCH = 1000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

  private final WorkFile work = WorkFile.create(null, ".gpkg");
  private final OutputStream out;
  private final WriteLayout layout;
  private final Connection database;
  private final PreparedStatement insert;
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
  private final Envelope extent = new Envelope();
  private final String shapeColumn;
  private int pending;

  GeoPackageWriter(OutputStream out, WriteLayout layout) {
    this.out = out;
    this.layout = layout;
    this.shapeColumn = free("geom");
    try {
      this.database = DriverManager.getConnection("jdbc:sqlite:" + work.path());
      create();
      this.insert = database.prepareStatement(insertSql());
    } catch (SQLException e) {
      work.close();
      throw failed(e);
    }
  }

  private String free(String wanted) {
    String name = wanted;
    while (hasField(name)) {
      name += "_";
    }
    return name;
  }

  private boolean hasField(String name) {
    return layout.fields().stream().anyMatch(f -> f.name().equalsIgnoreCase(name));
  }

  private void create() throws SQLException {
    try (Statement sql = database.createStatement()) {
      sql.execute("PRAGMA journal_mode = OFF");
      sql.execute("PRAGMA synchronous = OFF");
      sql.execute("PRAGMA application_id = " + APPLICATION_ID);
      sql.execute("PRAGMA user_version = 10300");
      database.setAutoCommit(false);
      for (String table : GeoPackageTables.CREATE) {
        sql.execute(table);
      }
      sql.execute(tableSql());
    }
    describe();
  }

  private void describe() throws SQLException {
    system("Undefined Cartesian", -1, "NONE", -1, "undefined");
    system("Undefined geographic", 0, "NONE", 0, "undefined");
    system("WGS 84", 4326, "EPSG", 4326, CrsWkt.ogc(Crs.WGS84));
    int epsg = layout.crs().epsg();
    if (epsg != 4326) {
      system(layout.crs().name().en(), epsg, "EPSG", epsg, CrsWkt.ogc(layout.crs()));
    }
    boolean features = layout.shape() != Shape.NONE;
    run(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        layout.name(),
        features ? "features" : "attributes",
        layout.name(),
        layout.title().zh() + " / " + layout.title().en(),
        TIME.format(Instant.now().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)),
        epsg);
    if (features) {
      run(
          "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
          layout.name(),
          shapeColumn,
          shapeType(),
          epsg);
    }
  }

  private void system(String name, int id, String organization, int code, String definition)
      throws SQLException {
    run(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)",
        name,
        id,
        organization,
        code,
        definition);
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private String shapeType() {
    return switch (layout.shape()) {
      case POINT -> "MULTIPOINT";
      case LINE -> "MULTILINESTRING";
      case POLYGON -> "MULTIPOLYGON";
      case ANY, NONE -> "GEOMETRY";
    };
  }

  private String tableSql() {
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(quoted(layout.name()));
    sql.append(" (")
        .append(quoted(free("fid")))
        .append(" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    if (layout.shape() != Shape.NONE) {
      sql.append(", ").append(quoted(shapeColumn)).append(' ').append(shapeType());
    }
    for (FeatureField field : layout.fields()) {
      sql.append(", ").append(quoted(field.name())).append(' ').append(type(field));
    }
    return sql.append(')').toString();
  }

  private static String type(FeatureField field) {
    return switch (field.type()) {
      case TEXT, JSON -> "TEXT";
      case INTEGER -> "INTEGER";
      case NUMBER -> "REAL";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case DATETIME -> "DATETIME";
    };
  }

  private String insertSql() {
    String shape = layout.shape() == Shape.NONE ? "" : ", " + quoted(shapeColumn);
    String names =
        layout.fields().stream().map(f -> quoted(f.name())).collect(Collectors.joining(", "));
    int marks = layout.fields().size() + (shape.isEmpty() ? 0 : 1);
    String columns = names.isEmpty() && !shape.isEmpty() ? shape.substring(2) : names + shape;
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(
            quoted(layout.name()),
            columns,
            String.join(", ", java.util.Collections.nCopies(marks, "?")));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public void write(FeatureRow row) {
    try {
      int index = 1;
      for (FeatureField field : layout.fields()) {
        insert.setObject(index++, value(field, row.properties().get(field.name())));
      }
      if (layout.shape() != Shape.NONE) {
        Geometry geometry = row.geometry();
        insert.setBytes(index, geometry == null ? null : blob(geometry));
      }
      insert.addBatch();
      if (++pending >= BATCH) {
        insert.executeBatch();
        pending = 0;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static @Nullable Object value(FeatureField field, @Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    } else if (value instanceof OffsetDateTime time) {
      return TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    } else if (value instanceof Number number) {
      return field.type() == FieldType.NUMBER ? (Object) number.doubleValue() : (Object) number;
    }
    return value == null ? null : Cells.text(value);
  }

  private byte[] blob(Geometry lonLat) {
    Geometry shape = Shapes.multi(layout.crs().fromGeographic(lonLat), layout.shape());
    Envelope box = shape.getEnvelopeInternal();
    extent.expandToInclude(box);
    byte[] body = wkb.write(shape);
    boolean empty = shape.isEmpty();
    ByteBuffer blob =
        ByteBuffer.allocate(8 + (empty ? 0 : 32) + body.length).order(ByteOrder.LITTLE_ENDIAN);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) (empty ? 0x11 : 0x03));
    blob.putInt(layout.crs().epsg());
    if (!empty) {
      blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
      blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
    }
    return blob.put(body).array();
  }

  private static DomainException failed(SQLException e) {
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("full") || words.contains("no space")) {
      return Refusals.diskFull(e);
    }
    throw new IllegalStateException("SQLite refused a row", e);
  }

  @Override
  public List<Text> notes() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    try (work;
        out) {
      try (database) {
        insert.executeBatch();
        insert.close();
        if (!extent.isNull()) {
          run(
              "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?",
              extent.getMinX(),
              extent.getMinY(),
              extent.getMaxX(),
              extent.getMaxY());
        }
        database.commit();
      } catch (SQLException e) {
        throw failed(e);
      }
      Files.copy(work.path(), out);
    }
  }
}
