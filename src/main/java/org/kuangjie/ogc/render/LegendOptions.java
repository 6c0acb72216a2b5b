package org.kuangjie.ogc.render;

import org.jspecify.annotations.Nullable;

/**
 * How a legend is drawn.
 *
 * @param symbolWidth pixels of one symbol
 * @param symbolHeight pixels of one symbol
 * @param font family of the titles
 * @param fontSize pixels
 * @param textColour RGB
 * @param background premultiplied ARGB; 0 = transparent
 * @param language {@code zh} or {@code en}
 * @param scale only rules that apply at this scale denominator; null = all
 * @param rule only the rule of this name, without titles; null = all
 * @param dotsPerInch sizes of symbols grow with it from {@link Scene#STANDARD_DPI} on; the sizes
 *     given here hold as they are
 */
public record LegendOptions(
    int symbolWidth,
    int symbolHeight,
    String font,
    double fontSize,
    int textColour,
    int background,
    String language,
    @Nullable Double scale,
    @Nullable String rule,
    double dotsPerInch) {

  /** Symbols of 24 × 18 pixels, Chinese titles, white. */
  public static final LegendOptions DEFAULT =
      new LegendOptions(
          24, 18, "SansSerif", 13, 0x222222, 0xffffffff, "zh", null, null, Scene.STANDARD_DPI);

  public LegendOptions {
    symbolWidth = Math.max(1, Math.min(500, symbolWidth));
    symbolHeight = Math.max(1, Math.min(500, symbolHeight));
    fontSize = Math.max(6, Math.min(100, fontSize));
  }

  /** How much larger than usual everything is. */
  double factor() {
    return dotsPerInch / Scene.STANDARD_DPI;
  }
}
