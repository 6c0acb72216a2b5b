package org.kuangjie.ogc.render;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Vendor options of text symbolizers, as GeoServer names them; lengths in pixels.
 *
 * @param spaceAround free room a label asks for; negative lets labels overlap by so much
 * @param group one label for all features of the same text
 * @param repeat distance between labels along a line; 0 = one label
 * @param maxDisplacement how far a label may move to find room
 * @param autoWrap width at which text is broken; 0 = never
 * @param followLine letters follow the bends of the line
 * @param conflicts labels give way to each other
 * @param goodnessOfFit share of the label that must lie inside its polygon, 0 to 1
 * @param partials labels may be cut off by the edge of the map
 * @param maxAngleDelta sharpest bend text follows, degrees
 * @param forceLeftToRight text along a line is turned so that it is not upside down
 */
record LabelOptions(
    double spaceAround,
    boolean group,
    double repeat,
    double maxDisplacement,
    double autoWrap,
    boolean followLine,
    boolean conflicts,
    double goodnessOfFit,
    boolean partials,
    double maxAngleDelta,
    boolean forceLeftToRight) {

  static LabelOptions of(Map<String, String> options, double factor) {
    return new LabelOptions(
        number(options.get("spaceAround"), 0) * factor,
        flag(options.get("group"), false),
        number(options.get("repeat"), 0) * factor,
        number(options.get("maxDisplacement"), 0) * factor,
        number(options.get("autoWrap"), 0) * factor,
        flag(options.get("followLine"), false),
        flag(options.get("conflictResolution"), true),
        number(options.get("goodnessOfFit"), 0.5),
        flag(options.get("partials"), false),
        number(options.get("maxAngleDelta"), 22.5),
        flag(options.get("forceLeftToRight"), true));
  }

  private static double number(@Nullable String text, double absent) {
    try {
      double number = text == null ? absent : Double.parseDouble(text.strip());
      return Double.isFinite(number) ? number : absent;
    } catch (NumberFormatException e) {
      return absent;
    }
  }

  private static boolean flag(@Nullable String text, boolean absent) {
    if (text == null) {
      return absent;
    }
    String word = text.strip();
    return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("yes") || word.equals("1");
  }
}
