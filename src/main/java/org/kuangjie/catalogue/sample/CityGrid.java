package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;

/** Cells of 0.8 km over the city, on which water and roads find their way. */
final class CityGrid {

  static final double STEP = 0.8;
  static final int COLUMNS = 600;
  static final int ROWS = 568;
  private static final int SMOOTHINGS = 2;

  private final BitSet city = new BitSet(COLUMNS * ROWS);
  private final float[] heights = new float[COLUMNS * ROWS];

  CityGrid(List<District> districts, Terrain terrain, long seed) {
    Noise rough = new Noise(seed, "city-grid");
    for (District district : districts) {
      Envelope box = district.envelope();
      int lastRow = row(Plane.y(box.getMaxY()));
      int lastColumn = column(Plane.x(box.getMaxX()));
      for (int row = row(Plane.y(box.getMinY())); row <= lastRow; row++) {
        for (int column = column(Plane.x(box.getMinX())); column <= lastColumn; column++) {
          int cell = row * COLUMNS + column;
          if (!city.get(cell) && district.containsPlane(x(cell), y(cell))) {
            city.set(cell);
            double detour = 0.35 * rough.octaves(x(cell), y(cell), 4.5, 3);
            heights[cell] = (float) Math.max(0, terrain.height(x(cell), y(cell)) + detour);
          }
        }
      }
    }
  }

  boolean inCity(int cell) {
    return cell >= 0 && city.get(cell);
  }

  /** The terrain, made uneven so that no way is straight. */
  double height(int cell) {
    return heights[cell];
  }

  /** Cells of the city in order. */
  int[] cells() {
    return city.stream().toArray();
  }

  static int cell(double x, double y) {
    return row(y) * COLUMNS + column(x);
  }

  static double x(int cell) {
    return Raster.WEST + (cell % COLUMNS) * STEP;
  }

  static double y(int cell) {
    int row = cell / COLUMNS;
    return Raster.SOUTH + row * STEP;
  }

  /** The neighbour in one of eight directions; may lie outside the city. */
  static int neighbour(int cell, int direction) {
    int[] shifts = {1, COLUMNS, -1, -COLUMNS, COLUMNS + 1, COLUMNS - 1, -COLUMNS + 1, -COLUMNS - 1};
    return cell + shifts[direction];
  }

  /** Length of a step in cells. */
  static double length(int direction) {
    return direction < 4 ? 1 : 1.4142135623730951;
  }

  /**
   * A smooth line through cells, each swerved by chance that depends on the cell and the name only,
   * so that lines meet where they share a cell.
   */
  static LineString line(List<Integer> cells, String name, long seed) {
    List<double[]> points = new ArrayList<>();
    for (int cell : cells) {
      Random random = Dice.of(seed, name, cell);
      points.add(
          new double[] {
            x(cell) + Dice.between(random, -0.35, 0.35), y(cell) + Dice.between(random, -0.35, 0.35)
          });
    }
    for (int i = 0; i < SMOOTHINGS; i++) {
      points = smoothed(points);
    }
    return Plane.FACTORY.createLineString(
        points.stream().map(p -> Plane.geographic(p[0], p[1])).toArray(Coordinate[]::new));
  }

  /** Cuts every corner, keeps both ends (Chaikin). */
  private static List<double[]> smoothed(List<double[]> points) {
    List<double[]> smooth = new ArrayList<>();
    smooth.add(points.get(0));
    for (int i = 1; i < points.size(); i++) {
      double[] a = points.get(i - 1);
      double[] b = points.get(i);
      smooth.add(new double[] {0.75 * a[0] + 0.25 * b[0], 0.75 * a[1] + 0.25 * b[1]});
      smooth.add(new double[] {0.25 * a[0] + 0.75 * b[0], 0.25 * a[1] + 0.75 * b[1]});
    }
    smooth.add(points.get(points.size() - 1));
    return smooth;
  }

  private static int column(double x) {
    return (int) Math.round((x - Raster.WEST) / STEP);
  }

  private static int row(double y) {
    return (int) Math.round((y - Raster.SOUTH) / STEP);
  }
}
