package org.kuangjie.ogc.render;

import java.awt.Color;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.util.Converters;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.raster.Pixmap;

/** A colour of a style with its opacity, as premultiplied ARGB: fixed, or for each feature. */
final class Ink {

  private static final int GREY = 0x808080;

  private final Expression colour;
  private final Measure opacity;
  private final boolean fixedColour;
  private final int rgb;
  private final int fixed;

  Ink(Expression colour, Measure opacity) {
    this.colour = colour;
    this.opacity = opacity;
    this.fixedColour = colour instanceof Literal;
    this.rgb = fixedColour ? rgb(colour.evaluate(null)) : GREY;
    this.fixed = isFixed() ? Pixmap.colour(rgb, opacity.of(null)) : 0;
  }

  boolean isFixed() {
    return fixedColour && opacity.isFixed();
  }

  int of(@Nullable Feature feature) {
    if (isFixed()) {
      return fixed;
    }
    int chosen = fixedColour ? rgb : rgb(colour.evaluate(feature));
    return Pixmap.colour(chosen, opacity.of(feature));
  }

  /** Grey when a value is no colour. */
  private static int rgb(@Nullable Object value) {
    String text = String.valueOf(value).strip();
    if (text.length() == 7 && text.charAt(0) == '#') {
      try {
        return Integer.parseInt(text, 1, 7, 16);
      } catch (NumberFormatException e) {
        return GREY;
      }
    }
    Color colour = Converters.convert(text, Color.class);
    return colour == null ? GREY : colour.getRGB() & 0xffffff;
  }
}
