package org.kuangjie.catalogue.sample;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The drawing board: kilometres east and north of a point in the middle of the city. Lengths are
 * within 2 % of the ground; good for shapes, never for measuring.
 */
final class Plane {

  /** Coordinates are stored on a grid of 1e-7 degrees, about a centimetre. */
  static final PrecisionModel PRECISION = new PrecisionModel(1e7);

  static final GeometryFactory FACTORY = new GeometryFactory(PRECISION, 4490);
  static final double KM_PER_LON = 96.3;
  static final double KM_PER_LAT = 110.86;
  private static final double LON0 = 107.6;
  private static final double LAT0 = 30.2;

  private Plane() {}

  static double x(double lon) {
    return (lon - LON0) * KM_PER_LON;
  }

  static double y(double lat) {
    return (lat - LAT0) * KM_PER_LAT;
  }

  /** The geographic coordinate (longitude, latitude) of a point in kilometres. */
  static Coordinate geographic(double x, double y) {
    return new Coordinate(
        PRECISION.makePrecise(LON0 + x / KM_PER_LON), PRECISION.makePrecise(LAT0 + y / KM_PER_LAT));
  }

  static double squareKilometres(double squareDegrees) {
    return squareDegrees * KM_PER_LON * KM_PER_LAT;
  }
}
