package org.kuangjie.geo.boundary;

import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Small moves between planes and the globe, and the box around Chongqing of DQ-03. */
final class Planes {

  static final GeometryFactory FACTORY = new GeometryFactory();

  /** 105.2–110.3°E, 28.1–32.3°N. */
  static final Envelope CHONGQING = new Envelope(105.2, 110.3, 28.1, 32.3);

  private Planes() {}

  static @Nullable Coordinate fromLonLat(Crs crs, @Nullable Coordinate lonLat) {
    if (lonLat == null) {
      return null;
    }
    try {
      return crs.fromGeographic(FACTORY.createPoint(lonLat)).getCoordinate();
    } catch (DomainException e) {
      return null;
    }
  }

  /** Null when the projection cannot take it. */
  static @Nullable Geometry toGeographic(Crs crs, Geometry plane) {
    try {
      return crs.toGeographic(plane);
    } catch (DomainException e) {
      return null;
    }
  }
}
