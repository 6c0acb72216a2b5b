package org.kuangjie.catalogue.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.RiverPaths;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class CatalogueRiverPaths implements RiverPaths {

  /** Half the width of the widest reach: what is farther from the centre line is not on it. */
  private static final double BESIDE_METRES = 1500;

  /**
   * The boundary takes a stretch of each course (share of its length, from and to), a feature a
   * point; between them runs the path.
   */
  private static final String PATHS =
      """
      WITH asked AS (SELECT ST_GeomFromWKB(:boundary, 4490) AS geom),
      course AS MATERIALIZED (
          SELECT r.river, r.est_error_m, line.geom
          FROM catalogue.river_reach AS r
          CROSS JOIN LATERAL ST_Dump(ST_LineMerge(r.geom)) AS line
          CROSS JOIN asked
          WHERE r.layer_version_id = :reaches AND r.kind = 'centreline' AND r.est_error_m <= :most
            AND ST_Dimension(r.geom) = 1
            AND ST_DWithin(line.geom::geography, asked.geom::geography, :beside)
      ),
      stretch AS MATERIALIZED (
          SELECT c.river, c.est_error_m, c.geom, taken.low AS taken_from, taken.high AS taken_to
          FROM course AS c
          CROSS JOIN asked
          CROSS JOIN LATERAL (
              SELECT min(ST_LineLocatePoint(c.geom, p.geom)) AS low,
                     max(ST_LineLocatePoint(c.geom, p.geom)) AS high
              FROM ST_DumpPoints(CASE WHEN ST_Intersects(c.geom, asked.geom)
                                      THEN ST_Intersection(c.geom, asked.geom)
                                      ELSE ST_ClosestPoint(c.geom, asked.geom) END) AS p) AS taken
      )
      SELECT DISTINCT ON (f.id) f.id, s.river, s.est_error_m,
             ST_Length(ST_LineSubstring(s.geom, path.low, path.high)::geography) AS metres
      FROM catalogue.control_area AS f
      JOIN stretch AS s ON ST_DWithin(s.geom::geography, f.geom::geography, :beside)
      CROSS JOIN LATERAL (SELECT ST_LineLocatePoint(s.geom, ST_ClosestPoint(s.geom, f.geom)) AS share) AS place
      CROSS JOIN LATERAL (
          SELECT least(place.share, nearest.share) AS low, greatest(place.share, nearest.share) AS high
          FROM (SELECT greatest(s.taken_from, least(place.share, s.taken_to)) AS share) AS nearest) AS path
      WHERE f.id = ANY (:features)
      ORDER BY f.id, metres
      """;

  private final JdbcClient database;

  CatalogueRiverPaths(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<Long, Path> measure(
      MultiPolygon boundary, Collection<Long> features, LayerInfo reaches) {
    Map<Long, Path> paths = new HashMap<>();
    database
        .sql(PATHS)
        .param("boundary", Wkb.write(boundary))
        .param("reaches", reaches.versionId())
        .param("most", MOST_ERROR_METRES)
        .param("beside", BESIDE_METRES)
        .param("features", features.toArray(Long[]::new))
        .query(
            row -> {
              paths.put(
                  row.getLong("id"),
                  new Path(
                      row.getString("river"),
                      row.getDouble("metres"),
                      row.getDouble("est_error_m")));
            });
    return paths;
  }
}
