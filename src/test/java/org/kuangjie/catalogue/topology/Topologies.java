package org.kuangjie.catalogue.topology;

import org.kuangjie.catalogue.store.CatalogueStores;
import org.kuangjie.catalogue.store.TopologyStores;

/** Topology checks without the application. */
public final class Topologies {

  private Topologies() {}

  public static TopologyChecks of(CatalogueStores stores) {
    return new TopologyChecks(stores.versions(), TopologyStores.reader(stores));
  }
}
