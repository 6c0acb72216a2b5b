package org.kuangjie.ogc.render;

import org.kuangjie.ogc.feature.Feature;

/** Fills areas with a repeated graphic (GraphicFill), such as hatching. */
record PatternPainter(TileMaker tiles) implements SymbolPainter {

  @Override
  public void paint(Feature feature, Outline outline, Canvas canvas) {
    canvas.fill(outline, tiles.of(feature));
  }

  @Override
  public double reach() {
    return 0;
  }
}
