package org.kuangjie.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.geom.util.GeometryEditor.CoordinateOperation;

/** Changes the vertices of any geometry and keeps its structure. */
final class Vertices {

  static final GeometryFactory FACTORY = new GeometryFactory();

  private Vertices() {}

  /** Puts every vertex through a function; z is dropped. */
  static Geometry map(Geometry geometry, UnaryOperator<Coordinate> function) {
    return edit(
        geometry,
        coordinates -> {
          Coordinate[] mapped = new Coordinate[coordinates.length];
          for (int i = 0; i < mapped.length; i++) {
            mapped[i] = function.apply(coordinates[i]);
          }
          return mapped;
        });
  }

  /**
   * Adds {@code int(length / maxEdge)} evenly spaced points to each edge longer than the limit, in
   * the units of the coordinates; the given vertices stay as they are.
   */
  static Geometry densify(Geometry geometry, double maxEdge) {
    if (Double.isInfinite(maxEdge)) {
      return geometry;
    }
    return edit(geometry, coordinates -> densify(coordinates, maxEdge));
  }

  static Coordinate[] densify(Coordinate[] line, double maxEdge) {
    List<Coordinate> dense = new ArrayList<>(line.length * 2);
    for (int i = 0; i + 1 < line.length; i++) {
      dense.add(line[i]);
      double length = line[i].distance(line[i + 1]);
      int extra = length > maxEdge ? (int) (length / maxEdge) : 0;
      for (int k = 1; k <= extra; k++) {
        dense.add(along(line[i], line[i + 1], k, extra + 1));
      }
    }
    if (line.length > 0) {
      dense.add(line[line.length - 1]);
    }
    return dense.toArray(new Coordinate[0]);
  }

  /** Same points in both directions, so that neighbours with a common edge still match. */
  private static Coordinate along(Coordinate from, Coordinate to, int step, int steps) {
    boolean forward = from.compareTo(to) <= 0;
    Coordinate start = forward ? from : to;
    Coordinate end = forward ? to : from;
    double fraction = (forward ? step : steps - step) / (double) steps;
    return new Coordinate(
        start.x + fraction * (end.x - start.x), start.y + fraction * (end.y - start.y));
  }

  private static Geometry edit(Geometry geometry, UnaryOperator<Coordinate[]> change) {
    CoordinateOperation operation =
        new CoordinateOperation() {
          @Override
          public Coordinate[] edit(Coordinate[] coordinates, Geometry part) {
            boolean line = part instanceof LineString || part instanceof LinearRing;
            boolean point = part instanceof Point && coordinates.length > 0;
            return line || point ? change.apply(coordinates) : coordinates;
          }
        };
    return new GeometryEditor().edit(geometry, operation);
  }
}
