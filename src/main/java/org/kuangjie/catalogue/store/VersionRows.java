package org.kuangjie.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rows of any version of a layer, one version alone or two side by side. */
@Repository
public class VersionRows {

  private static final int FETCH_ROWS = 200;

  private final NamedParameterJdbcTemplate database;

  VersionRows(DataSource source) {
    JdbcTemplate template = new JdbcTemplate(source);
    template.setFetchSize(FETCH_ROWS);
    this.database = new NamedParameterJdbcTemplate(template);
  }

  /**
   * A feature table as far as its rows are compared.
   *
   * @param table name in schema catalogue
   * @param columns that an import fills, geometry excepted
   * @param key columns that tell rows apart
   */
  public record Shape(String table, List<String> columns, List<String> key) {

    private String rows(String version) {
      String properties =
          columns.stream().map(c -> "'%s', f.%s".formatted(c, c)).collect(Collectors.joining(", "));
      String keys = key.stream().map(c -> "f." + c).collect(Collectors.joining(", "));
      return """
          SELECT f.id, concat_ws(' ', %s) COLLATE "C" AS key, jsonb_build_object(%s) AS properties,
                 f.geom
          FROM catalogue.%s AS f WHERE f.layer_version_id = :%s"""
          .formatted(keys, properties, table, version);
    }
  }

  /** A row of one version. */
  public record Row(String key, ObjectNode properties, @Nullable Geometry geometry) {}

  /**
   * A row that is not the same in both versions.
   *
   * @param before null when it was added
   * @param after null when it was removed
   */
  public record Change(String key, @Nullable Row before, @Nullable Row after) {}

  /** How many rows differ. */
  public record Totals(int added, int removed, int changed) {}

  /** All rows in the order of the import, one at a time. */
  @Transactional(readOnly = true)
  public void read(Shape shape, long versionId, Consumer<Row> reader) {
    database.query(
        "SELECT key, properties, ST_AsBinary(geom) AS geom FROM (%s) AS r ORDER BY id"
            .formatted(shape.rows("version")),
        Map.of("version", versionId),
        row -> {
          reader.accept(row(row, "key", "properties", "geom"));
        });
  }

  /** Dimensions its geometries have: 0 points, 1 lines, 2 areas. */
  public Set<Integer> dimensions(Shape shape, long versionId) {
    return new TreeSet<>(
        database.queryForList(
            """
            SELECT DISTINCT ST_Dimension(geom) FROM catalogue.%s
            WHERE layer_version_id = :version AND geom IS NOT NULL"""
                .formatted(shape.table()),
            Map.of("version", versionId),
            Integer.class));
  }

  /**
   * Rows of the second version that the first has not, or has otherwise: in any column or in any
   * coordinate or its order.
   *
   * @param kind added, removed or changed; empty = all
   * @param after key of the last row of the former page
   */
  public List<Change> difference(
      Shape shape, long first, long second, Optional<String> kind, String after, int limit) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("a", first);
    parameters.put("b", second);
    parameters.put("kind", kind.orElse(""));
    parameters.put("after", after);
    parameters.put("limit", limit);
    return database.query(
        differences(shape)
            + """

            SELECT key, before, after, ST_AsBinary(geom_before) AS geom_before,
                   ST_AsBinary(geom_after) AS geom_after
            FROM difference WHERE key > :after AND (:kind = '' OR kind = :kind)
            ORDER BY key LIMIT :limit""",
        parameters,
        (row, n) ->
            new Change(
                row.getString("key"),
                row.getString("before") == null ? null : row(row, "key", "before", "geom_before"),
                row.getString("after") == null ? null : row(row, "key", "after", "geom_after")));
  }

  public Totals totals(Shape shape, long first, long second) {
    Map<String, Integer> counts = new HashMap<>();
    database.query(
        differences(shape) + " SELECT kind, count(*) AS count FROM difference GROUP BY kind",
        Map.of("a", first, "b", second),
        row -> {
          counts.put(row.getString("kind"), row.getInt("count"));
        });
    return new Totals(
        counts.getOrDefault("added", 0),
        counts.getOrDefault("removed", 0),
        counts.getOrDefault("changed", 0));
  }

  private static String differences(Shape shape) {
    return """
        WITH difference AS (
          SELECT coalesce(a.key, b.key) AS key, a.properties AS before, b.properties AS after,
                 a.geom AS geom_before, b.geom AS geom_after,
                 CASE WHEN a.key IS NULL THEN 'added' WHEN b.key IS NULL THEN 'removed'
                      ELSE 'changed' END AS kind
          FROM (%s) AS a FULL JOIN (%s) AS b ON a.key = b.key
          WHERE a.key IS NULL OR b.key IS NULL OR a.properties <> b.properties
             OR a.geom IS DISTINCT FROM b.geom)"""
        .formatted(shape.rows("a"), shape.rows("b"));
  }

  private static Row row(ResultSet row, String key, String properties, String geom)
      throws SQLException {
    byte[] wkb = row.getBytes(geom);
    return new Row(
        row.getString(key),
        (ObjectNode) JsonMapper.shared().readTree(row.getString(properties)),
        wkb == null ? null : Wkb.read(wkb));
  }
}
