package org.kuangjie.ogc.info;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.Feature;

/** What was found of one layer. */
public record FoundFeatures(LayerDefinition layer, List<Feature> features) {

  public FoundFeatures {
    features = List.copyOf(features);
  }
}
