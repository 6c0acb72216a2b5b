package org.kuangjie.catalogue.publishing;

import java.util.List;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.layers.PublishedLayers;

/** The catalogue's layers without the application. */
public final class PublishedLayersOfCatalogue {

  private PublishedLayersOfCatalogue() {}

  public static PublishedLayers create() {
    return create(false);
  }

  /**
   * @param officialOutlines publish the outlines of official zones and blocks
   */
  public static PublishedLayers create(boolean officialOutlines) {
    CatalogueSettings usual = CatalogueSettings.defaults();
    CatalogueSettings settings =
        new CatalogueSettings(
            usual.search(),
            usual.corridorMetres(),
            false,
            officialOutlines,
            usual.mostFeaturesToEdit(),
            usual.importTopology());
    return new PublishedLayers(List.of(new CatalogueLayers(settings)));
  }
}
