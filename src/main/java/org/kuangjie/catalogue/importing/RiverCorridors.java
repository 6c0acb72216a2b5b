package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.store.LayerWriter;
import org.kuangjie.catalogue.store.LayerWriter.Draft;
import org.kuangjie.catalogue.store.RiverReaches;
import org.kuangjie.geo.GeodesicBuffer;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * The corridors along the main stems (干流岸线5公里, 002-R08), one per reach, each with the error of its
 * reach.
 */
@Component
class RiverCorridors {

  private static final List<String> COLUMNS =
      List.of("reach_version_id", "code", "river", "width_m", "est_error_m");

  private final RiverReaches reaches;
  private final LayerWriter writer;
  private final double widthMetres;

  RiverCorridors(RiverReaches reaches, LayerWriter writer, CatalogueSettings settings) {
    this.reaches = reaches;
    this.writer = writer;
    this.widthMetres = settings.corridorMetres();
  }

  /** A new version of the corridors, in the caller's transaction. */
  LayerInfo derive(LayerInfo reachVersion, LayerWriter.About about) {
    Draft draft = writer.open(LayerName.RIVER_CORRIDORS, about);
    RowHash hash = new RowHash();
    List<LayerWriter.Row> rows = new ArrayList<>();
    for (RiverReaches.Reach reach : reaches.list(reachVersion.versionId())) {
      Geometry corridor = GeodesicBuffer.of(reach.geometry(), widthMetres);
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      values.put("code", reach.code());
      values.put("river", reach.river());
      values.put("width_m", widthMetres);
      values.put("est_error_m", reach.estErrorMetres());
      hash.add(values, corridor);
      List<@Nullable Object> row = new ArrayList<>();
      row.add(reachVersion.versionId());
      row.addAll(values.values());
      rows.add(new LayerWriter.Row(row, corridor));
    }
    writer.insert(draft, "river_corridor", COLUMNS, rows);
    writer.fillParts(draft);
    return writer.putInForce(draft, rows.size(), hash.hex());
  }
}
