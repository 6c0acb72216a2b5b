package org.kuangjie.sensing.sample;

import java.util.random.RandomGenerator;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Outlines as a person draws them from an image: a vertex every few metres, never quite round. */
final class Drawing {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int LEAST_VERTICES = 16;
  private static final int MOST_VERTICES = 72;
  private static final double METRES_PER_VERTEX = 8;

  private Drawing() {}

  /** Between seven tenths of the radius and the radius from the centre, in metres. */
  static Polygon pit(Coordinate centre, double radius, RandomGenerator random) {
    int vertices =
        (int)
            Math.max(
                LEAST_VERTICES, Math.min(MOST_VERTICES, 2 * Math.PI * radius / METRES_PER_VERTEX));
    double phase = random.nextDouble() * 2 * Math.PI;
    CoordinateList ring = new CoordinateList();
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      double wave = Math.sin(3 * angle + phase) * 0.08 + (random.nextDouble() - 0.5) * 0.1;
      double r = radius * (0.85 + wave);
      ring.add(new Coordinate(centre.x + r * Math.cos(angle), centre.y + r * Math.sin(angle)));
    }
    ring.closeRing();
    return FACTORY.createPolygon(ring.toCoordinateArray());
  }

  /**
   * The longest edge of an outline.
   *
   * @param outX unit vector that points out of the outline
   */
  record Side(
      Coordinate middle, double length, double alongX, double alongY, double outX, double outY) {

    static Side longest(Polygon outline) {
      Coordinate[] ring = outline.getExteriorRing().getCoordinates();
      int best = 0;
      for (int i = 1; i + 1 < ring.length; i++) {
        if (ring[i].distance(ring[i + 1]) > ring[best].distance(ring[best + 1])) {
          best = i;
        }
      }
      Coordinate from = ring[best];
      Coordinate to = ring[best + 1];
      double length = from.distance(to);
      double x = (to.x - from.x) / length;
      double y = (to.y - from.y) / length;
      int out = Orientation.isCCW(ring) ? 1 : -1;
      return new Side(
          new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2),
          length,
          x,
          y,
          out * y,
          -out * x);
    }

    /** A point so many metres along the side and out of it, from its middle. */
    Coordinate at(double along, double out) {
      return new Coordinate(
          middle.x + along * alongX + out * outX, middle.y + along * alongY + out * outY);
    }

    /** A rectangle on the side. */
    Geometry strip(double half, double inwards, double outwards) {
      return FACTORY.createPolygon(
          new Coordinate[] {
            at(-half, -inwards),
            at(half, -inwards),
            at(half, outwards),
            at(-half, outwards),
            at(-half, -inwards)
          });
    }
  }
}
