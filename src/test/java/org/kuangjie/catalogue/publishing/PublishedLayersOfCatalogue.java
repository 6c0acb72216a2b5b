package org.kuangjie.catalogue.publishing;

import java.util.List;
import org.kuangjie.layers.PublishedLayers;

/** The catalogue's layers without the application. */
public final class PublishedLayersOfCatalogue {

  private PublishedLayersOfCatalogue() {}

  public static PublishedLayers create() {
    return new PublishedLayers(List.of(new CatalogueLayers()));
  }
}
