package org.kuangjie.catalogue.store;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Main-stem reaches, the source of the corridors. */
@Repository
public class RiverReaches {

  private final JdbcClient database;

  RiverReaches(JdbcClient database) {
    this.database = database;
  }

  /** A reach; geometry in EPSG:4490, longitude first. */
  public record Reach(String code, String river, double estErrorMetres, Geometry geometry) {}

  public List<Reach> list(long versionId) {
    return database
        .sql(
            """
            SELECT code, river, est_error_m, ST_AsBinary(geom) AS geom
            FROM catalogue.river_reach
            WHERE layer_version_id = :version ORDER BY code
            """)
        .param("version", versionId)
        .query(
            (row, n) ->
                new Reach(
                    row.getString("code"),
                    row.getString("river"),
                    row.getDouble("est_error_m"),
                    Wkb.read(row.getBytes("geom"))))
        .list();
  }
}
