package org.kuangjie.geo.boundary;

import org.kuangjie.geo.boundary.RawBoundary.RawCorner;

/**
 * What the size of two numbers shows: degrees of China, or metres of a Gauss-Krüger projection with
 * or without the zone before the easting.
 *
 * @param eastFirst longitude or easting is the first number
 * @param zone the prefix, 0 without one
 */
record CornerReading(Kind kind, boolean eastFirst, int zone) {

  /** Sort of coordinate. */
  enum Kind {
    DEGREES,
    PREFIXED_METRES,
    PLAIN_METRES,
    NEITHER
  }

  private static final CornerReading NEITHER = new CornerReading(Kind.NEITHER, false, 0);

  static CornerReading of(RawCorner corner) {
    CornerReading northFirst = read(corner.second(), corner.first(), false);
    return northFirst.kind() == Kind.NEITHER
        ? read(corner.first(), corner.second(), true)
        : northFirst;
  }

  private static CornerReading read(double east, double north, boolean eastFirst) {
    if (east >= 73 && east <= 136 && north >= 3 && north <= 54) {
      return new CornerReading(Kind.DEGREES, eastFirst, 0);
    }
    boolean northing = north >= 1_000_000 && north <= 6_000_000;
    if (northing && east >= 13_000_000 && east < 46_000_000) {
      return new CornerReading(Kind.PREFIXED_METRES, eastFirst, (int) (east / 1_000_000));
    }
    return northing && east >= 10_000 && east < 1_000_000
        ? new CornerReading(Kind.PLAIN_METRES, eastFirst, 0)
        : NEITHER;
  }

  double east(RawCorner corner) {
    return eastFirst ? corner.first() : corner.second();
  }

  double north(RawCorner corner) {
    return eastFirst ? corner.second() : corner.first();
  }
}
