package org.kuangjie.ogc.render;

import org.geotools.api.style.Displacement;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;

/** How far a symbolizer's drawing lies from the feature: right and up, pixels. */
record Displaced(Measure right, Measure up) {

  /** Null when it lies where the feature is. */
  static @Nullable Displaced of(@Nullable Displacement displacement, Lengths lengths) {
    if (displacement == null) {
      return null;
    }
    Measure right = lengths.of(displacement.getDisplacementX(), 0);
    Measure up = lengths.of(displacement.getDisplacementY(), 0);
    boolean nowhere = right.isFixed() && up.isFixed() && right.of(null) == 0 && up.of(null) == 0;
    return nowhere ? null : new Displaced(right, up);
  }

  SymbolPainter with(SymbolPainter painter) {
    return new Moved(this, painter, new Outline());
  }

  private record Moved(Displaced by, SymbolPainter painter, Outline moved)
      implements SymbolPainter {

    @Override
    public void paint(Feature feature, Outline outline, Canvas canvas) {
      double right = by.right.of(feature);
      double up = by.up.of(feature);
      moved.clear();
      for (int part = 0; part < outline.parts(); part++) {
        for (int i = outline.start(part); i < outline.end(part); i += 2) {
          moved.add(outline.xy()[i] + right, outline.xy()[i + 1] - up);
        }
        moved.end(outline.kind(part));
      }
      painter.paint(feature, moved, canvas);
    }

    @Override
    public double reach() {
      return painter.reach() + Math.abs(by.right.most(64)) + Math.abs(by.up.most(64));
    }
  }
}
