package org.kuangjie.ogc.render;

/** The scale of a map (OGC 05-077r4, 10.2; OGC 06-042, 7.2.4.6.9). */
final class Scale {

  private static final double METRES_PER_INCH = 0.0254;

  private Scale() {}

  static double denominator(Scene scene) {
    double metresPerPixel = scene.box().getWidth() * scene.crs().metresPerUnit() / scene.width();
    return metresPerPixel * scene.dotsPerInch() / METRES_PER_INCH;
  }
}
