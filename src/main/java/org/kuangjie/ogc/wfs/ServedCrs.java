package org.kuangjie.ogc.wfs;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;

/** The systems a layer is served in, its default first. */
final class ServedCrs {

  private ServedCrs() {}

  static List<MapCrs> of(LayerDefinition layer) {
    List<MapCrs> chosen =
        layer.presentation().crs().stream().flatMap(code -> MapCrs.find(code).stream()).toList();
    return chosen.isEmpty() ? MapCrs.list() : chosen;
  }
}
