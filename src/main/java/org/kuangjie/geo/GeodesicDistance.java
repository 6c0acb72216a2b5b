package org.kuangjie.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Shortest distance on the CGCS2000 ellipsoid between two geometries in longitude and latitude,
 * edges straight in longitude and latitude. Within 0.05 m up to 20 km apart.
 *
 * <p>The edges of one side are grouped into cells of about 10 km. Each cell meets only those edges
 * of the other side that can still be nearer than the best pair so far, in a plane of its own; the
 * best pair is then refined in a plane between its two points and measured along the geodesic.
 */
public final class GeodesicDistance {

  private static final double CELL_DEGREES = 0.1;
  private static final double METRES_PER_DEGREE = 110_500;
  private static final double REFINE_DEGREES = 0.01;

  private GeodesicDistance() {}

  /**
   * A nearest pair of points.
   *
   * @param metres along the geodesic, 0 when the geometries intersect
   * @param onFirst longitude and latitude on the first geometry
   * @param onSecond longitude and latitude on the second geometry
   */
  public record Nearest(double metres, Coordinate onFirst, Coordinate onSecond) {}

  /** Metres between the nearest points, 0 when the geometries intersect. */
  public static double metres(Geometry first, Geometry second) {
    return nearest(first, second).metres();
  }

  /** Metres along the geodesic between two points, longitude and latitude. */
  public static double metres(Coordinate first, Coordinate second) {
    return Ellipsoid.GEODESIC.Inverse(first.y, first.x, second.y, second.x).s12;
  }

  /**
   * The nearest pair of points.
   *
   * @throws DomainException {@code empty-geometry} when one of them has no points
   */
  public static Nearest nearest(Geometry first, Geometry second) {
    if (first.isEmpty() || second.isEmpty()) {
      throw DomainException.invalid(
          "empty-geometry", "空图形没有距离", "An empty geometry has no distance");
    }
    if (PreparedGeometryFactory.prepare(second).intersects(first)) {
      Coordinate[] common = DistanceOp.nearestPoints(first, second);
      return new Nearest(0, common[0], common[1]);
    }
    List<Edge> edges = Edge.listOf(first);
    STRtree others = new STRtree();
    Edge.listOf(second).forEach(edge -> others.insert(edge.envelope(), edge));
    Nearest best = firstGuess(first, second);
    for (List<Edge> cell : cells(edges).values()) {
      best = improve(best, cell, others);
    }
    return refine(best, edges, others);
  }

  private static Nearest firstGuess(Geometry first, Geometry second) {
    double shrink = Math.cos(Math.toRadians(first.getEnvelopeInternal().centre().y));
    Coordinate[] pair =
        IndexedFacetDistance.nearestPoints(scale(first, shrink), scale(second, shrink));
    Coordinate p = new Coordinate(pair[0].x / shrink, pair[0].y);
    Coordinate q = new Coordinate(pair[1].x / shrink, pair[1].y);
    return new Nearest(metres(p, q), p, q);
  }

  private static Geometry scale(Geometry geometry, double shrink) {
    return Vertices.map(geometry, c -> new Coordinate(c.x * shrink, c.y));
  }

  private static Map<List<Long>, List<Edge>> cells(List<Edge> edges) {
    Map<List<Long>, List<Edge>> cells = new HashMap<>();
    for (Edge edge : edges) {
      List<Long> key =
          List.of(
              Math.round(edge.from().x / CELL_DEGREES), Math.round(edge.from().y / CELL_DEGREES));
      cells.computeIfAbsent(key, k -> new ArrayList<>()).add(edge);
    }
    return cells;
  }

  private static Nearest improve(Nearest best, List<Edge> cell, STRtree others) {
    Envelope envelope = new Envelope();
    cell.forEach(edge -> envelope.expandToInclude(edge.envelope()));
    List<Edge> near = Edge.within(others, reach(envelope, best.metres()));
    return near.isEmpty() ? best : nearer(best, LocalPlane.centredOn(envelope), cell, near);
  }

  private static Envelope reach(Envelope envelope, double metres) {
    double degrees = 1.001 * metres / METRES_PER_DEGREE;
    double latitude = Math.max(Math.abs(envelope.getMinY()), Math.abs(envelope.getMaxY()));
    double cosine = Math.cos(Math.toRadians(Math.min(89, latitude + degrees)));
    Envelope wide = new Envelope(envelope);
    wide.expandBy(degrees / cosine, degrees);
    return wide;
  }

  private static Nearest refine(Nearest best, List<Edge> edges, STRtree others) {
    Envelope around = new Envelope(best.onFirst());
    around.expandBy(REFINE_DEGREES);
    Envelope aroundOther = new Envelope(best.onSecond());
    aroundOther.expandBy(REFINE_DEGREES);
    List<Edge> mine = edges.stream().filter(e -> e.envelope().intersects(around)).toList();
    List<Edge> near = Edge.within(others, aroundOther);
    LocalPlane between = LocalPlane.centredOn(new Envelope(best.onFirst(), best.onSecond()));
    return mine.isEmpty() || near.isEmpty() ? best : nearer(best, between, mine, near);
  }

  private static Nearest nearer(Nearest best, LocalPlane plane, List<Edge> mine, List<Edge> near) {
    Coordinate[] pair =
        IndexedFacetDistance.nearestPoints(Edge.inPlane(mine, plane), Edge.inPlane(near, plane));
    Coordinate p = plane.toLonLat(pair[0]);
    Coordinate q = plane.toLonLat(pair[1]);
    double metres = metres(p, q);
    return metres <= best.metres() ? new Nearest(metres, p, q) : best;
  }
}
