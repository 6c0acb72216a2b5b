package org.kuangjie.geo.features;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.CrsHint;
import org.kuangjie.geo.geopackage.FeatureTable;
import org.kuangjie.geo.geopackage.GeoPackage;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A feature table of a GeoPackage as rows. */
final class GeoPackageFile extends RowFile {

  private final GeoPackage file;
  private final Connection database;
  private final ReadOptions options;
  private final FeatureTable table;
  private final List<FeatureField> fields = new ArrayList<>();
  private final LayerCrs crs;
  private final long count;
  private final ResultSet rows;

  private GeoPackageFile(GeoPackage file, FeatureTable table, ReadOptions options)
      throws SQLException {
    super(FeatureFormat.GEOPACKAGE, table.name());
    this.file = file;
    this.database = file.connection();
    this.options = options;
    this.table = table;
    file.requireTable(table);
    file.requireSound(List.of(table));
    listFields();
    this.count = single("SELECT count(*) FROM " + GeoPackage.quoted(table.name()));
    this.crs = LayerCrs.resolve(options.crs(), hint(), extent());
    crs.notes().forEach(this::note);
    Statement statement = database.createStatement();
    this.rows = statement.executeQuery(query());
  }

  static List<String> datasets(Path path, ReadOptions options) {
    try (GeoPackage file = connect(path, options)) {
      return file.listFeatureTables().stream().map(FeatureTable::name).toList();
    }
  }

  static GeoPackageFile open(Path path, ReadOptions options) {
    GeoPackage file = connect(path, options);
    try {
      List<FeatureTable> tables = file.listFeatureTables();
      List<String> names = tables.stream().map(FeatureTable::name).toList();
      return new GeoPackageFile(file, tables.get(Choice.index(names, options.dataset())), options);
    } catch (SQLException e) {
      file.close();
      throw GeoPackage.damaged(e);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static GeoPackage connect(Path path, ReadOptions options) {
    return GeoPackage.open(path, options.limits().maxValueBytes() * 2L);
  }

  private void listFields() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet columns =
            statement.executeQuery("PRAGMA table_info(" + GeoPackage.quoted(table.name()) + ")")) {
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

  private @Nullable CrsHint hint() {
    return file.findSystem(table)
        .map(named -> CrsHint.named(named.organization(), named.code(), named.definition()))
        .orElse(null);
  }

  private Envelope extent() throws SQLException {
    Envelope extent = new Envelope();
    String sql =
        "SELECT %s FROM %s LIMIT %d"
            .formatted(
                GeoPackage.quoted(table.geometryColumn()),
                GeoPackage.quoted(table.name()),
                Choice.SAMPLE_ROWS);
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
    StringBuilder sql =
        new StringBuilder("SELECT ").append(GeoPackage.quoted(table.geometryColumn()));
    fields.forEach(field -> sql.append(", ").append(GeoPackage.quoted(field.name())));
    return sql.append(" FROM ").append(GeoPackage.quoted(table.name())).toString();
  }

  private long single(String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private @Nullable Geometry shape(byte @Nullable [] blob) throws BadShape {
    return blob == null ? null : WkbShape.readBlob(blob, options.limits().maxRowVertices());
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
      throw GeoPackage.damaged(e);
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
    file.close();
    super.close();
  }
}
