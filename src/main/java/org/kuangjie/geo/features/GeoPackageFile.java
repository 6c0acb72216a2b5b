package org.kuangjie.geo.features;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.CrsHint;
import org.kuangjie.geo.boundary.PrjText;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteLimits;

/**
 * A feature table of a GeoPackage (OGC 12-128r18). The file is opened read-only and immutable,
 * without extensions and without trusting what its schema may call; only tables are read, never
 * views, which could compute without end.
 */
final class GeoPackageFile extends RowFile {

  private static final int GEOMETRY_HEADER = 8;

  private record Table(String name, String geometryColumn, int srsId) {}

  private final Connection database;
  private final ReadOptions options;
  private final Table table;
  private final List<FeatureField> fields = new ArrayList<>();
  private final LayerCrs crs;
  private final long count;
  private final ResultSet rows;

  private GeoPackageFile(Connection database, Table table, ReadOptions options)
      throws SQLException {
    super(FeatureFormat.GEOPACKAGE, table.name());
    this.database = database;
    this.options = options;
    this.table = table;
    requireTable();
    listFields();
    this.count = single("SELECT count(*) FROM " + quoted(table.name()));
    this.crs = LayerCrs.resolve(options.crs(), hint(), extent());
    crs.notes().forEach(this::note);
    Statement statement = database.createStatement();
    this.rows = statement.executeQuery(query());
  }

  static List<String> datasets(Path path, ReadOptions options) {
    try (Connection database = connect(path, options)) {
      return tables(database).stream().map(Table::name).toList();
    } catch (SQLException e) {
      throw damaged(e);
    }
  }

  static GeoPackageFile open(Path path, ReadOptions options) {
    Connection database = null;
    try {
      database = connect(path, options);
      List<Table> tables = tables(database);
      int chosen = Choice.index(tables.stream().map(Table::name).toList(), options.dataset());
      return new GeoPackageFile(database, tables.get(chosen), options);
    } catch (SQLException e) {
      closeQuietly(database);
      throw damaged(e);
    } catch (RuntimeException e) {
      closeQuietly(database);
      throw e;
    }
  }

