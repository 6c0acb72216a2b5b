package org.kuangjie.ogc.wms;

import org.kuangjie.layers.DimensionAxis;

/** What a map says of values its request did not name (06-042, C.4.2 and C.4.3). */
final class DimensionWarning {

  /** Name of the header. */
  static final String HEADER = "Warning";

  private DimensionWarning() {}

  static String usual(DimensionAxis axis, String value) {
    return text("Default", axis, value);
  }

  static String nearest(DimensionAxis axis, String value) {
    return text("Nearest", axis, value);
  }

  private static String text(String kind, DimensionAxis axis, String value) {
    return "99 %s value used: %s=%s %s".formatted(kind, axis.parameter(), value, axis.units());
  }
}
