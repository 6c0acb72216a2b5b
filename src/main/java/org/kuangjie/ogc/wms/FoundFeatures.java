package org.kuangjie.ogc.wms;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.Feature;

/** What GetFeatureInfo found of one layer. */
record FoundFeatures(LayerDefinition layer, List<Feature> features) {

  FoundFeatures {
    features = List.copyOf(features);
  }
}
