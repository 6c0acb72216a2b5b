package org.kuangjie.geo.sliver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.MetricFrame;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** The edges of a feature near a place, in the metres of a frame. */
final class Outline {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final List<Coordinate> vertices = new ArrayList<>();
  private final @Nullable IndexedFacetDistance edges;

  Outline(Geometry feature, Envelope near, MetricFrame frame) {
    List<LineString> lines = new ArrayList<>();
    feature.apply(
        (GeometryComponentFilter)
            part -> {
              if (part instanceof LineString line) {
                collect(line.getCoordinates(), near, frame, lines);
              }
            });
    this.edges =
        lines.isEmpty()
            ? null
            : new IndexedFacetDistance(
                FACTORY.createMultiLineString(lines.toArray(new LineString[0])));
  }

  private void collect(
      Coordinate[] ring, Envelope near, MetricFrame frame, List<LineString> lines) {
    for (int i = 0; i + 1 < ring.length; i++) {
      if (near.intersects(ring[i], ring[i + 1])) {
        Coordinate from = frame.toMetres(ring[i]);
        vertices.add(from);
        lines.add(FACTORY.createLineString(new Coordinate[] {from, frame.toMetres(ring[i + 1])}));
      }
    }
  }

  /** Start points of the edges near the place. */
  List<Coordinate> vertices() {
    return vertices;
  }

  /** Infinite when no edge is near. */
  double metresTo(Coordinate point) {
    return edges == null ? Double.POSITIVE_INFINITY : edges.distance(FACTORY.createPoint(point));
  }
}
