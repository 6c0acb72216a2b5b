package org.kuangjie.ogc.render;

import java.util.ArrayList;
import java.util.List;

/** Which boxes of the map are taken by labels; looked up by cells. */
final class LabelRoom {

  private static final double CELL_PIXELS = 64;

  private final int columns;
  private final int rows;
  private final List<List<double[]>> cells = new ArrayList<>();
  private final int width;
  private final int height;

  LabelRoom(int width, int height) {
    this.width = width;
    this.height = height;
    this.columns = (int) (width / CELL_PIXELS) + 1;
    this.rows = (int) (height / CELL_PIXELS) + 1;
    for (int i = 0; i < columns * rows; i++) {
      cells.add(new ArrayList<>(0));
    }
  }

  /** Whether a box lies wholly on the map: left, top, right, bottom. */
  boolean holds(double[] box) {
    return box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height;
  }

  boolean meets(double[] box) {
    return box[2] > 0 && box[3] > 0 && box[0] < width && box[1] < height;
  }

  boolean isFree(double[] box, double around) {
    double left = box[0] - around;
    double top = box[1] - around;
    double right = box[2] + around;
    double bottom = box[3] + around;
    for (int row = row(top); row <= row(bottom); row++) {
      for (int column = column(left); column <= column(right); column++) {
        for (double[] taken : cells.get(row * columns + column)) {
          if (taken[0] < right && taken[2] > left && taken[1] < bottom && taken[3] > top) {
            return false;
          }
        }
      }
    }
    return true;
  }

  void take(double[] box) {
    for (int row = row(box[1]); row <= row(box[3]); row++) {
      for (int column = column(box[0]); column <= column(box[2]); column++) {
        cells.get(row * columns + column).add(box);
      }
    }
  }

  private int row(double y) {
    return (int) Math.max(0, Math.min(rows - 1, y / CELL_PIXELS));
  }

  private int column(double x) {
    return (int) Math.max(0, Math.min(columns - 1, x / CELL_PIXELS));
  }
}
