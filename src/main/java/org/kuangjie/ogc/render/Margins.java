package org.kuangjie.ogc.render;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Room around each tile of a pattern ({@code graphic-margin}), pixels. */
record Margins(double top, double right, double bottom, double left) {

  static final Margins NONE = new Margins(0, 0, 0, 0);

  /** One to four numbers, as in CSS; anything else counts as none. */
  static Margins of(@Nullable String text, double factor) {
    if (text == null || !text.matches("[\\d.]+(\\s+[\\d.]+){0,3}")) {
      return NONE;
    }
    double[] n =
        Arrays.stream(text.split("\\s+", -1))
            .mapToDouble(w -> Double.parseDouble(w) * factor)
            .toArray();
    return switch (n.length) {
      case 1 -> new Margins(n[0], n[0], n[0], n[0]);
      case 2 -> new Margins(n[0], n[1], n[0], n[1]);
      case 3 -> new Margins(n[0], n[1], n[2], n[1]);
      default -> new Margins(n[0], n[1], n[2], n[3]);
    };
  }
}
