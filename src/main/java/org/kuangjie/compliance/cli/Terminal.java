package org.kuangjie.compliance.cli;

import org.jspecify.annotations.Nullable;

/** How wide the lines may be: {@code COLUMNS} as the start script passes it on, else 120 cells. */
final class Terminal {

  private static final int USUAL = 120;
  private static final int NARROWEST = 40;

  private Terminal() {}

  static int width() {
    return width(System.getenv("COLUMNS"));
  }

  static int width(@Nullable String columns) {
    return columns != null && columns.matches("\\d{1,4}")
        ? Math.max(NARROWEST, Integer.parseInt(columns))
        : USUAL;
  }
}
