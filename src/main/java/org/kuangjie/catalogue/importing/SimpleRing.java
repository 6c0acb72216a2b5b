package org.kuangjie.catalogue.importing;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
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
      if (meetsAny(ring, i, last)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an edge may meet one of those after its neighbour; boxes first, they are cheap. */
  private static boolean meetsAny(Coordinate[] ring, int i, int last) {
    Coordinate a = ring[i];
    Coordinate b = ring[i + 1];
    double west = Math.min(a.x, b.x);
    double east = Math.max(a.x, b.x);
    double south = Math.min(a.y, b.y);
    double north = Math.max(a.y, b.y);
    for (int k = i + 2; k < last; k++) {
      Coordinate c = ring[k];
      Coordinate d = ring[k + 1];
      boolean apart =
          (c.x < west && d.x < west)
              || (c.x > east && d.x > east)
              || (c.y < south && d.y < south)
              || (c.y > north && d.y > north);
      if (!apart && meet(a, b, c, d)) {
        return true;
      }
    }
    return false;
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

  /** Of edges whose boxes meet; true also for edges that only may meet. */
  private static boolean meet(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
    return Orientation.index(a, b, c) * Orientation.index(a, b, d) <= 0
        && Orientation.index(c, d, a) * Orientation.index(c, d, b) <= 0;
  }
}
