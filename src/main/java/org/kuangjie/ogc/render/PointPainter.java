package org.kuangjie.ogc.render;

import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.Shape;

/** Draws a graphic on every point; on a line's middle and inside an area. */
final class PointPainter implements SymbolPainter {

  private final Stamp stamp;
  private final double[] at = new double[2];

  PointPainter(Stamp stamp) {
    this.stamp = stamp;
  }

  @Override
  public void paint(Feature feature, Outline outline, Canvas canvas) {
    for (int part = 0; part < outline.parts(); part++) {
      Shape.Part kind = outline.kind(part);
      if (kind == Shape.Part.POINT) {
        int start = outline.start(part);
        stamp.draw(feature, outline.xy()[start], outline.xy()[start + 1], 0, canvas);
      } else if (kind == Shape.Part.LINE) {
        Anchors.middle(outline, part, at);
        stamp.draw(feature, at[0], at[1], 0, canvas);
      } else if (kind == Shape.Part.SHELL && Anchors.inside(outline, part, at)) {
        stamp.draw(feature, at[0], at[1], 0, canvas);
      }
    }
  }

  @Override
  public double reach() {
    return stamp.reach();
  }
}
