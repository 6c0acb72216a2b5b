package org.kuangjie.ogc.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import org.kuangjie.ogc.feature.Shape;

/** Between Java2D's shapes and {@link Outline}. */
final class Outlines {

  private static final double FLATNESS_PIXELS = 0.1;

  private Outlines() {}

  /** Adds a shape, its curves as short lines. */
  static void of(java.awt.Shape shape, AffineTransform placed, Outline to) {
    PathIterator path = shape.getPathIterator(placed, FLATNESS_PIXELS);
    double[] point = new double[6];
    double startX = 0;
    double startY = 0;
    int points = 0;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(point);
      if (kind == PathIterator.SEG_CLOSE) {
        if (points > 0) {
          to.add(startX, startY);
          to.end(Shape.Part.SHELL);
        }
        points = 0;
        continue;
      }
      if (kind == PathIterator.SEG_MOVETO) {
        if (points > 0) {
          to.end(Shape.Part.LINE);
        }
        points = 0;
        startX = point[0];
        startY = point[1];
      }
      if (points == 0 && kind == PathIterator.SEG_LINETO) {
        to.add(startX, startY);
        points++;
      }
      to.add(point[0], point[1]);
      points++;
    }
    if (points > 0) {
      to.end(Shape.Part.LINE);
    }
  }

  /** All parts of an outline but its points. */
  static Path2D path(Outline outline) {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double[] xy = outline.xy();
    for (int part = 0; part < outline.parts(); part++) {
      int start = outline.start(part);
      int end = outline.end(part);
      boolean closed = outline.isClosed(part);
      path.moveTo(xy[start], xy[start + 1]);
      for (int i = start + 2; i < (closed ? end - 2 : end); i += 2) {
        path.lineTo(xy[i], xy[i + 1]);
      }
      if (closed) {
        path.closePath();
      }
    }
    return path;
  }
}
