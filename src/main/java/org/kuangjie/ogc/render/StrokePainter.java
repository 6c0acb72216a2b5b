package org.kuangjie.ogc.render;

import org.kuangjie.ogc.feature.Feature;

/** Draws lines and outlines. */
record StrokePainter(StrokeLook look) implements SymbolPainter {

  @Override
  public void paint(Feature feature, Outline outline, Canvas canvas) {
    canvas.stroke(outline, look.pen(feature), look.colour(feature));
  }

  @Override
  public double reach() {
    return look.reach();
  }
}
