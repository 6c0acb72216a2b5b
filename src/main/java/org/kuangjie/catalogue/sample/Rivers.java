package org.kuangjie.catalogue.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** The main stems as held, and how far every place lies from them. */
final class Rivers {

  /** Beyond this the distance is only "far". */
  private static final double REACH = 12;

  private static final GeometryFactory KILOMETRES = new GeometryFactory();

  private final List<Reach> reaches;
  private final Raster distance;

  /** A reach of the input; geometry EPSG:4490. */
  record Reach(String river, String kind, Geometry geometry) {}

  Rivers(List<Reach> reaches) {
    this.reaches = List.copyOf(reaches);
    this.distance = distances(reaches);
  }

  List<Reach> reaches() {
    return reaches;
  }

  /** Kilometres to the nearest bank or centre line, at most 12. */
  double distance(double x, double y) {
    return distance.at(x, y);
  }

  /** Spreads outwards from the river cells, so that only near cells are measured. */
  private static Raster distances(List<Reach> reaches) {
    Raster raster = Raster.of((x, y) -> REACH);
    Geometry lines = linesInKilometres(reaches);
    IndexedFacetDistance facets = new IndexedFacetDistance(lines);
    Deque<int[]> queue = new ArrayDeque<>();
    for (Coordinate vertex : densified(lines)) {
      visit(Raster.column(vertex.x), Raster.row(vertex.y), raster, facets, queue);
    }
    while (!queue.isEmpty()) {
      int[] cell = queue.remove();
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          visit(cell[0] + dx, cell[1] + dy, raster, facets, queue);
        }
      }
    }
    return raster;
  }

  private static void visit(
      int column, int row, Raster raster, IndexedFacetDistance facets, Deque<int[]> queue) {
    boolean outside = column < 0 || row < 0 || column >= Raster.COLUMNS || row >= Raster.ROWS;
    if (outside || raster.get(column, row) < REACH) {
      return;
    }
    Point node = KILOMETRES.createPoint(new Coordinate(Raster.x(column), Raster.y(row)));
    double measured = facets.distance(node);
    if (measured < 3) {
      raster.set(column, row, measured);
      queue.add(new int[] {column, row});
    }
  }

  private static Geometry linesInKilometres(List<Reach> reaches) {
    LineString[] lines =
        reaches.stream()
            .flatMap(reach -> Shapes.lines(boundary(reach.geometry())).stream())
            .map(Rivers::inKilometres)
            .toArray(LineString[]::new);
    return KILOMETRES.createMultiLineString(lines);
  }

  private static Geometry boundary(Geometry geometry) {
    return geometry.getDimension() == 2 ? geometry.getBoundary() : geometry;
  }

  private static LineString inKilometres(LineString line) {
    Coordinate[] coordinates = new Coordinate[line.getNumPoints()];
    for (int i = 0; i < coordinates.length; i++) {
      Coordinate place = line.getCoordinateN(i);
      coordinates[i] = new Coordinate(Plane.x(place.x), Plane.y(place.y));
    }
    return KILOMETRES.createLineString(coordinates);
  }

  private static Coordinate[] densified(Geometry lines) {
    return org.locationtech.jts.densify.Densifier.densify(lines, Raster.STEP).getCoordinates();
  }
}
