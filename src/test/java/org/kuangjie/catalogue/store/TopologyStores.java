package org.kuangjie.catalogue.store;

/** Opens the package for tests of the topology checks. */
public final class TopologyStores {

  private TopologyStores() {}

  public static TopologyReader reader(CatalogueStores stores) {
    return new TopologyReader(stores.source());
  }
}
