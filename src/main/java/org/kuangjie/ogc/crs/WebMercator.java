package org.kuangjie.ogc.crs;

/** Spherical Mercator of web maps (EPSG:3857). */
final class WebMercator {

  private static final double RADIUS = 6378137;
  static final double HALF_METRES = Math.PI * RADIUS;
  private static final double MAX_LATITUDE = 85.06;

  private WebMercator() {}

  static double x(double longitude) {
    return Math.toRadians(longitude) * RADIUS;
  }

  static double y(double latitude) {
    double bounded = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
    double sine = Math.sin(Math.toRadians(bounded));
    return RADIUS * 0.5 * Math.log((1 + sine) / (1 - sine));
  }

  static double longitude(double x) {
    return Math.toDegrees(x / RADIUS);
  }

  static double latitude(double y) {
    return Math.toDegrees(Math.atan(Math.sinh(y / RADIUS)));
  }
}
