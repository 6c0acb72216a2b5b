package org.kuangjie.ogc.render;

import org.kuangjie.ogc.feature.Feature;

/** Fills areas with one colour. */
record FillPainter(Ink ink) implements SymbolPainter {

  @Override
  public void paint(Feature feature, Outline outline, Canvas canvas) {
    canvas.fill(outline, ink.of(feature));
  }

  @Override
  public double reach() {
    return 0;
  }
}
