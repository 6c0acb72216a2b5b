package org.kuangjie.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;

/**
 * Distance by nothing but GeographicLib and nested searches along straight lon/lat edges: slow, but
 * independent of the planes and indexes under test.
 */
final class SlowDistance {

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private static final int ITERATIONS = 22;

  private SlowDistance() {}

  static double between(Geometry first, Geometry second) {
    double best = Double.POSITIVE_INFINITY;
    for (LineSegment a : segments(first)) {
      for (LineSegment b : segments(second)) {
        double found = minimum(t -> toSegment(a.pointAlong(t), b));
        best = Math.min(best, found);
      }
    }
    return best;
  }

  static double toSegment(Coordinate point, LineSegment segment) {
    return minimum(t -> GeodesicDistance.metres(point, segment.pointAlong(t)));
  }

  /**
   * Nearest of the segments; only those within 2 % of the nearest in scaled degrees are searched.
   */
  static double toNearest(Coordinate point, List<LineSegment> segments) {
    double shrink = Math.cos(Math.toRadians(point.y));
    double coarse = Double.POSITIVE_INFINITY;
    for (LineSegment segment : segments) {
      coarse = Math.min(coarse, scaled(point, segment, shrink));
    }
    double best = Double.POSITIVE_INFINITY;
    for (LineSegment segment : segments) {
      if (scaled(point, segment, shrink) <= coarse * 1.02) {
        best = Math.min(best, toSegment(point, segment));
      }
    }
    return best;
  }

  static List<LineSegment> segments(Geometry geometry) {
    List<LineSegment> all = new ArrayList<>();
    geometry.apply(
        (GeometryComponentFilter)
            part -> {
              if (part instanceof LineString line) {
                Coordinate[] c = line.getCoordinates();
                for (int i = 0; i + 1 < c.length; i++) {
                  all.add(new LineSegment(c[i], c[i + 1]));
                }
              }
            });
    return all;
  }

  private static double scaled(Coordinate point, LineSegment segment, double shrink) {
    Coordinate p = new Coordinate(point.x * shrink, point.y);
    return new LineSegment(segment.p0.x * shrink, segment.p0.y, segment.p1.x * shrink, segment.p1.y)
        .distance(p);
  }

  private static double minimum(DoubleUnaryOperator f) {
    double low = 0;
    double high = 1;
    double left = high - GOLDEN;
    double right = low + GOLDEN;
    double atLeft = f.applyAsDouble(left);
    double atRight = f.applyAsDouble(right);
    for (int i = 0; i < ITERATIONS; i++) {
      if (atLeft < atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = f.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = f.applyAsDouble(right);
      }
    }
    double middle = f.applyAsDouble((low + high) / 2);
    return Math.min(middle, Math.min(f.applyAsDouble(0), f.applyAsDouble(1)));
  }
}
