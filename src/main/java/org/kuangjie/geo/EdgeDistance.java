package org.kuangjie.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;

/**
 * Distance to the nearest edge of small outlines, in the unit of their plane. For some hundred
 * edges plain arithmetic is quicker than an index.
 */
public final class EdgeDistance {

  private EdgeDistance() {}

  /** From a point to the nearest edge; infinite when there are no edges. */
  public static double nearest(Coordinate point, Geometry edges) {
    double[] least = {Double.POSITIVE_INFINITY};
    edges.apply(
        (GeometryComponentFilter)
            part -> {
              if (part instanceof LineString line) {
                least[0] = Math.min(least[0], nearestSquared(point, line.getCoordinates()));
              }
            });
    return Math.sqrt(least[0]);
  }

  private static double nearestSquared(Coordinate point, Coordinate[] line) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i + 1 < line.length; i++) {
      least = Math.min(least, squared(point, line[i], line[i + 1]));
    }
    return least;
  }

  private static double squared(Coordinate point, Coordinate from, Coordinate to) {
    double dx = to.x - from.x;
    double dy = to.y - from.y;
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
    double at = Math.max(0, Math.min(1, along));
    double x = point.x - from.x - at * dx;
    double y = point.y - from.y - at * dy;
    return x * x + y * y;
  }
}
