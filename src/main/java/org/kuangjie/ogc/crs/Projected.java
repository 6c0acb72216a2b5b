package org.kuangjie.ogc.crs;

import org.locationtech.jts.geom.Coordinate;

/** Coordinates of many features turned into one system, in an array used again and again. */
public final class Projected {

  private static final int DEGREE_DECIMALS = 9;
  private static final int METRE_DECIMALS = 4;

  private final MapCrs crs;
  private double[] numbers = new double[256];

  public Projected(MapCrs crs) {
    this.crs = crs;
  }

  /**
   * x and y by turns. The array belongs to this object, may be longer, and is good until the next
   * call; for geographic systems it is the one given.
   *
   * @param lonLat longitude and latitude by turns
   */
  public double[] of(double[] lonLat) {
    if (crs.isGeographic()) {
      return lonLat;
    }
    if (numbers.length < lonLat.length) {
      numbers = new double[2 * lonLat.length];
    }
    for (int i = 0; i < lonLat.length; i += 2) {
      Coordinate point = crs.fromLonLat(lonLat[i], lonLat[i + 1]);
      numbers[i] = point.x;
      numbers[i + 1] = point.y;
    }
    return numbers;
  }

  /** So many that a tenth of a millimetre is kept. */
  public int decimals() {
    return crs.isGeographic() ? DEGREE_DECIMALS : METRE_DECIMALS;
  }
}
