package org.kuangjie.ogc.imagery;

import java.awt.geom.AffineTransform;
import java.util.Optional;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.ShadedRelief;
import org.kuangjie.ogc.crs.MapCrs;
import org.locationtech.jts.geom.Coordinate;

/**
 * Light and shade on the hills of an elevation image (ShadedRelief: 05-077r4, 11.5.9), from a sun
 * in the north-west, halfway up the sky, as cartographers have it.
 *
 * @param acrossMetres width of a sample on the ground
 * @param downMetres height of a sample on the ground
 * @param exaggeration of the heights (ReliefFactor)
 * @param brightnessOnly the shade alone is drawn, over what lies below
 */
record Relief(double acrossMetres, double downMetres, double exaggeration, boolean brightnessOnly) {

  private static final double SUN_EAST = -0.5;
  private static final double SUN_NORTH = 0.5;
  private static final double SUN_UP = Math.sqrt(0.5);

  /**
   * @param size of a sample in pixels of the image
   */
  static Optional<Relief> of(RasterSymbolizer symbolizer, OpenImage image, double size) {
    ShadedRelief asked = symbolizer.getShadedRelief();
    if (asked == null) {
      return Optional.empty();
    }
    AffineTransform ground = image.info().toGround();
    double metres = image.crs().metresPerUnit();
    double middle = ground.getTranslateY() + ground.getScaleY() * image.info().full().height() / 2;
    double narrowing = image.crs().isGeographic() ? Math.cos(Math.toRadians(middle)) : 1;
    if (image.crs() == MapCrs.WEB_MERCATOR) {
      Coordinate place = image.crs().toLonLat(ground.getTranslateX(), middle);
      metres *= Math.cos(Math.toRadians(place.y));
    }
    double across = Math.hypot(ground.getScaleX(), ground.getShearY());
    double down = Math.hypot(ground.getScaleY(), ground.getShearX());
    Double factor = asked.getReliefFactor().evaluate(null, Double.class);
    return Optional.of(
        new Relief(
            across * metres * narrowing * size,
            down * metres * size,
            factor == null ? 1 : factor,
            asked.isBrightnessOnly()));
  }

  /**
   * A colour in the light of its place.
   *
   * @param colour not premultiplied ARGB
   * @param x column of the sample, as {@link Samples} counts them
   */
  int lit(int colour, Samples samples, double x, double y, float[] scratch) {
    double light = light(samples, x, y, scratch);
    if (brightnessOnly) {
      return (int) Math.round(255 * (1 - light)) << 24;
    }
    int red = (int) Math.round((colour >> 16 & 0xff) * light);
    int green = (int) Math.round((colour >> 8 & 0xff) * light);
    int blue = (int) Math.round((colour & 0xff) * light);
    return (colour & 0xff000000) | red << 16 | green << 8 | blue;
  }

  /** From 0 in the shade to 1 where the sun stands straight above a slope. */
  private double light(Samples samples, double x, double y, float[] scratch) {
    double here = height(samples, x, y, 0, scratch);
    double east =
        height(samples, x + 1, y, here, scratch) - height(samples, x - 1, y, here, scratch);
    double north =
        height(samples, x, y - 1, here, scratch) - height(samples, x, y + 1, here, scratch);
    double risesEast = exaggeration * east / (2 * acrossMetres);
    double risesNorth = exaggeration * north / (2 * downMetres);
    double facing = -risesEast * SUN_EAST - risesNorth * SUN_NORTH + SUN_UP;
    return Math.max(0, facing / Math.sqrt(1 + risesEast * risesEast + risesNorth * risesNorth));
  }

  /** Of the first band looked at; beside holes and the edge the land goes on level. */
  private static double height(
      Samples samples, double x, double y, double otherwise, float[] scratch) {
    return samples.bilinear(x, y, scratch) > 0 ? scratch[0] : otherwise;
  }
}
