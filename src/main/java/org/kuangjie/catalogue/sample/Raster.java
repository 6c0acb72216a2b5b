package org.kuangjie.catalogue.sample;

/** A coarse, city-wide table of one quantity, read with bilinear interpolation. Kilometres. */
final class Raster {

  static final double STEP = 0.4;
  static final double WEST = -226;
  static final double SOUTH = -230;
  static final int COLUMNS = 1200;
  static final int ROWS = 1136;
  private static final double PER_KM = 1 / STEP;

  private final float[] values = new float[COLUMNS * ROWS];

  /** Computes one node from its place in kilometres. */
  interface Formula {
    double at(double x, double y);
  }

  static Raster of(Formula formula) {
    Raster raster = new Raster();
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        raster.set(column, row, formula.at(x(column), y(row)));
      }
    }
    return raster;
  }

  static double x(int column) {
    return WEST + column * STEP;
  }

  static double y(int row) {
    return SOUTH + row * STEP;
  }

  static int column(double x) {
    return clamp((int) Math.floor((x - WEST) / STEP), COLUMNS - 2);
  }

  static int row(double y) {
    return clamp((int) Math.floor((y - SOUTH) / STEP), ROWS - 2);
  }

  float get(int column, int row) {
    return values[row * COLUMNS + column];
  }

  void set(int column, int row, double value) {
    values[row * COLUMNS + column] = (float) value;
  }

  double at(double x, double y) {
    double cx = Math.max(0, Math.min(COLUMNS - 1.001, (x - WEST) * PER_KM));
    double cy = Math.max(0, Math.min(ROWS - 1.001, (y - SOUTH) * PER_KM));
    int column = (int) cx;
    int row = (int) cy;
    double u = cx - column;
    double v = cy - row;
    int index = row * COLUMNS + column;
    double south = values[index] + (values[index + 1] - values[index]) * u;
    int above = index + COLUMNS;
    double north = values[above] + (values[above + 1] - values[above]) * u;
    return south + (north - south) * v;
  }

  private static int clamp(int index, int last) {
    return Math.max(0, Math.min(last, index));
  }
}
