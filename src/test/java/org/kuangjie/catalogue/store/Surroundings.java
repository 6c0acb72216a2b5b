package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import java.util.Map;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.SpatialFacts;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works and rights (示意) in a database of their own, and what the overlay tells of a boundary. */
public final class Surroundings {

  private final CatalogueStores stores = CatalogueStores.create();
  private final JdbcClient database = stores.database();
  private final long works = version(LayerName.INFRASTRUCTURE);
  private final long rights = version(LayerName.MINING_RIGHTS);
  private int number;

  public Surroundings() {
    database.sql("INSERT INTO catalogue.mineral VALUES ('锶', 'x', '固体', '非金属')").update();
    database
        .sql("INSERT INTO catalogue.authority VALUES ('CQ', 'x', 'x', '市级', '2000-01-01')")
        .update();
  }

  /** Sees what lies within the search distances of the layers. */
  public SpatialFacts facts(MultiPolygon boundary, LocalDate day) {
    for (long version : new long[] {works, rights}) {
      database
          .sql("DELETE FROM catalogue.overlay_part WHERE layer_version_id = :v")
          .param("v", version)
          .update();
      String table = version == works ? "control_area" : "mining_right";
      database
          .sql(new FeatureTable(table).fillParts("layer_version_id = :version_id"))
          .param("version_id", version)
          .update();
    }
    return stores.overlay().gather(boundary, day);
  }

  public void work(String kind, String edge, double errorMetres, Geometry geometry) {
    add(kind, edge, errorMetres, false, geometry);
  }

  public void secret(String kind, Geometry geometry) {
    add(kind, "area", 0, true, geometry);
  }

  private void add(
      String kind, String edge, double errorMetres, boolean restricted, Geometry geometry) {
    database
        .sql(
            """
            INSERT INTO catalogue.control_area (layer_version_id, layer, code, kind, name, edge,
                est_error_m, valid_from, restricted, synthetic, attributes, geom)
            VALUES (:version, 'infrastructure', :code, :kind, :name, :edge, :error, '2000-01-01',
                    :restricted, true, '{}', ST_GeomFromWKB(:geom, 4490))
            """)
        .params(Map.of("version", works, "code", "W" + ++number, "kind", kind, "name", "示意" + kind))
        .params(Map.of("edge", edge, "error", errorMetres, "restricted", restricted))
        .param("geom", new WKBWriter().write(geometry))
        .update();
  }

  /** A mining right of strontium between +280 and +100 m, held by nobody else of this data. */
  public void right(String kind, String licence, LocalDate until, Geometry geometry) {
    database
        .sql(
            """
            INSERT INTO catalogue.mining_right (layer_version_id, right_kind, licence_number,
                project_name, holder_uscc, holder_name, mineral, elevation_top, elevation_bottom,
                elevation_bands, set_on, valid_from, valid_to, authority, district_code, status,
                synthetic, geom)
            VALUES (:version, :kind, :licence, '示意矿', 'x', 'x', '锶', 280, 100, '[[280, 100]]',
                    '2010-01-01', '2010-01-01', :until, 'CQ', '500111', '有效', true,
                    ST_Multi(ST_GeomFromWKB(:geom, 4490)))
            """)
        .params(Map.of("version", rights, "kind", kind, "licence", licence, "until", until))
        .param("geom", new WKBWriter().write(geometry))
        .update();
  }

  private long version(String layer) {
    return database
        .sql(
            """
            INSERT INTO catalogue.layer_version (layer, version, source, licence, data_date,
                accuracy_m, synthetic, feature_count, hash, loaded_by, in_force)
            VALUES (:layer, 1, 'test', 'CC0', '2024-01-01', 5, true, 0, 'h', 'test', true)
            RETURNING id
            """)
        .param("layer", layer)
        .query(Long.class)
        .single();
  }
}