  private static Connection connect(Path path, ReadOptions options) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
    Connection database =
        DriverManager.getConnection(
            "jdbc:sqlite:"
                + path.toUri().toASCIIString().replaceFirst("^file:///", "file:/")
                + "?mode=ro&immutable=1",
            config.toProperties());
    try (Statement statement = database.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
      statement.execute("PRAGMA mmap_size = 0");
    }
    if (database instanceof org.sqlite.SQLiteConnection own) {
      own.setLimit(
          SQLiteLimits.SQLITE_LIMIT_LENGTH,
          (int) Math.min(Integer.MAX_VALUE, options.limits().maxValueBytes() * 2L));
    }
    return database;
  }

  private static void closeQuietly(@Nullable Connection database) {
    try {
      if (database != null) {
        database.close();
      }
    } catch (SQLException e) {
      // the failure that led here is the one to report
    }
  }

  private static DomainException damaged(SQLException e) {
    return new DomainException(
        DomainException.Kind.INVALID,
        "geopackage-damaged",
        Text.of(
            "GeoPackage 损坏、不完整或不是 GeoPackage，请重新导出",
            "The GeoPackage is damaged, cut off or none at all; export it again"),
        java.util.Map.of(),
        e);
  }

  private static List<Table> tables(Connection database) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT c.table_name, g.column_name, g.srs_id
                FROM gpkg_contents AS c
                JOIN gpkg_geometry_columns AS g ON g.table_name = c.table_name
                WHERE c.data_type = 'features' ORDER BY c.rowid
                """)) {
      while (rows.next()) {
        tables.add(new Table(rows.getString(1), rows.getString(2), rows.getInt(3)));
      }
    }
    return tables;
  }

  private void requireTable() throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement("SELECT type, sql FROM sqlite_master WHERE name = ?")) {
      statement.setString(1, table.name());
      ResultSet row = statement.executeQuery();
      boolean found = row.next() && row.getString(1).equals("table");
      if (!found
          || row.getString(2).strip().toUpperCase(Locale.ROOT).startsWith("CREATE VIRTUAL")) {
        throw Refusals.invalid(
            "geopackage-view",
            "GeoPackage 的图层 %s 不是数据表，请导出为普通图层".formatted(table.name()),
            "Layer %s of the GeoPackage is no plain table; export it as a layer of its own"
                .formatted(table.name()));
      }
    }
  }

  private void listFields() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet columns =
            statement.executeQuery("PRAGMA table_info(" + quoted(table.name()) + ")")) {
      int all = 0;
      while (columns.next()) {
        String name = columns.getString("name");
        String type = String.valueOf(columns.getString("type")).toUpperCase(Locale.ROOT);
        boolean id = columns.getInt("pk") > 0 && type.startsWith("INT");
        if (++all > options.limits().maxFields()) {
          throw Refusals.tooManyFields(all, options.limits().maxFields());
        } else if (type.startsWith("BLOB")) {
          note(
              Text.of(
                  "字段 %s 是二进制，未读取".formatted(name),
                  "Field %s is binary and not read".formatted(name)));
        } else if (!name.equalsIgnoreCase(table.geometryColumn()) && !id) {
          fields.add(new FeatureField(name, type(type), length(type)));
        }
      }
    }
  }

  private static FieldType type(String declared) {
    String word = declared.replaceFirst("\\(.*", "");
    return switch (word) {
      case "BOOLEAN" -> FieldType.BOOLEAN;
      case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER" -> FieldType.INTEGER;
      case "FLOAT", "DOUBLE", "REAL", "NUMERIC" -> FieldType.NUMBER;
      case "DATE" -> FieldType.DATE;
      case "DATETIME" -> FieldType.DATETIME;
      case "JSON" -> FieldType.JSON;
      default -> FieldType.TEXT;
    };
  }

  private static int length(String declared) {
    String digits = declared.replaceFirst("^TEXT\\((\\d{1,8})\\)$", "$1");
    return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : 0;
  }

  private @Nullable CrsHint hint() throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(
            "SELECT organization, organization_coordsys_id, definition"
                + " FROM gpkg_spatial_ref_sys WHERE srs_id = ?")) {
      statement.setInt(1, table.srsId());
      ResultSet row = statement.executeQuery();
      if (table.srsId() <= 0 || !row.next()) {
        return null;
      }
      boolean epsg = "EPSG".equalsIgnoreCase(row.getString(1));
      Optional<Crs> known = epsg ? Crs.findByEpsg(row.getInt(2)) : Optional.empty();
      String words = row.getString(1) + ":" + row.getInt(2);
      String definition = String.valueOf(row.getString(3));
      return known
          .map(found -> CrsHint.exact(found, words))
          .orElseGet(() -> PrjText.read(definition));
    }
  }

  private Envelope extent() throws SQLException {
    Envelope extent = new Envelope();
    String sql =
        "SELECT %s FROM %s LIMIT %d"
            .formatted(quoted(table.geometryColumn()), quoted(table.name()), Choice.SAMPLE_ROWS);
    try (Statement statement = database.createStatement();
        ResultSet sample = statement.executeQuery(sql)) {
      while (sample.next()) {
        try {
          Geometry shape = shape(sample.getBytes(1));
          extent.expandToInclude(shape == null ? new Envelope() : shape.getEnvelopeInternal());
        } catch (BadShape e) {
          // a problem of its row, told when that row is read
        }
      }
    }
    return extent;
  }

  private String query() {
    StringBuilder sql = new StringBuilder("SELECT ").append(quoted(table.geometryColumn()));
    fields.forEach(field -> sql.append(", ").append(quoted(field.name())));
    return sql.append(" FROM ").append(quoted(table.name())).toString();
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private long single(String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private @Nullable Geometry shape(byte @Nullable [] blob) throws BadShape {
    if (blob == null) {
      return null;
    } else if (blob.length < GEOMETRY_HEADER || blob[0] != 'G' || blob[1] != 'P') {
      throw BadShape.damaged();
    }
    int flags = blob[3];
    int envelope = (flags >> 1) & 7;
    int[] envelopeBytes = {0, 32, 48, 48, 64};
    int start = GEOMETRY_HEADER + (envelope < envelopeBytes.length ? envelopeBytes[envelope] : 0);
    if (envelope >= envelopeBytes.length || start > blob.length) {
      throw BadShape.damaged();
    }
    ByteBuffer wkb = ByteBuffer.wrap(blob, start, blob.length - start).order(ByteOrder.BIG_ENDIAN);
    return WkbShape.read(wkb, options.limits().maxRowVertices());
  }

  @Override
  @Nullable FeatureRow read() {
    try {
      if (!rows.next()) {
        return null;
      }
      RowDraft row = new RowDraft(number());
      for (int i = 0; i < fields.size(); i++) {
        put(row, fields.get(i), rows.getObject(i + 2));
      }
      byte[] blob = rows.getObject(1) instanceof byte[] bytes ? bytes : null;
      if (blob == null && rows.getObject(1) != null) {
        row.problem(BadShape.damaged().problem());
      } else {
        row.shape(crs, () -> shape(blob));
      }
      return row.row();
    } catch (SQLException e) {
      throw damaged(e);
    }
  }

  private void put(RowDraft row, FeatureField field, @Nullable Object raw) {
    if (raw instanceof String text && text.length() > options.limits().maxValueBytes()) {
      row.problem(Refusals.valueTooLong(field.name(), options.limits().maxValueBytes()));
      return;
    }
    try {
      row.put(field.name(), value(field.type(), raw));
    } catch (DateTimeException e) {
      row.put(field.name(), raw);
      row.problem(
          RowProblem.of(
              "value-type",
              "字段 %s 的值不是 %s".formatted(field.name(), field.type()),
              "The value of %s is no %s".formatted(field.name(), field.type())));
    }
  }

  /** SQLite lets any value stand in any column; what fits no type goes on as it is. */
  private static @Nullable Object value(FieldType type, @Nullable Object raw) {
    if (raw instanceof Integer whole) {
      return type == FieldType.BOOLEAN ? (Object) (whole != 0) : (Object) whole.longValue();
    } else if (raw instanceof byte[]) {
      return null;
    }
    return raw instanceof String text ? text(type, text) : raw;
  }

  private static Object text(FieldType type, String text) {
    return switch (type) {
      case DATE -> LocalDate.parse(text);
      case DATETIME -> OffsetDateTime.parse(text);
      case JSON -> JsonCell.parse(text);
      default -> text;
    };
  }

  @Override
  public List<FeatureField> fields() {
    return List.copyOf(fields);
  }

  @Override
  public String crs() {
    return crs.words();
  }

  @Override
  public OptionalLong count() {
    return OptionalLong.of(count);
  }

  @Override
  public double share() {
    return count == 0 ? 1 : Math.min(1, (number() - 1) / (double) count);
  }

  @Override
  public void close() throws java.io.IOException {
    closeQuietly(database);
    super.close();
  }
}
