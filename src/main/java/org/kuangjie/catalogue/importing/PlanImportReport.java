package org.kuangjie.catalogue.importing;

import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.LayerInfo;

/**
 * What a load changed; empty lists when everything was already held.
 *
 * @param plans code to the new version of each plan that changed
 * @param layers layers that got a new version
 */
public record PlanImportReport(
    boolean referenceChanged, Map<String, Integer> plans, List<LayerInfo> layers) {

  public PlanImportReport {
    plans = Map.copyOf(plans);
    layers = List.copyOf(layers);
  }

  public boolean changedNothing() {
    return !referenceChanged && plans.isEmpty() && layers.isEmpty();
  }
}
