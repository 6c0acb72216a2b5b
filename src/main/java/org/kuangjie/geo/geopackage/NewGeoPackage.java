package org.kuangjie.geo.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.CrsWkt;
import org.kuangjie.geo.file.FileFailures;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * A GeoPackage 1.3 being written: one table of features, or of attributes where it has no shape.
 * Every method throws a {@link DomainException} {@code disk-full} when the disk is.
 */
public final class NewGeoPackage implements AutoCloseable {

  /** As GeoPackage writes moments, in UTC. */
  public static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

  private static final int APPLICATION_ID = 0x47504B47;
  private static final int BATCH = 1000;
  private static final int EMPTY_LITTLE_ENDIAN = 0x11;
  private static final int ENVELOPE_LITTLE_ENDIAN = 0x03;

  /**
   * The table.
   *
   * @param shapeType such as POLYGON; null makes a table of attributes
   * @param changed when its content last changed, to the millisecond
   */
  public record Layer(
      String name, String description, Crs crs, @Nullable String shapeType, Instant changed) {}

  /**
   * A column of attributes.
   *
   * @param type of the GeoPackage standard, such as TEXT
   */
  public record Column(String name, String type) {}

  private final Layer layer;
  private final List<Column> columns;
  private final String shapeColumn;
  private final Connection database;
  private final PreparedStatement insert;
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
  private final Envelope extent = new Envelope();
  private int pending;

  private NewGeoPackage(Path file, Layer layer, List<Column> columns) throws SQLException {
    this.layer = layer;
    this.columns = List.copyOf(columns);
    this.shapeColumn = free("geom");
    this.database = DriverManager.getConnection("jdbc:sqlite:" + file);
    try {
      create();
      this.insert = database.prepareStatement(insertSql());
    } catch (SQLException e) {
      database.close();
      throw e;
    }
  }

  /**
   * @param file empty
   */
  public static NewGeoPackage create(Path file, Layer layer, List<Column> columns) {
    try {
      return new NewGeoPackage(file, layer, columns);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static RuntimeException failed(SQLException e) {
    return FileFailures.isDiskFull(e)
        ? FileFailures.diskFull(e)
        : new IllegalStateException("SQLite refused to write", e);
  }

  private String free(String wanted) {
    String name = wanted;
    while (hasColumn(name)) {
      name += "_";
    }
    return name;
  }

  private boolean hasColumn(String name) {
    return columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
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

  private String tableSql() {
    String id = GeoPackage.quoted(free("fid")) + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL";
    String shape = GeoPackage.quoted(shapeColumn) + " " + layer.shapeType();
    return Stream.concat(
            layer.shapeType() == null ? Stream.of(id) : Stream.of(id, shape),
            columns.stream().map(c -> GeoPackage.quoted(c.name()) + " " + c.type()))
        .collect(
            Collectors.joining(
                ", ", "CREATE TABLE " + GeoPackage.quoted(layer.name()) + " (", ")"));
  }

  private String insertSql() {
    Stream<String> shape = layer.shapeType() == null ? Stream.empty() : Stream.of(shapeColumn);
    List<String> names =
        Stream.concat(columns.stream().map(Column::name), shape).map(GeoPackage::quoted).toList();
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(
            GeoPackage.quoted(layer.name()),
            String.join(", ", names),
            String.join(", ", Collections.nCopies(names.size(), "?")));
  }

  private void describe() throws SQLException {
    system("Undefined Cartesian", -1, "NONE", "undefined");
    system("Undefined geographic", 0, "NONE", "undefined");
    system("WGS 84", 4326, "EPSG", CrsWkt.ogc(Crs.WGS84));
    int epsg = layer.crs().epsg();
    if (epsg != 4326) {
      system(layer.crs().name().en(), epsg, "EPSG", CrsWkt.ogc(layer.crs()));
    }
    String shapeType = layer.shapeType();
    run(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        layer.name(),
        shapeType == null ? "attributes" : "features",
        layer.name(),
        layer.description(),
        TIME.format(layer.changed().atOffset(ZoneOffset.UTC)),
        epsg);
    if (shapeType != null) {
      run(
          "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
          layer.name(),
          shapeColumn,
          shapeType,
          epsg);
    }
  }

  private void system(String name, int id, String organization, String definition)
      throws SQLException {
    run(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)",
        name,
        id,
        organization,
        id,
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

  /**
   * @param shape in the layer's CRS, x east; not looked at in a table of attributes
   * @param values of the columns in order, as SQLite stores them; null where there is none
   */
  public void add(@Nullable Geometry shape, List<? extends @Nullable Object> values) {
    try {
      int index = 1;
      for (Object value : values) {
        insert.setObject(index++, value);
      }
      if (layer.shapeType() != null) {
        insert.setBytes(index, shape == null ? null : blob(shape));
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

  private byte[] blob(Geometry shape) {
    Envelope box = shape.getEnvelopeInternal();
    extent.expandToInclude(box);
    byte[] body = wkb.write(shape);
    boolean empty = shape.isEmpty();
    ByteBuffer blob =
        ByteBuffer.allocate(8 + (empty ? 0 : 32) + body.length).order(ByteOrder.LITTLE_ENDIAN);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
    blob.put((byte) (empty ? EMPTY_LITTLE_ENDIAN : ENVELOPE_LITTLE_ENDIAN));
    blob.putInt(layer.crs().epsg());
    if (!empty) {
      blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
      blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
    }
    return blob.put(body).array();
  }

  /** Writes what is pending; the file is complete once this is closed. */
  public void finish() {
    try {
      insert.executeBatch();
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
  }

  /** What was not finished is of no use. */
  @Override
  public void close() {
    try (database) {
      insert.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
