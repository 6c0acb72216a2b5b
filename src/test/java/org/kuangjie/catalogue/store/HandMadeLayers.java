package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.kuangjie.catalogue.Overlay;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Rows written by hand, as no importer would: versions, features and their parts. */
final class HandMadeLayers {

  final JdbcClient database;
  final DataSourceTransactionManager transactions;
  final Overlay overlay;
  private final AtomicInteger codes = new AtomicInteger();

  HandMadeLayers() {
    CatalogueStores stores = CatalogueStores.create();
    database = stores.database();
    transactions = stores.transactions();
    overlay = stores.overlay();
    database.sql("INSERT INTO catalogue.regional_group VALUES ('主城新区', NULL, 'x')").update();
    database
        .sql(
            """
            INSERT INTO catalogue.plan (code, name_zh, name_en, document_number, issued_on,
                                        valid_from, source)
            VALUES ('P', '规划', 'Plan', '1', '2021-01-01', '2021-01-01', 'test')
            """)
        .update();
  }

  /** A new version in force; the former one, if any, leaves. */
  long version(String layer) {
    database
        .sql("UPDATE catalogue.layer_version SET in_force = false WHERE layer = :layer")
        .param("layer", layer)
        .update();
    return database
        .sql(
            """
            INSERT INTO catalogue.layer_version (layer, version, source, licence, data_date,
                accuracy_m, synthetic, feature_count, hash, loaded_by, in_force)
            SELECT :layer, count(*) + 1, 'test', 'CC0', '2024-01-01', 5, true, 0, 'h', 'test', true
            FROM catalogue.layer_version WHERE layer = :layer
            RETURNING id
            """)
        .param("layer", layer)
        .query(Long.class)
        .single();
  }

  /** A control area without limits in time. */
  long area(long version, String layer, Geometry geometry) {
    return area(version, layer, geometry, "name", false);
  }

  long area(long version, String layer, Geometry geometry, String name, boolean restricted) {
    long id =
        database
            .sql(
                """
                INSERT INTO catalogue.control_area (layer_version_id, layer, code, kind, name,
                    grade, valid_from, restricted, synthetic, attributes, geom)
                VALUES (:version, :layer, :code, 'general', :name, '国家级', '1949-10-01',
                        :restricted, true, '{"owner": "X"}', ST_GeomFromWKB(:geom, 4490))
                RETURNING id
                """)
            .params(
                Map.of("version", version, "layer", layer, "code", "C" + codes.incrementAndGet()))
            .params(Map.of("name", name, "restricted", restricted))
            .param("geom", new WKBWriter().write(geometry))
            .query(Long.class)
            .single();
    fill(version);
    return id;
  }

  void district(long version, String code, LocalDate from, LocalDate to, Geometry geometry) {
    database
        .sql(
            """
            INSERT INTO catalogue.district (layer_version_id, code, name_zh, name_en,
                regional_group, valid_from, valid_to, synthetic, geom)
            VALUES (:version, :code, :code, 'x', '主城新区', :from, :to, true,
                    ST_Multi(ST_GeomFromWKB(:geom, 4490)))
            """)
        .params(Map.of("version", version, "code", code, "from", from, "to", to))
        .param("geom", new WKBWriter().write(geometry))
        .update();
    fill(version);
  }

  /** A concentrated zone the plan names without coordinates. */
  void zoneWithoutGeometry(long version, String code) {
    database
        .sql(
            """
            INSERT INTO catalogue.zone (layer_version_id, plan, code, kind, name, region,
                districts, minerals, synthetic)
            VALUES (:version, 'P', :code, '集中开采区', '示意区', '主城新区', '{500102}', '{锶,石膏}', true)
            """)
        .params(Map.of("version", version, "code", code))
        .update();
  }

  /** Marks the control areas of a version as whole, as an import does with small ones. */
  void keepWhole(long version) {
    database.sql("UPDATE catalogue.control_area SET whole = true, geom = ST_Multi(geom)").update();
    fill(version);
  }

  private void fill(long version) {
    database
        .sql("DELETE FROM catalogue.overlay_part WHERE layer_version_id = :v")
        .param("v", version)
        .update();
    for (String table : List.of("control_area", "district")) {
      database
          .sql(new FeatureTable(table).fillParts("layer_version_id = :version_id"))
          .param("version_id", version)
          .update();
    }
  }
}
