package org.kuangjie.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the versions in force hold, for the next version to keep. Table and column names come from
 * the importer, never from files.
 */
@Repository
public class FeaturesInForce {

  private final JdbcClient database;

  FeaturesInForce(JdbcClient database) {
    this.database = database;
  }

  /**
   * A feature as stored.
   *
   * @param values by column; arrays of texts as {@code String[]}
   */
  public record Feature(Map<String, @Nullable Object> values, @Nullable Geometry geometry) {}

  /**
   * @param table name in schema catalogue
   * @param columns of the table, geometry and version excepted
   */
  public List<Feature> list(String layer, String table, List<String> columns) {
    return database
        .sql(
            """
            SELECT %s, ST_AsBinary(f.geom) AS geom FROM catalogue.%s AS f
            JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force
            WHERE v.layer = :layer ORDER BY f.id
            """
                .formatted("f." + String.join(", f.", columns), table))
        .param("layer", layer)
        .query((row, number) -> read(row, columns))
        .list();
  }

  /** Codes of a table by plan, without those of the given plans. */
  public Map<String, String> listCodesOfOtherPlans(String table, List<String> plans) {
    Map<String, String> codes = new HashMap<>();
    database
        .sql(
            """
            SELECT f.code, f.plan FROM %s AS f
            JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force
            WHERE f.plan <> ALL (:plans)
            """
                .formatted(table))
        .param("plans", plans.toArray(String[]::new))
        .query(
            row -> {
              codes.put(row.getString("code"), row.getString("plan"));
            });
    return codes;
  }

  private static Feature read(ResultSet row, List<String> columns) throws SQLException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (String column : columns) {
      Object value = row.getObject(column);
      values.put(column, value instanceof java.sql.Array array ? array.getArray() : value);
    }
    byte[] wkb = row.getBytes("geom");
    return new Feature(values, wkb == null ? null : Wkb.read(wkb));
  }
}
