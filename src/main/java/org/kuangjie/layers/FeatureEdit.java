package org.kuangjie.layers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One change of one feature. Geometry is EPSG:4490, longitude first; values are of the Java types a
 * reader gives for the attribute, or text.
 */
public sealed interface FeatureEdit {

  /**
   * A new feature.
   *
   * @param values by attribute name; what is missing takes the layer's default or none
   * @param geometry null where the layer allows a missing outline
   */
  record Insert(Map<String, @Nullable Object> values, @Nullable Geometry geometry)
      implements FeatureEdit {

    public Insert {
      values = copy(values);
    }
  }

  /**
   * Other values for a feature.
   *
   * @param id as {@link LayerDefinition#idColumn()} has it
   * @param values only those that change; null clears
   * @param outline present when the geometry changes
   */
  record Update(String id, Map<String, @Nullable Object> values, Optional<Outline> outline)
      implements FeatureEdit {

    public Update {
      values = copy(values);
    }
  }

  /** The end of a feature. */
  record Delete(String id) implements FeatureEdit {}

  /** A geometry that may be none. */
  record Outline(@Nullable Geometry geometry) {}

  private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> values) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
