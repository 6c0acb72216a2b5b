package org.kuangjie.compliance.rules.infrastructure;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Whether a common part reaches so deep into a boundary that no error can put it outside. */
final class Depth {

  private static final double METRES_PER_DEGREE = 111_320;

  private Depth() {}

  /**
   * Measured in a local plane with 1 % to spare: over the extent of a boundary the plane differs
   * from the ellipsoid by less.
   */
  static boolean exceeds(@Nullable Geometry conflict, MultiPolygon boundary, double metres) {
    if (conflict == null || conflict.isEmpty()) {
      return false;
    }
    double latitude = Math.toRadians(boundary.getEnvelopeInternal().centre().y);
    AffineTransformation plane =
        AffineTransformation.scaleInstance(
            METRES_PER_DEGREE * Math.cos(latitude), METRES_PER_DEGREE);
    Geometry inner = plane.transform(boundary).buffer(-1.01 * metres);
    return inner.intersects(plane.transform(conflict));
  }
}
