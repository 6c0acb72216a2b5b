package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A window of the city-wide sampling grid. Neighbouring windows share their edge nodes.
 *
 * @param detail how many times finer than the grid of scale 1 (about 100 m)
 * @param west grid column of the first node
 * @param south grid row of the first node
 */
record GridWindow(int detail, int west, int south, int columns, int rows) {

  private static final double LON_STEP = 0.00104;
  private static final double LAT_STEP = 0.0009;
  private static final double LON_ORIGIN = 105;
  private static final double LAT_ORIGIN = 28;

  /**
   * Windows over an area, detail × detail of them, so that each has about the same number of nodes.
   */
  static List<GridWindow> over(Envelope area, int detail) {
    int west = (int) Math.floor((area.getMinX() - LON_ORIGIN) / LON_STEP);
    int south = (int) Math.floor((area.getMinY() - LAT_ORIGIN) / LAT_STEP);
    int columns = (int) Math.ceil((area.getMaxX() - LON_ORIGIN) / LON_STEP) - west;
    int rows = (int) Math.ceil((area.getMaxY() - LAT_ORIGIN) / LAT_STEP) - south;
    List<GridWindow> windows = new ArrayList<>();
    for (int row = 0; row < detail; row++) {
      for (int column = 0; column < detail; column++) {
        windows.add(
            new GridWindow(
                detail,
                west * detail + columns * column,
                south * detail + rows * row,
                columns + 1,
                rows + 1));
      }
    }
    return windows;
  }

  /** The geographic place of a node or of a point between nodes. */
  Coordinate place(double column, double row) {
    return new Coordinate(
        Plane.PRECISION.makePrecise(LON_ORIGIN + (west + column) * (LON_STEP / detail)),
        Plane.PRECISION.makePrecise(LAT_ORIGIN + (south + row) * (LAT_STEP / detail)));
  }

  /** Column of the whole grid a longitude lies in, with its fraction. */
  double column(double longitude) {
    return (longitude - LON_ORIGIN) / (LON_STEP / detail);
  }

  /** Row of the whole grid a latitude lies in, with its fraction. */
  double row(double latitude) {
    return (latitude - LAT_ORIGIN) / (LAT_STEP / detail);
  }

  /** The place at a column and row of the whole grid. */
  Coordinate at(double column, double row) {
    return new Coordinate(
        Plane.PRECISION.makePrecise(LON_ORIGIN + column * (LON_STEP / detail)),
        Plane.PRECISION.makePrecise(LAT_ORIGIN + row * (LAT_STEP / detail)));
  }

  double cellKilometres() {
    return LAT_STEP / detail * Plane.KM_PER_LAT;
  }

  Envelope envelope(int fromColumn, int fromRow, int toColumn, int toRow) {
    return new Envelope(place(fromColumn, fromRow), place(toColumn, toRow));
  }

  Envelope envelope() {
    return envelope(0, 0, columns - 1, rows - 1);
  }
}
