package org.kuangjie.ogc.render;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Symbolizer;
import org.geotools.styling.UomOgcMapping;
import org.jspecify.annotations.Nullable;

/**
 * Turns lengths of a symbolizer into pixels (OGC 05-077r4, 11.1.1): pixels of 0.28 mm grow with the
 * resolution asked for, metres and feet are units of the map on the ground.
 */
record Lengths(double factor) {

  private static final double METRES_PER_FOOT = 0.3048;

  static Lengths of(Symbolizer symbolizer, Scene scene) {
    double perMetre = scene.width() / (scene.box().getWidth() * scene.crs().metresPerUnit());
    if (UomOgcMapping.METRE.getUnit().equals(symbolizer.getUnitOfMeasure())) {
      return new Lengths(perMetre);
    } else if (UomOgcMapping.FOOT.getUnit().equals(symbolizer.getUnitOfMeasure())) {
      return new Lengths(perMetre * METRES_PER_FOOT);
    }
    return new Lengths(scene.dotsPerInch() / Scene.STANDARD_DPI);
  }

  Measure of(@Nullable Expression expression, double absent) {
    return Measure.of(expression, absent, factor);
  }
}
