package org.kuangjie.catalogue.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A mountain ridge as a sketched line: position good to about 5 km.
 *
 * @param halfWidth kilometres from the axis to the foot
 * @param height 1 = the height of the parallel folds' highest summits
 * @param axis kilometres on the {@link Plane}
 */
record RidgeAxis(String name, double halfWidth, double height, List<Coordinate> axis) {

  RidgeAxis {
    axis = List.copyOf(axis);
  }

  /** Distance of a place to the axis in kilometres. */
  double distance(double x, double y) {
    double best = Double.MAX_VALUE;
    for (int i = 1; i < axis.size(); i++) {
      best = Math.min(best, squaredDistance(x, y, axis.get(i - 1), axis.get(i)));
    }
    return Math.sqrt(best);
  }

  /** Direction of the axis nearest to a place, radians from east. */
  double strike(double x, double y) {
    double best = Double.MAX_VALUE;
    double strike = 0;
    for (int i = 1; i < axis.size(); i++) {
      Coordinate from = axis.get(i - 1);
      Coordinate to = axis.get(i);
      double distance = squaredDistance(x, y, from, to);
      if (distance < best) {
        best = distance;
        strike = StrictMath.atan2(to.y - from.y, to.x - from.x);
      }
    }
    return strike;
  }

  private static double squaredDistance(double x, double y, Coordinate from, Coordinate to) {
    double dx = to.x - from.x;
    double dy = to.y - from.y;
    double t = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy);
    t = Math.max(0, Math.min(1, t));
    double ex = x - from.x - t * dx;
    double ey = y - from.y - t * dy;
    return ex * ex + ey * ey;
  }
}
