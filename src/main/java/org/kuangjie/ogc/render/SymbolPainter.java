package org.kuangjie.ogc.render;

import org.kuangjie.ogc.feature.Feature;

/** Draws one symbolizer's part of a feature. */
interface SymbolPainter {

  /**
   * @param outline the feature's geometry on the map; not to be kept
   */
  void paint(Feature feature, Outline outline, Canvas canvas);

  /** Draws what had to wait until all features were seen; called once after them. */
  default void finish(Canvas canvas) {}

  /** How far beyond a feature's geometry it may draw, pixels. */
  double reach();
}
