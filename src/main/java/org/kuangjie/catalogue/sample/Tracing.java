package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
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
   * @param minSquareKilometres smaller polygons and holes are left out, before and after clipping
   */
  static List<Polygon> trace(
      District district, GridWindow window, Field field, double minSquareKilometres) {
    float[] values = sample(district, window, field);
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

  private static float[] sample(District district, GridWindow window, Field field) {
    float[] values = new float[window.columns() * window.rows()];
    for (int row = 0; row < window.rows(); row += BLOCK) {
      for (int column = 0; column < window.columns(); column += BLOCK) {
        int lastRow = Math.min(window.rows(), row + BLOCK);
        int lastColumn = Math.min(window.columns(), column + BLOCK);
        Envelope around = window.envelope(column - 1, row - 1, lastColumn + 1, lastRow + 1);
        boolean land = district.meets(Plane.FACTORY.toGeometry(around));
        for (int j = row; j < lastRow; j++) {
          for (int i = column; i < lastColumn; i++) {
            values[j * window.columns() + i] = land ? value(window, i, j, field) : NOTHING;
          }
        }
      }
    }
    return values;
  }

  private static float value(GridWindow window, int column, int row, Field field) {
    Coordinate place = window.place(column, row);
    return (float) field.at(Plane.x(place.x), Plane.y(place.y));
  }
}
