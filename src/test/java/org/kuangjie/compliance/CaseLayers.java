package org.kuangjie.compliance;

import java.util.List;
import org.kuangjie.catalogue.LayerName;

/** Layers that are loaded in a case unless it takes one away. */
final class CaseLayers {

  static final List<String> ALL =
      List.of(
          LayerName.DISTRICTS,
          LayerName.RIVER_REACHES,
          LayerName.ZONES_KEY_EXPLORATION,
          LayerName.ZONES_KEY_MINING,
          LayerName.ZONES_CONCENTRATED,
          LayerName.BLOCKS_EXPLORATION,
          LayerName.BLOCKS_MINING,
          LayerName.ECO_REDLINE,
          LayerName.FARMLAND,
          LayerName.CROPLAND,
          LayerName.URBAN_BOUNDARY,
          LayerName.PROTECTED_AREAS,
          LayerName.INFRASTRUCTURE,
          LayerName.WATERS,
          LayerName.FIRST_RIDGE,
          LayerName.RESERVE_SITES,
          LayerName.MINING_RIGHTS);

  private CaseLayers() {}
}
