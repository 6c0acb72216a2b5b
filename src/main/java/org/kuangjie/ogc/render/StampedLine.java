package org.kuangjie.ogc.render;

import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.Shape;

/** Draws a graphic again and again along a line, turned with it (GraphicStroke). */
record StampedLine(Stamp stamp, StrokeLook look) implements SymbolPainter {

  private static final double CLOSEST_PIXELS = 0.5;

  @Override
  public void paint(Feature feature, Outline outline, Canvas canvas) {
    double width = stamp.width(feature);
    double first = stamp.initialGap(feature) + width / 2;
    double spacing = Math.max(CLOSEST_PIXELS, width + stamp.gap(feature));
    Pen pen = look.pen(feature);
    if (pen.isDashed()) {
      // as GeoServer reads it: one graphic in the middle of each dash
      spacing = 0;
      for (float dash : pen.dashes()) {
        spacing += dash;
      }
      spacing = Math.max(CLOSEST_PIXELS, spacing);
      first = Math.max(0, pen.dashes()[0] / 2 - pen.dashOffset());
    }
    for (int part = 0; part < outline.parts(); part++) {
      if (outline.kind(part) != Shape.Part.POINT) {
        along(feature, outline, part, first, spacing, canvas);
      }
    }
  }

  private void along(
      Feature feature, Outline outline, int part, double first, double spacing, Canvas canvas) {
    double[] xy = outline.xy();
    double next = first;
    double margin = reach();
    for (int i = outline.start(part); i < outline.end(part) - 2; i += 2) {
      double dx = xy[i + 2] - xy[i];
      double dy = xy[i + 3] - xy[i + 1];
      double length = Math.hypot(dx, dy);
      boolean seen =
          Math.max(xy[i], xy[i + 2]) > -margin
              && Math.min(xy[i], xy[i + 2]) < canvas.width() + margin
              && Math.max(xy[i + 1], xy[i + 3]) > -margin
              && Math.min(xy[i + 1], xy[i + 3]) < canvas.height() + margin;
      if (!seen) {
        next = length <= next ? next - length : spacing - (length - next) % spacing;
        continue;
      }
      double turn = Math.atan2(dy, dx);
      for (; next <= length; next += spacing) {
        double part01 = length == 0 ? 0 : next / length;
        stamp.draw(feature, xy[i] + dx * part01, xy[i + 1] + dy * part01, turn, canvas);
      }
      next -= length;
    }
  }

  @Override
  public double reach() {
    return stamp.reach();
  }
}
