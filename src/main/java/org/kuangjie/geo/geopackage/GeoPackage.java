package org.kuangjie.geo.geopackage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A GeoPackage (OGC 12-128r18) opened read-only and immutable, without extensions and without
 * trusting what its schema may call; only tables are read, never views, which could compute without
 * end.
 */
public final class GeoPackage implements AutoCloseable {

  private static final List<String> SYSTEM_TABLES =
      List.of("gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys");

  private final Connection database;

  private GeoPackage(Connection database) {
    this.database = database;
  }

  /**
   * @param maxValueBytes longest text or blob
   * @throws DomainException {@code geopackage-damaged}, also for other SQLite databases
   */
  public static GeoPackage open(Path path, long maxValueBytes) {
    Connection database = null;
    try {
      database = connect(path, maxValueBytes);
      GeoPackage opened = new GeoPackage(database);
      for (String table : SYSTEM_TABLES) {
        if (!opened.isTable(table)) {
          throw damaged(null);
        }
      }
      return opened;
    } catch (SQLException e) {
      closeQuietly(database);
      throw damaged(e);
    } catch (RuntimeException e) {
      closeQuietly(database);
      throw e;
    }
  }

  private static Connection connect(Path path, long maxValueBytes) throws SQLException {
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
      statement.execute("PRAGMA ignore_check_constraints = ON");
    } catch (SQLException e) {
      closeQuietly(database);
      throw e;
    }
    if (database instanceof SQLiteConnection own) {
      int limit = (int) Math.min(Integer.MAX_VALUE, maxValueBytes);
      own.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, limit);
    }
    return database;
  }

  private static void closeQuietly(@Nullable Connection database) {
    try {
      if (database != null) {
        database.close();
      }
    } catch (SQLException e) {
      // nothing was written; the failure that led here is the one to report
    }
  }

  /** {@code geopackage-damaged}. */
  public static DomainException damaged(@Nullable SQLException cause) {
    Text text =
        Text.of(
            "GeoPackage 损坏、不完整或不是 GeoPackage，请重新导出",
            "The GeoPackage is damaged, cut off or none at all; export it again");
    return new DomainException(
        DomainException.Kind.INVALID, "geopackage-damaged", text, Map.of(), cause);
  }

  /** An identifier in SQL. */
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** For queries on the tables. */
  public Connection connection() {
    return database;
  }

  /** In the order of the file. */
  public List<FeatureTable> listFeatureTables() {
    List<FeatureTable> tables = new ArrayList<>();
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
        String name = rows.getString(1);
        String column = rows.getString(2);
        if (name == null || column == null) {
          throw damaged(null);
        }
        tables.add(new FeatureTable(name, column, rows.getInt(3)));
      }
    } catch (SQLException e) {
      throw damaged(e);
    }
    return tables;
  }

  /**
   * @throws DomainException {@code geopackage-view} when something else than a plain table has the
   *     name
   */
  public void requireTable(FeatureTable table) {
    try {
      if (isTable(table.name())) {
        return;
      }
    } catch (SQLException e) {
      throw damaged(e);
    }
    throw DomainException.invalid(
        "geopackage-view",
        "GeoPackage 的图层 %s 不是数据表，请导出为普通图层".formatted(table.name()),
        "Layer %s of the GeoPackage is no plain table; export it as a layer of its own"
            .formatted(table.name()));
  }

  private boolean isTable(String name) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement("SELECT type, sql FROM sqlite_master WHERE name = ?")) {
      statement.setString(1, name);
      ResultSet row = statement.executeQuery();
      return row.next()
          && "table".equals(row.getString(1))
          && !String.valueOf(row.getString(2))
              .strip()
              .toUpperCase(Locale.ROOT)
              .startsWith("CREATE VIRTUAL");
    }
  }

  /**
   * Follows every page of the tables once, so that no row is missing and none comes without end.
   *
   * @throws DomainException {@code geopackage-damaged}
   */
  public void requireSound(List<FeatureTable> tables) {
    List<String> names = new ArrayList<>(SYSTEM_TABLES);
    tables.forEach(table -> names.add(table.name()));
    try (Statement statement = database.createStatement()) {
      for (String name : names) {
        ResultSet row = statement.executeQuery("PRAGMA quick_check(" + quoted(name) + ")");
        // Lines without asterisks tell of values their column does not allow; those can be read.
        if (row.next() && String.valueOf(row.getString(1)).startsWith("***")) {
          throw damaged(null);
        }
      }
    } catch (SQLException e) {
      throw damaged(e);
    }
  }

  /** The CRS of the table; empty where it is undefined or not described. */
  public Optional<NamedSystem> findSystem(FeatureTable table) {
    try (PreparedStatement statement =
        database.prepareStatement(
            "SELECT organization, organization_coordsys_id, definition"
                + " FROM gpkg_spatial_ref_sys WHERE srs_id = ?")) {
      statement.setInt(1, table.srsId());
      ResultSet row = statement.executeQuery();
      return table.srsId() <= 0 || !row.next()
          ? Optional.empty()
          : Optional.of(
              new NamedSystem(
                  String.valueOf(row.getString(1)),
                  row.getInt(2),
                  String.valueOf(row.getString(3))));
    } catch (SQLException e) {
      throw damaged(e);
    }
  }

  @Override
  public void close() {
    closeQuietly(database);
  }
}
