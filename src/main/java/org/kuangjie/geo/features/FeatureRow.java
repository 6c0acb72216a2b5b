package org.kuangjie.geo.features;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row of a layer file, readable or not: none is dropped.
 *
 * @param number position in the file from 1
 * @param properties by field name in the file's order, values as {@link FieldType} says; what could
 *     be read of a row with problems
 * @param geometry EPSG:4490, longitude first, two dimensions; null where the file has none or it
 *     cannot be read
 * @param problems why the row cannot be taken; empty = it can
 */
public record FeatureRow(
    long number,
    Map<String, @Nullable Object> properties,
    @Nullable Geometry geometry,
    List<RowProblem> problems) {

  public FeatureRow {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    problems = List.copyOf(problems);
  }

  /** A row without problems. */
  public static FeatureRow of(
      long number, Map<String, @Nullable Object> properties, @Nullable Geometry geometry) {
    return new FeatureRow(number, properties, geometry, List.of());
  }
}
