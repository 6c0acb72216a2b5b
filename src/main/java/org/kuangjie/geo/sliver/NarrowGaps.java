package org.kuangjie.geo.sliver;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.geo.MetricFrame;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.NoninvertibleTransformationException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Strips between two neighbours that are nowhere wider than a limit: what closing (buffering out
 * and in again) fills.
 */
public final class NarrowGaps {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int QUADRANT_SEGMENTS = 4;

  /** A filled corner where two outlines meet at an angle is as long as wide; a strip is longer. */
  private static final double MIN_LENGTH_IN_WIDTHS = 4;

  private NarrowGaps() {}

  /**
   * The strips, in longitude and latitude; empty when there are none.
   *
   * @param first polygons in longitude and latitude
   * @param second polygons that do not overlap the first
   */
  public static List<Polygon> find(Geometry first, Geometry second, double widthMetres) {
    Envelope near = first.getEnvelopeInternal();
    MetricFrame frame = new MetricFrame(near.centre());
    double reach = frame.degrees(10 * widthMetres);
    near.expandBy(reach);
    Envelope other = second.getEnvelopeInternal();
    other.expandBy(reach);
    Envelope box = near.intersection(other);
    if (box.isNull()) {
      return List.of();
    }
    AffineTransformation toMetres = new MetricFrame(box.centre()).transformation();
    Geometry both = union(clip(first, box), clip(second, box));
    Geometry plane = toMetres.transform(both);
    double half = widthMetres / 2;
    Geometry closed = plane.buffer(half, QUADRANT_SEGMENTS).buffer(-half, QUADRANT_SEGMENTS);
    Geometry filled = OverlayNGRobust.overlay(closed, plane, OverlayNG.DIFFERENCE);
    List<Polygon> strips = new ArrayList<>();
    AffineTransformation back = inverse(toMetres);
    for (Polygon piece : AreaPieces.list(filled)) {
      double length = piece.getLength() / 2;
      if (length > MIN_LENGTH_IN_WIDTHS * piece.getArea() / length
          && length > MIN_LENGTH_IN_WIDTHS * widthMetres) {
        strips.add((Polygon) back.transform(piece));
      }
    }
    return strips.stream()
        .filter(s -> touches(s, first, reach) && touches(s, second, reach))
        .toList();
  }

  private static boolean touches(Polygon strip, Geometry feature, double reach) {
    return strip.isWithinDistance(feature, reach / 10);
  }

  private static Geometry clip(Geometry feature, Envelope box) {
    Coordinate[] ring = {
      new Coordinate(box.getMinX(), box.getMinY()),
      new Coordinate(box.getMaxX(), box.getMinY()),
      new Coordinate(box.getMaxX(), box.getMaxY()),
      new Coordinate(box.getMinX(), box.getMaxY()),
      new Coordinate(box.getMinX(), box.getMinY())
    };
    return AreaPieces.of(
        OverlayNGRobust.overlay(feature, FACTORY.createPolygon(ring), OverlayNG.INTERSECTION));
  }

  private static Geometry union(Geometry first, Geometry second) {
    return OverlayNGRobust.overlay(first, second, OverlayNG.UNION);
  }

  private static AffineTransformation inverse(AffineTransformation transformation) {
    try {
      return transformation.getInverse();
    } catch (NoninvertibleTransformationException e) {
      throw new IllegalStateException("a stretch has an inverse", e);
    }
  }
}
