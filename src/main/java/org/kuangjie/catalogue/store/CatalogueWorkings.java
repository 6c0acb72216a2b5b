package org.kuangjie.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.Workings;
import org.kuangjie.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class CatalogueWorkings implements Workings {

  private final JdbcClient database;

  CatalogueWorkings(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<FeatureFact> list(LayerInfo layer, String licenceNumber, LocalDate day) {
    return database
        .sql(
            """
            SELECT id, code, kind, name, est_error_m, attributes::text AS attributes, ST_AsBinary(geom) AS geom
            FROM catalogue.control_area
            WHERE layer = 'workings' AND layer_version_id = :version
              AND attributes ->> 'licence_number' = :licence AND NOT restricted
              AND valid_from <= :day AND coalesce(valid_to >= :day, true)
            ORDER BY code
            """)
        .param("version", layer.versionId())
        .param("licence", licenceNumber)
        .param("day", day)
        .query((row, number) -> fact(row, layer))
        .list();
  }

  private static FeatureFact fact(ResultSet row, LayerInfo layer) throws SQLException {
    Geometry outline = Wkb.read(row.getBytes("geom"));
    Double own = row.getObject("est_error_m", Double.class);
    return new FeatureFact(
        layer.name(),
        row.getLong("id"),
        row.getString("code"),
        row.getString("kind"),
        row.getString("name"),
        EllipsoidalArea.squareMetres(outline),
        0,
        Objects.requireNonNullElse(own != null ? own : layer.accuracyMetres(), 0.0),
        false,
        outline,
        FactReader.attributes(row));
  }
}
