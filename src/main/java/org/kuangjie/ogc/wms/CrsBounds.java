package org.kuangjie.ogc.wms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.kuangjie.ogc.crs.MapCrs;
import org.locationtech.jts.geom.Envelope;

/**
 * BoundingBox of a layer in one system (06-042, 7.2.4.6.8), in the order of its axes.
 *
 * <p>As written: x is the first axis, whatever it is called.
 */
record CrsBounds(String minX, String minY, String maxX, String maxY) {

  private static final int STEPS = 20;
  private static final int DEGREE_DECIMALS = 9;
  private static final int METRE_DECIMALS = 3;

  /**
   * @param lonLat bounds in longitude and latitude
   * @param northFirst whether the second axis is written first
   * @return empty where the system does not reach
   */
  static Optional<CrsBounds> find(MapCrs crs, Envelope lonLat, boolean northFirst) {
    Envelope box = crs.isGeographic() ? lonLat : projected(crs, lonLat);
    if (box.isNull() || box.getWidth() == 0 || box.getHeight() == 0) {
      return Optional.empty();
    }
    int decimals = crs.isGeographic() ? DEGREE_DECIMALS : METRE_DECIMALS;
    String west = text(box.getMinX(), decimals);
    String east = text(box.getMaxX(), decimals);
    String south = text(box.getMinY(), decimals);
    String north = text(box.getMaxY(), decimals);
    return Optional.of(
        northFirst
            ? new CrsBounds(south, west, north, east)
            : new CrsBounds(west, south, east, north));
  }

  /** Bounds of a grid of points: edges of the box are bent in the plane. */
  private static Envelope projected(MapCrs crs, Envelope lonLat) {
    Envelope box = new Envelope();
    Envelope reach = reach(crs).intersection(lonLat);
    if (reach.isNull()) {
      return box;
    }
    for (int i = 0; i <= STEPS; i++) {
      for (int j = 0; j <= STEPS; j++) {
        box.expandToInclude(
            crs.fromLonLat(
                reach.getMinX() + reach.getWidth() * i / STEPS,
                reach.getMinY() + reach.getHeight() * j / STEPS));
      }
    }
    return box;
  }

  /** Longitudes and latitudes the plane is made for. */
  private static Envelope reach(MapCrs crs) {
    if (crs == MapCrs.WEB_MERCATOR) {
      return new Envelope(-180, 180, -85, 85);
    }
    Envelope plane = crs.extent();
    double meridian = crs.toLonLat((plane.getMinX() + plane.getMaxX()) / 2, 0).x;
    return new Envelope(meridian - 4.5, meridian + 4.5, 0, 84);
  }

  static String text(double value, int decimals) {
    return BigDecimal.valueOf(value)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Longitude or latitude in decimal degrees. */
  static String degrees(double value) {
    return text(value, DEGREE_DECIMALS);
  }
}
