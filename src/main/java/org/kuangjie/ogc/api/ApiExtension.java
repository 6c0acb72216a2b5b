package org.kuangjie.ogc.api;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;

/**
 * A part of the API: Features, Styles, Tiles… Every bean of this type is asked for what it adds to
 * the pages all parts share; its own resources it answers by controllers of its own.
 */
public interface ApiExtension {

  /** URIs of the conformance classes the part fulfils. */
  List<String> conformanceClasses();

  /**
   * Links the landing page shows.
   *
   * @param root address of the landing page, without slash at the end
   */
  default List<Link> landingLinks(String root) {
    return List.of();
  }

  /**
   * Links a collection shows.
   *
   * @param collection address of the collection, without slash at the end
   */
  default List<Link> collectionLinks(LayerDefinition layer, String collection) {
    return List.of();
  }

  /**
   * Adds the part's paths to the OpenAPI document.
   *
   * @param layers those the reader of the document may see
   */
  default void describe(ApiDescription api, List<LayerDefinition> layers) {}
}
