package org.kuangjie.ogc.render;

import org.kuangjie.ogc.crs.MapCrs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Web Mercator. Latitudes on the map are looked up in a table fine enough that the straight line
 * between its entries is nowhere off by a hundredth of a pixel; others are reckoned.
 */
final class MercatorProjection implements MapProjection {

  private static final double MAX_ERROR_PIXELS = 0.01;
  private static final int MOST_ENTRIES = 20_000;
  private static final double RADIUS = 6378137;

  private final PixelFrame frame;
  private final double perLongitude;
  private final double zeroX;
  private final double south;
  private final double perLatitude;
  private final double cellsPerDegree;
  private final double[] table;

  MercatorProjection(PixelFrame frame, Envelope reach) {
    this.frame = frame;
    this.perLongitude = Math.toRadians(RADIUS) * frame.perX();
    this.zeroX = frame.x(0);
    this.south = reach.getMinY();
    double span = Math.max(reach.getHeight(), 1e-9);
    double steepest = Math.toRadians(Math.max(Math.abs(south), Math.abs(reach.getMaxY())));
    this.perLatitude = Math.toRadians(RADIUS) * frame.perY() / Math.cos(steepest);
    double bend = Math.tan(steepest) / Math.cos(steepest) * RADIUS * frame.perY();
    double cells = Math.toRadians(span) * Math.sqrt(bend / (8 * MAX_ERROR_PIXELS));
    int count = (int) Math.min(MOST_ENTRIES, Math.ceil(cells) + 1);
    this.cellsPerDegree = count / span;
    this.table = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      table[i] = reckoned(south + i / cellsPerDegree);
    }
  }

  private double reckoned(double latitude) {
    Coordinate point = MapCrs.WEB_MERCATOR.fromLonLat(0, latitude);
    return frame.y(point.y);
  }

  @Override
  public void project(double longitude, double latitude, double[] to, int at) {
    to[at] = zeroX + longitude * perLongitude;
    double cell = (latitude - south) * cellsPerDegree;
    int index = (int) cell;
    if (cell >= 0 && index < table.length - 1) {
      double below = table[index];
      to[at + 1] = below + (table[index + 1] - below) * (cell - index);
    } else {
      to[at + 1] = reckoned(latitude);
    }
  }

  @Override
  public double pixelsPerLongitude() {
    return perLongitude;
  }

  @Override
  public double pixelsPerLatitude() {
    return perLatitude;
  }
}
