package org.kuangjie.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * A short piece of line work in longitude and latitude; a point is an edge of length zero. At
 * {@value #MAX_DEGREES}° an edge straight in degrees bends by less than 4 mm in a local plane.
 */
record Edge(Coordinate from, Coordinate to) {

  static final double MAX_DEGREES = 0.005;

  /** All line work of a geometry, cut to short edges. */
  static List<Edge> listOf(Geometry lonLat) {
    List<Edge> edges = new ArrayList<>();
    lonLat.apply(
        (GeometryComponentFilter)
            part -> {
              if (part instanceof LineString || part instanceof Point) {
                add(edges, Vertices.densify(part.getCoordinates(), MAX_DEGREES));
              }
            });
    return edges;
  }

  private static void add(List<Edge> edges, Coordinate[] line) {
    if (line.length == 1) {
      edges.add(new Edge(line[0], line[0]));
    }
    for (int i = 0; i + 1 < line.length; i++) {
      edges.add(new Edge(line[i], line[i + 1]));
    }
  }

  Envelope envelope() {
    return new Envelope(from, to);
  }

  static List<Edge> within(STRtree edges, Envelope envelope) {
    List<Edge> found = new ArrayList<>();
    edges.query(envelope, item -> found.add((Edge) item));
    return found;
  }

  static Geometry inPlane(List<Edge> edges, LocalPlane plane) {
    Geometry[] lines = new Geometry[edges.size()];
    for (int i = 0; i < lines.length; i++) {
      Coordinate start = plane.toPlane(edges.get(i).from());
      Coordinate end = plane.toPlane(edges.get(i).to());
      lines[i] =
          start.equals2D(end)
              ? Vertices.FACTORY.createPoint(start)
              : Vertices.FACTORY.createLineString(new Coordinate[] {start, end});
    }
    return Vertices.FACTORY.createGeometryCollection(lines);
  }
}
