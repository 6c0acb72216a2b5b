package org.kuangjie.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Small shapes for tests. */
final class Shapes {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  static Point point(Coordinate at) {
    return FACTORY.createPoint(at);
  }

  static Point point(double x, double y) {
    return FACTORY.createPoint(new Coordinate(x, y));
  }

  static LineString line(double... xy) {
    return FACTORY.createLineString(coordinates(xy, false));
  }

  /** Closed by itself. */
  static Polygon polygon(double... xy) {
    return FACTORY.createPolygon(coordinates(xy, true));
  }

  static Polygon square(double x, double y, double side) {
    return polygon(x, y, x + side, y, x + side, y + side, x, y + side);
  }

  static Geometry collect(Geometry... parts) {
    return FACTORY.createGeometryCollection(parts);
  }

  private static Coordinate[] coordinates(double[] xy, boolean close) {
    int count = xy.length / 2;
    Coordinate[] all = new Coordinate[close ? count + 1 : count];
    for (int i = 0; i < count; i++) {
      all[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
    }
    if (close) {
      all[count] = all[0].copy();
    }
    return all;
  }
}
