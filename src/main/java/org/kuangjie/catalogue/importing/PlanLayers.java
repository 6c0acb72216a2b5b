package org.kuangjie.catalogue.importing;

import java.util.Map;
import org.kuangjie.catalogue.LayerName;

/** Which layer a zone or block of a kind belongs to. */
final class PlanLayers {

  static final Map<String, String> BY_KIND =
      Map.of(
          "重点勘查区", LayerName.ZONES_KEY_EXPLORATION,
          "重点开采区", LayerName.ZONES_KEY_MINING,
          "集中开采区", LayerName.ZONES_CONCENTRATED,
          "勘查规划区块", LayerName.BLOCKS_EXPLORATION,
          "开采规划区块", LayerName.BLOCKS_MINING);

  private PlanLayers() {}

  /** Empty for a kind that is not known. */
  static String layerOf(String kind) {
    return BY_KIND.getOrDefault(kind, "");
  }
}
