package org.kuangjie.ogc.tiles.vector;

import org.kuangjie.ogc.crs.MapCrs;
import org.locationtech.jts.geom.Envelope;

/**
 * From longitude and latitude to the units of a tile, x right and y down. Near a tile Mercator's
 * curve is replaced by its series of fourth degree, which is exact to a small part of a unit and
 * saves a logarithm for each vertex.
 */
final class TileProjection {

  /** Units of a tile's side. */
  static final int EXTENT = 4096;

  private static final double NEAR = Math.toRadians(2);

  private final MapCrs crs;
  private final double west;
  private final double north;
  private final double perLongitude;
  private final double perUnit;
  private final double centre;
  private final double[] series = new double[5];

  /**
   * @param box the tile in {@code crs}: degrees or Web Mercator
   */
  TileProjection(MapCrs crs, Envelope box) {
    this.crs = crs;
    this.perUnit = EXTENT / box.getWidth();
    this.west = crs.toLonLat(box.getMinX(), box.getMinY()).x;
    this.north = box.getMaxY();
    this.perLongitude = perUnit * (crs.isGeographic() ? 1 : Math.toRadians(radius()));
    this.centre = crs.toLonLat(box.getMinX(), (box.getMinY() + box.getMaxY()) / 2).y;
    if (!crs.isGeographic()) {
      double phi = Math.toRadians(centre);
      double secant = 1 / Math.cos(phi);
      double tangent = Math.tan(phi);
      double scale = perUnit * radius();
      series[0] = (north - crs.fromLonLat(0, centre).y) * perUnit;
      series[1] = -secant * scale;
      series[2] = -secant * tangent / 2 * scale;
      series[3] = -secant * (1 + 2 * tangent * tangent) / 6 * scale;
      series[4] = -secant * tangent * (5 + 6 * tangent * tangent) / 24 * scale;
    }
  }

  private double radius() {
    return crs.extent().getMaxX() / Math.PI;
  }

  double x(double longitude) {
    return (longitude - west) * perLongitude;
  }

  double y(double latitude) {
    if (crs.isGeographic()) {
      return (north - latitude) * perUnit;
    }
    double d = Math.toRadians(latitude - centre);
    if (d > NEAR || d < -NEAR) {
      return (north - crs.fromLonLat(0, latitude).y) * perUnit;
    }
    return series[0] + d * (series[1] + d * (series[2] + d * (series[3] + d * series[4])));
  }

  /** Projects the numbers from {@code start} to {@code end} to the beginning of {@code out}. */
  void project(double[] lonLat, int start, int end, double[] out) {
    for (int i = start, o = 0; i < end; i += 2, o += 2) {
      out[o] = x(lonLat[i]);
      out[o + 1] = y(lonLat[i + 1]);
    }
  }
}
