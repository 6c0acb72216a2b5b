package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/** Cuts a field into polygons, one window of one district at a time. */
final class Tracing {

  private static final int BLOCK = 16;
  private static final float NOTHING = -1;

  private Tracing() {}

  /**
   * @param ceiling positive wherever the field is, and cheaper to compute; the field itself is only
   *     asked there and one node around, which is all an outline depends on
   * @param minSquareKilometres smaller polygons and holes are left out, before and after clipping
   */
  static List<Polygon> trace(
      District district,
      GridWindow window,
      Field ceiling,
      Field field,
      double minSquareKilometres) {
    float[] values = sample(district, window, ceiling, field);
    List<Polygon> inside = new ArrayList<>();
    for (Polygon polygon : new ContourTracer(window, values).trace(minSquareKilometres)) {
      for (Polygon part : Shapes.polygons(district.clip(polygon))) {
        if (Shapes.squareKilometres(part) >= minSquareKilometres) {
          inside.add(part);
        }
      }
    }
    return inside;
  }

  private static float[] sample(District district, GridWindow window, Field ceiling, Field field) {
    float[] values = new float[window.columns() * window.rows()];
    Arrays.fill(values, NOTHING);
    List<Block> land = land(district, window);
    land.forEach(block -> block.fill(values, window, (i, j) -> true, ceiling));
    land.forEach(
        block -> block.fill(values, window, (i, j) -> matters(values, window, i, j), field));
    return values;
  }

  private static List<Block> land(District district, GridWindow window) {
    List<Block> land = new ArrayList<>();
    for (int row = 0; row < window.rows(); row += BLOCK) {
      for (int column = 0; column < window.columns(); column += BLOCK) {
        int lastRow = Math.min(window.rows(), row + BLOCK);
        int lastColumn = Math.min(window.columns(), column + BLOCK);
        Envelope around = window.envelope(column - 1, row - 1, lastColumn + 1, lastRow + 1);
        if (district.meets(Plane.FACTORY.toGeometry(around))) {
          land.add(new Block(row, column, lastRow, lastColumn));
        }
      }
    }
    return land;
  }

  /** Some nodes of a window; the last row and column are not among them. */
  private record Block(int row, int column, int lastRow, int lastColumn) {

    void fill(float[] values, GridWindow window, NodeFilter wanted, Field field) {
      for (int j = row; j < lastRow; j++) {
        for (int i = column; i < lastColumn; i++) {
          if (wanted.test(i, j)) {
            values[j * window.columns() + i] = value(window, i, j, field);
          }
        }
      }
    }
  }

  private interface NodeFilter {
    boolean test(int column, int row);
  }

  /** The node may lie inside, or next to one that does. */
  private static boolean matters(float[] values, GridWindow window, int column, int row) {
    int node = row * window.columns() + column;
    return values[node] > 0
        || (column > 0 && values[node - 1] > 0)
        || (column + 1 < window.columns() && values[node + 1] > 0)
        || (row > 0 && values[node - window.columns()] > 0)
        || (row + 1 < window.rows() && values[node + window.columns()] > 0);
  }

  private static float value(GridWindow window, int column, int row, Field field) {
    Coordinate place = window.place(column, row);
    return (float) field.at(Plane.x(place.x), Plane.y(place.y));
  }
}
