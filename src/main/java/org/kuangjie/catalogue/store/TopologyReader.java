package org.kuangjie.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Outlines of areas, one by one and in pairs that lie together. Restricted features stay out. The
 * caller opens the transaction: without one the driver would read everything at once.
 */
@Repository
public class TopologyReader {

  private static final int FETCH_ROWS = 100;

  /** A degree of longitude at 33° N, the shortest degree in the region. */
  private static final double METRES_PER_DEGREE = 93_400;

  private static final String VALID =
      """
      %1$s.geom IS NOT NULL AND NOT %1$s.restricted AND ST_Dimension(%1$s.geom) = 2
      AND (%1$s.valid_from IS NULL OR %1$s.valid_from <= :asOf)
      AND (%1$s.valid_to IS NULL OR %1$s.valid_to >= :asOf)
      """;

  private final NamedParameterJdbcTemplate database;

  TopologyReader(DataSource source) {
    JdbcTemplate template = new JdbcTemplate(source);
    template.setFetchSize(FETCH_ROWS);
    this.database = new NamedParameterJdbcTemplate(template);
  }

  /** An areal feature as stored. */
  public record Outline(long id, String code, String name, Geometry geometry) {}

  /** Every areal feature of a version that is valid on a day, with the codes it points at. */
  public void read(
      long versionId, LocalDate asOf, String codesOf, BiConsumer<Outline, List<String>> reader) {
    database.query(
        """
        SELECT f.id, f.code, f.name, ST_AsBinary(f.geom) AS geom,
               CASE jsonb_typeof(f.attributes -> :codesOf)
                 WHEN 'array' THEN ARRAY(SELECT jsonb_array_elements_text(f.attributes -> :codesOf))
                 WHEN 'string' THEN ARRAY[f.attributes ->> :codesOf]
                 ELSE '{}' END AS codes
        FROM catalogue.overlay_feature AS f
        WHERE f.layer_version_id = :version AND %s
        ORDER BY f.id
        """
            .formatted(VALID.formatted("f")),
        Map.of("version", versionId, "asOf", asOf, "codesOf", codesOf),
        row -> {
          reader.accept(outline(row, ""), List.of((String[]) row.getArray("codes").getArray()));
        });
  }

  /** How many features of the version {@link #read} leaves out on that day, and why. */
  public record LeftOut(int restricted, int withoutOutline, int notAreal) {}

  public LeftOut countLeftOut(long versionId) {
    return database
        .query(
            """
            SELECT count(*) FILTER (WHERE restricted) AS restricted,
                   count(*) FILTER (WHERE geom IS NULL) AS without_outline,
                   count(*) FILTER (WHERE ST_Dimension(geom) < 2) AS not_areal
            FROM catalogue.overlay_feature WHERE layer_version_id = :version
            """,
            Map.of("version", versionId),
            (row, number) ->
                new LeftOut(
                    row.getInt("restricted"),
                    row.getInt("without_outline"),
                    row.getInt("not_areal")))
        .get(0);
  }

  /** Two features that overlap or lie near each other. */
  public record Pair(Outline first, Outline second) {}

  /**
   * Pairs of areal features no farther apart than a distance, found over what overlay reads.
   *
   * @param first version
   * @param second version; the same as the first for pairs within one layer, each pair once
   */
  public void readPairs(
      long first, long second, LocalDate asOf, double metres, Consumer<Pair> reader) {
    Map<String, Object> values = new HashMap<>();
    values.put("first", first);
    values.put("second", second);
    values.put("asOf", asOf);
    values.put("near", metres / METRES_PER_DEGREE);
    database.query(
        """
        WITH pair AS MATERIALIZED (
            SELECT DISTINCT a.feature_id AS first, b.feature_id AS second
            FROM catalogue.overlay_ground AS a
            JOIN catalogue.overlay_ground AS b
              ON b.layer_version_id = :second AND b.ground AND b.place && ST_Expand(a.geom, :near)
             AND (:first <> :second OR a.feature_id < b.feature_id)
             AND ST_DWithin(a.geom, b.geom, :near)
            WHERE a.layer_version_id = :first AND a.ground
        )
        SELECT a.id AS a_id, a.code AS a_code, a.name AS a_name, ST_AsBinary(a.geom) AS a_geom,
               b.id AS b_id, b.code AS b_code, b.name AS b_name, ST_AsBinary(b.geom) AS b_geom
        FROM pair
        CROSS JOIN LATERAL
          (SELECT * FROM catalogue.overlay_feature AS o WHERE o.id = pair.first LIMIT 1) AS a
        CROSS JOIN LATERAL
          (SELECT * FROM catalogue.overlay_feature AS o WHERE o.id = pair.second LIMIT 1) AS b
        WHERE %s AND %s
        ORDER BY a.id, b.id
        """
            .formatted(VALID.formatted("a"), VALID.formatted("b")),
        values,
        row -> {
          reader.accept(new Pair(outline(row, "a_"), outline(row, "b_")));
        });
  }

  private static Outline outline(ResultSet row, String prefix) throws SQLException {
    return new Outline(
        row.getLong(prefix + "id"),
        row.getString(prefix + "code"),
        row.getString(prefix + "name"),
        Wkb.read(row.getBytes(prefix + "geom")));
  }
}
