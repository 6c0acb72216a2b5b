package org.kuangjie.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * The area within a distance of a geometry, on the CGCS2000 ellipsoid (e.g. 干流岸线5公里, 002-R08).
 * Works across Gauss-Krüger zones: the line work is cut into short pieces, each is buffered in a
 * plane of its own edge by edge, and the buffers are united in longitude and latitude.
 */
public final class GeodesicBuffer {

  private static final double PIECE_METRES = 15_000;
  private static final int PIECE_VERTICES = 400;

  private static final double MAX_TOLERANCE_METRES = 0.1;

  private static final double EDGE_METRES = 500;
  private static final double METRES_PER_DEGREE_OF_LATITUDE = 110_000;
  private static final double NO_SIMPLIFICATION = 1e-6;

  private GeodesicBuffer() {}

  /**
   * Every point of the result's edge is {@code metres} from the input, within 0.5 m up to 10 km.
   * Polygons grow outwards and keep their inside; invalid polygons are repaired first.
   *
   * @param lonLat longitude and latitude on CGCS2000, any kind of geometry
   * @param metres greater than 0, at most 100 km
   * @return polygon or multipolygon in longitude and latitude
   * @throws DomainException {@code buffer-distance} for a distance out of range
   */
  public static Geometry of(Geometry lonLat, double metres) {
    if (!(metres > 0 && metres <= 100_000)) {
      throw DomainException.invalid(
          "buffer-distance",
          "缓冲距离须大于0且不超过100千米",
          "The distance must be above 0 and at most 100 km");
    }
    List<Geometry> parts = new ArrayList<>();
    for (Coordinate[] piece : pieces(lonLat)) {
      parts.add(bufferPiece(piece, metres));
    }
    for (Object polygon : PolygonExtracter.getPolygons(lonLat)) {
      Geometry area = (Geometry) polygon;
      parts.add(area.isValid() ? area : GeometryFixer.fix(area));
    }
    Geometry united = OverlayNGRobust.union(parts, Vertices.FACTORY);
    return TopologyPreservingSimplifier.simplify(
        united, tolerance(metres) / METRES_PER_DEGREE_OF_LATITUDE);
  }

  /**
   * United capsules, one per edge. The offset curve JTS makes of a whole line leaves false holes
   * where the line turns more sharply than the distance; around one edge it is exact.
   */
  private static Geometry bufferPiece(Coordinate[] piece, double metres) {
    Envelope envelope = new Envelope();
    Arrays.stream(piece).forEach(envelope::expandToInclude);
    LocalPlane plane = LocalPlane.centredOn(envelope);
    Coordinate[] planar = Arrays.stream(piece).map(plane::toPlane).toArray(Coordinate[]::new);
    List<Geometry> capsules = new ArrayList<>();
    if (planar.length == 1) {
      capsules.add(buffer(Vertices.FACTORY.createPoint(planar[0]), metres));
    } else {
      LineString whole = Vertices.FACTORY.createLineString(planar);
      Coordinate[] line =
          DouglasPeuckerSimplifier.simplify(whole, tolerance(metres)).getCoordinates();
      for (int i = 0; i + 1 < line.length; i++) {
        Coordinate[] edge = {line[i], line[i + 1]};
        capsules.add(buffer(Vertices.FACTORY.createLineString(edge), metres));
      }
    }
    Geometry united = OverlayNGRobust.union(capsules, Vertices.FACTORY);
    return Vertices.map(Vertices.densify(united, EDGE_METRES), plane::toLonLat);
  }

  private static Geometry buffer(Geometry edge, double metres) {
    double halfStep = Math.acos(1 - 2 * tolerance(metres) / metres);
    int segmentsPerQuadrant = (int) Math.ceil(Math.PI / 4 / halfStep);
    BufferParameters parameters = new BufferParameters(segmentsPerQuadrant);
    parameters.setSimplifyFactor(NO_SIMPLIFICATION);
    return new BufferOp(edge, parameters).getResultGeometry(metres);
  }

  /** Allowed error of each simplified line, and half that of an arc. */
  private static double tolerance(double metres) {
    return Math.min(MAX_TOLERANCE_METRES, metres / 1000);
  }

  private static List<Coordinate[]> pieces(Geometry lonLat) {
    List<Coordinate[]> pieces = new ArrayList<>();
    lonLat.apply(
        (GeometryComponentFilter)
            part -> {
              if (part instanceof LineString || part instanceof Point) {
                cut(Vertices.densify(part.getCoordinates(), Edge.MAX_DEGREES), pieces);
              }
            });
    return pieces;
  }

  /** Pieces share their end points, so that their buffers overlap. */
  private static void cut(Coordinate[] line, List<Coordinate[]> pieces) {
    int start = 0;
    double length = 0;
    for (int i = 1; i < line.length; i++) {
      length += GeodesicDistance.metres(line[i - 1], line[i]);
      boolean full = length >= PIECE_METRES || i - start >= PIECE_VERTICES;
      if (full || i == line.length - 1) {
        pieces.add(Arrays.copyOfRange(line, start, i + 1));
        start = i;
        length = 0;
      }
    }
    if (line.length == 1) {
      pieces.add(line);
    }
  }
}
