package org.kuangjie.catalogue.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.modulith.NamedInterface;

/**
 * One row on its way into a layer, whatever file it came from.
 *
 * @param properties by column name of the layer's table (snake case); lists for array columns, maps
 *     for JSON columns; values may be null
 * @param geometry EPSG:4490, longitude first; null where the layer allows a missing outline
 */
@NamedInterface("intake")
public record LayerFeature(Map<String, Object> properties, @Nullable Geometry geometry) {

  public LayerFeature {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
