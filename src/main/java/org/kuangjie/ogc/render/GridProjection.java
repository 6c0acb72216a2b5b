package org.kuangjie.ogc.render;

import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Any other system, such as Gauss-Krüger: a grid of reckoned points over the map, refined until the
 * surface between them is right to a twentieth of a pixel. Points outside the grid, or on a map too
 * wide for one, are reckoned each.
 */
final class GridProjection implements MapProjection {

  private static final double MAX_ERROR_PIXELS = 0.05;
  private static final int COARSEST = 4;
  private static final int FINEST = 128;

  private final MapCrs crs;
  private final PixelFrame frame;
  private final Envelope reach;
  private final double perLongitude;
  private final double perLatitude;
  private int cells = COARSEST;
  private double[] grid;
  private final boolean precise;

  GridProjection(MapCrs crs, PixelFrame frame, Envelope reach) {
    this.crs = crs;
    this.frame = frame;
    this.reach = reach;
    this.grid = grid();
    while (error() > MAX_ERROR_PIXELS && cells < FINEST) {
      cells *= 2;
      grid = grid();
    }
    this.precise = error() <= MAX_ERROR_PIXELS;
    this.perLongitude = steepest(2) * cells / reach.getWidth();
    this.perLatitude = steepest(2 * (cells + 1)) * cells / reach.getHeight();
  }

  private double[] grid() {
    double[] values = new double[2 * (cells + 1) * (cells + 1)];
    for (int row = 0; row <= cells; row++) {
      for (int column = 0; column <= cells; column++) {
        double longitude = reach.getMinX() + reach.getWidth() * column / cells;
        double latitude = reach.getMinY() + reach.getHeight() * row / cells;
        reckon(longitude, latitude, values, 2 * (row * (cells + 1) + column));
      }
    }
    return values;
  }

  /** Largest error in the middles of the cells along a diagonal and the edges. */
  private double error() {
    double worst = 0;
    double[] pair = new double[4];
    for (int i = 0; i < cells; i++) {
      for (int row : new int[] {0, i, cells - 1}) {
        double longitude = reach.getMinX() + reach.getWidth() * (i + 0.5) / cells;
        double latitude = reach.getMinY() + reach.getHeight() * (row + 0.5) / cells;
        reckon(longitude, latitude, pair, 0);
        interpolate(i + 0.5, row + 0.5, pair, 2);
        worst = Math.max(worst, Math.hypot(pair[0] - pair[2], pair[1] - pair[3]));
      }
    }
    return worst;
  }

  private double steepest(int step) {
    double most = 0;
    for (int i = 0; i + step + 1 < grid.length; i += 2) {
      if (step > 2 || i / 2 % (cells + 1) < cells) {
        most =
            Math.max(most, Math.hypot(grid[i + step] - grid[i], grid[i + step + 1] - grid[i + 1]));
      }
    }
    return most;
  }

  private void reckon(double longitude, double latitude, double[] to, int at) {
    Coordinate point = crs.fromLonLat(longitude, latitude);
    to[at] = frame.x(point.x);
    to[at + 1] = frame.y(point.y);
  }

  private void interpolate(double column, double row, double[] to, int at) {
    int left = Math.max(0, Math.min(cells - 1, (int) column));
    int low = Math.max(0, Math.min(cells - 1, (int) row));
    double across = column - left;
    double up = row - low;
    int corner = 2 * (low * (cells + 1) + left);
    int above = corner + 2 * (cells + 1);
    for (int axis = 0; axis < 2; axis++) {
      double bottom = grid[corner + axis] * (1 - across) + grid[corner + 2 + axis] * across;
      double top = grid[above + axis] * (1 - across) + grid[above + 2 + axis] * across;
      to[at + axis] = bottom * (1 - up) + top * up;
    }
  }

  @Override
  public void project(double longitude, double latitude, double[] to, int at) {
    double column = (longitude - reach.getMinX()) / reach.getWidth() * cells;
    double row = (latitude - reach.getMinY()) / reach.getHeight() * cells;
    boolean inside = column >= 0 && column <= cells && row >= 0 && row <= cells;
    if (inside && precise) {
      interpolate(column, row, to, at);
      return;
    }
    try {
      reckon(longitude, latitude, to, at);
    } catch (DomainException e) {
      interpolate(column, row, to, at); // beyond the system's reach: outside the picture anyway
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
