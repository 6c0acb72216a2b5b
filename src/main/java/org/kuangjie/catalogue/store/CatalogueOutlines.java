package org.kuangjie.catalogue.store;

import java.util.List;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.Outlines;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class CatalogueOutlines implements Outlines {

  private final JdbcClient database;

  CatalogueOutlines(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Geometry> list(LayerInfo layer, FeatureFact feature, Envelope near) {
    return database
        .sql(
            """
            SELECT ST_AsBinary(geom) FROM catalogue.overlay_ground
            WHERE layer_version_id = :version AND feature_id = :feature AND ground
              AND geom && ST_MakeEnvelope(:west, :south, :east, :north, 4490)
            """)
        .param("version", layer.versionId())
        .param("feature", feature.featureId())
        .param("west", near.getMinX())
        .param("south", near.getMinY())
        .param("east", near.getMaxX())
        .param("north", near.getMaxY())
        .query((row, number) -> Wkb.read(row.getBytes(1)))
        .list();
  }
}
