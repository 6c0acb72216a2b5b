package org.kuangjie.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Area on the CGCS2000 ellipsoid (椭球面积) by the formula of TD/T 1055-2019 appendix D
 * (国土调查办发〔2008〕32号), the official method for mining rights. Edges are straight in longitude and
 * latitude; edges straight in a projection must be densified first ({@link Crs#toGeographic}).
 */
public final class EllipsoidalArea {

  private static final double E2 = Ellipsoid.ECCENTRICITY_SQUARED;
  private static final double E4 = E2 * E2;
  private static final double E6 = E4 * E2;
  private static final double E8 = E4 * E4;

  /** Coefficients A…E of the standard, for sin(½ΔB)cos(Bm), sin(3/2ΔB)cos(3Bm) and so on. */
  static final double[] COEFFICIENTS = {
    1 + 3.0 / 6 * E2 + 30.0 / 80 * E4 + 35.0 / 112 * E6 + 630.0 / 2304 * E8,
    1.0 / 6 * E2 + 15.0 / 80 * E4 + 21.0 / 112 * E6 + 420.0 / 2304 * E8,
    3.0 / 80 * E4 + 7.0 / 112 * E6 + 180.0 / 2304 * E8,
    1.0 / 112 * E6 + 45.0 / 2304 * E8,
    5.0 / 2304 * E8
  };

  private EllipsoidalArea() {}

  /**
   * Square metres of all polygons in the geometry: holes subtract, parts add, points and lines are
   * zero. Ring direction does not matter.
   *
   * @param lonLat longitude and latitude in degrees on CGCS2000
   */
  public static double squareMetres(Geometry lonLat) {
    if (lonLat instanceof Polygon polygon) {
      return polygonArea(polygon);
    }
    double sum = 0;
    if (lonLat instanceof GeometryCollection collection) {
      for (int i = 0; i < collection.getNumGeometries(); i++) {
        sum += squareMetres(collection.getGeometryN(i));
      }
    }
    return sum;
  }

  private static double polygonArea(Polygon polygon) {
    if (polygon.isEmpty()) {
      return 0;
    }
    double area = ringArea(polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      area -= ringArea(polygon.getInteriorRingN(i));
    }
    return area;
  }

  private static double ringArea(LineString ring) {
    Coordinate[] vertices = ring.getCoordinates();
    double referenceMeridian = vertices[0].x;
    double sum = 0;
    for (int i = 0; i + 1 < vertices.length; i++) {
      sum += trapezoid(vertices[i], vertices[i + 1], referenceMeridian);
    }
    return Math.abs(sum);
  }

  /** Signed area between an edge and the reference meridian. */
  private static double trapezoid(Coordinate from, Coordinate to, double referenceMeridian) {
    double deltaL = Math.toRadians((from.x + to.x) / 2 - referenceMeridian);
    double deltaB = Math.toRadians(to.y - from.y);
    double meanB = Math.toRadians((from.y + to.y) / 2);
    double sum = 0;
    double sign = 1;
    for (int k = 0; k < COEFFICIENTS.length; k++) {
      int odd = 2 * k + 1;
      sum += sign * COEFFICIENTS[k] * Math.sin(odd / 2.0 * deltaB) * Math.cos(odd * meanB);
      sign = -sign;
    }
    return 2 * Ellipsoid.SEMI_MINOR_METRES * Ellipsoid.SEMI_MINOR_METRES * deltaL * sum;
  }
}
