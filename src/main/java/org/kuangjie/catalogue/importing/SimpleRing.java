package org.kuangjie.catalogue.importing;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Tells small polygons that are beyond doubt valid from those that need the full check: one ring,
 * no repeated corner, no two edges that share a point but for neighbours at their common corner.
 * Most of a large layer is such, and the full check takes ten times as long for them.
 */
final class SimpleRing {

  private static final int MOST_CORNERS = 128;

  private SimpleRing() {}

  /** False says nothing. */
  static boolean isSurelyValid(Geometry geometry) {
    if (geometry.getNumGeometries() != 1
        || !(geometry.getGeometryN(0) instanceof Polygon polygon)
        || polygon.getNumInteriorRing() > 0
        || polygon.getNumPoints() > MOST_CORNERS
        || polygon.getNumPoints() < 4) {
      return false;
    }
    Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
    return isSimple(ring, ring.length - 1);
  }

  private static boolean isSimple(Coordinate[] ring, int edges) {
    for (int i = 0; i < edges; i++) {
      if (!isFinite(ring[i]) || isSpike(ring[i], ring[i + 1], ring[i + 2 > edges ? 1 : i + 2])) {
        return false;
      }
      int last = i == 0 ? edges - 1 : edges;
      for (int k = i + 2; k < last; k++) {
        if (meet(ring[i], ring[i + 1], ring[k], ring[k + 1])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isFinite(Coordinate c) {
    return Double.isFinite(c.x) && Double.isFinite(c.y);
  }

  /** A corner that stands twice, or an edge that runs back along the one before. */
  private static boolean isSpike(Coordinate a, Coordinate b, Coordinate c) {
    boolean repeated = a.equals2D(b) || b.equals2D(c) || a.equals2D(c);
    boolean back = (a.x - b.x) * (c.x - b.x) + (a.y - b.y) * (c.y - b.y) > 0;
    return repeated || (back && Orientation.index(a, b, c) == Orientation.COLLINEAR);
  }

  /** True also for edges that only may meet. */
  private static boolean meet(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
    return Envelope.intersects(a, b, c, d)
        && Orientation.index(a, b, c) * Orientation.index(a, b, d) <= 0
        && Orientation.index(c, d, a) * Orientation.index(c, d, b) <= 0;
  }
}
