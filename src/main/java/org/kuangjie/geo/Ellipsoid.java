package org.kuangjie.geo;

import net.sf.geographiclib.Geodesic;

/** The CGCS2000 ellipsoid (2000国家大地坐标系椭球) and its geodesics. */
final class Ellipsoid {

  static final double SEMI_MAJOR_METRES = 6378137.0;
  static final double FLATTENING = 1 / 298.257222101;
  static final double SEMI_MINOR_METRES = SEMI_MAJOR_METRES * (1 - FLATTENING);
  static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
  static final Geodesic GEODESIC = new Geodesic(SEMI_MAJOR_METRES, FLATTENING);

  private Ellipsoid() {}
}
