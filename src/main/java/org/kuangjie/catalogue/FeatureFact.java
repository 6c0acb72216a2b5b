package org.kuangjie.catalogue;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * How one feature of one layer lies to a boundary. Measured, not judged.
 *
 * @param layer one of {@link LayerName}
 * @param code the feature's own code (zone code, licence number, GB/T 2260 code …)
 * @param kind code of the layer's kind list
 * @param overlapSquareMetres ellipsoidal (TD/T 1055) area of the common part; 0 for lines or when
 *     only edges touch
 * @param distanceMetres ellipsoidal distance, 0 when they meet
 * @param estErrorMetres error of the feature's edge; 0 when stated as exact
 * @param coversBoundary the feature contains the whole boundary
 * @param conflict common part in EPSG:4490; null when there is none
 * @param attributes columns of the feature beyond the ones above, by column name
 */
public record FeatureFact(
    String layer,
    long featureId,
    String code,
    String kind,
    String name,
    double overlapSquareMetres,
    double distanceMetres,
    double estErrorMetres,
    boolean coversBoundary,
    @Nullable Geometry conflict,
    Map<String, Object> attributes) {

  public FeatureFact {
    attributes = Map.copyOf(attributes);
  }

  /** A text attribute; empty when the column is NULL or absent. */
  public Optional<String> text(String attribute) {
    return Optional.ofNullable(attributes.get(attribute)).map(Object::toString);
  }
}
