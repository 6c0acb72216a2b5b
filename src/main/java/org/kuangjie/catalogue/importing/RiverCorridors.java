package org.kuangjie.catalogue.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.store.RiverReaches;
import org.kuangjie.geo.GeodesicBuffer;
import org.springframework.stereotype.Component;

/**
 * The corridors along the main stems (干流岸线5公里, 002-R08), one per reach, each with the error of its
 * reach.
 */
@Component
class RiverCorridors {

  private final RiverReaches reaches;
  private final NewVersions versions;
  private final double widthMetres;

  RiverCorridors(RiverReaches reaches, NewVersions versions, CatalogueSettings settings) {
    this.reaches = reaches;
    this.versions = versions;
    this.widthMetres = settings.corridorMetres();
  }

  /** A new version of the corridors, in the caller's transaction. */
  LayerInfo derive(LayerInfo reachVersion, LayerMetadata metadata, String actor) {
    LayerTable table = LayerTables.riverCorridors(reachVersion.versionId());
    NewVersion version = versions.open(table, metadata, actor);
    for (RiverReaches.Reach reach : reaches.list(reachVersion.versionId())) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      values.put("code", reach.code());
      values.put("river", reach.river());
      values.put("width_m", widthMetres);
      values.put("est_error_m", reach.estErrorMetres());
      version.addUnchecked(values, GeodesicBuffer.of(reach.geometry(), widthMetres));
    }
    return version.putInForce();
  }
}
