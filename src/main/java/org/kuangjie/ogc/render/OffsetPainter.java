package org.kuangjie.ogc.render;

import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.buffer.OffsetCurve;

/**
 * Draws beside the line (OGC 05-077r4, PerpendicularOffset): left of a line's direction when
 * positive, outside of a polygon.
 */
final class OffsetPainter implements SymbolPainter {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Measure distance;
  private final SymbolPainter painter;
  private final Outline beside = new Outline();

  OffsetPainter(Measure distance, SymbolPainter painter) {
    this.distance = distance;
    this.painter = painter;
  }

  @Override
  public void paint(Feature feature, Outline outline, Canvas canvas) {
    double offset = distance.of(feature);
    beside.clear();
    for (int part = 0; part < outline.parts(); part++) {
      Coordinate[] points = points(outline, part);
      if (outline.kind(part) == Shape.Part.LINE) {
        // y grows downwards, so that left and right change places
        add(curve(FACTORY.createLineString(points), -offset), Shape.Part.LINE);
      } else if (outline.isClosed(part) && points.length > 3) {
        double outward = outline.kind(part) == Shape.Part.HOLE ? -offset : offset;
        Geometry ring = FACTORY.createPolygon(points).buffer(outward, 4, 2);
        add(ring.getBoundary(), Shape.Part.SHELL);
      }
    }
    painter.paint(feature, beside, canvas);
  }

  private static Geometry curve(LineString line, double offset) {
    return OffsetCurve.getCurve(line, offset, 4, BufferParameters.JOIN_MITRE, 2);
  }

  private static Coordinate[] points(Outline outline, int part) {
    int start = outline.start(part);
    Coordinate[] points = new Coordinate[(outline.end(part) - start) / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Coordinate(outline.xy()[start + 2 * i], outline.xy()[start + 2 * i + 1]);
    }
    return points;
  }

  private void add(Geometry lines, Shape.Part kind) {
    for (int i = 0; i < lines.getNumGeometries(); i++) {
      if (lines.getGeometryN(i) instanceof LineString line && !line.isEmpty()) {
        CoordinateSequence points = line.getCoordinateSequence();
        for (int p = 0; p < points.size(); p++) {
          beside.add(points.getX(p), points.getY(p));
        }
        beside.end(kind);
      }
    }
  }

  @Override
  public double reach() {
    return painter.reach() + Math.abs(distance.most(64));
  }
}
