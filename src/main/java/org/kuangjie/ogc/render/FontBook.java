package org.kuangjie.ogc.render;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fonts by the names styles give. A font that is not installed, or lacks a sign of the text, is
 * replaced by the nearest that has it, so that Chinese text shows whatever the style asks for.
 */
final class FontBook {

  private static final String SANS = Font.SANS_SERIF;
  private static final String SERIF = Font.SERIF;
  private static final int MOST_FONTS = 2000;

  /** What stands in for fonts common on desktops. */
  private static final Map<String, String> STAND_INS =
      Map.ofEntries(
          Map.entry("simsun", SERIF),
          Map.entry("宋体", SERIF),
          Map.entry("nsimsun", SERIF),
          Map.entry("fangsong", SERIF),
          Map.entry("仿宋", SERIF),
          Map.entry("kaiti", SERIF),
          Map.entry("楷体", SERIF),
          Map.entry("times new roman", SERIF),
          Map.entry("serif", SERIF));

  private static final List<String> SANS_CHOICES =
      List.of("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei");
  private static final List<String> SERIF_CHOICES =
      List.of("Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN");

  private static final Map<Wish, Font> FONTS = new ConcurrentHashMap<>();

  private FontBook() {}

  private record Wish(String family, int style, float size) {}

  /**
   * @param families the best first
   * @param style as {@link Font#getStyle()}
   * @param size pixels
   */
  static Font find(List<String> families, int style, double size, String text) {
    for (String family : families) {
      Font font = named(family, style, size);
      if (isNamed(font, family) && font.canDisplayUpTo(text) < 0) {
        return font;
      }
    }
    String wished = families.isEmpty() ? SANS : families.get(0);
    String kind = STAND_INS.getOrDefault(wished.toLowerCase(Locale.ROOT), SANS);
    for (String family : kind.equals(SERIF) ? SERIF_CHOICES : SANS_CHOICES) {
      Font font = named(family, style, size);
      if (isNamed(font, family) && font.canDisplayUpTo(text) < 0) {
        return font;
      }
    }
    return named(kind, style, size);
  }

  private static boolean isNamed(Font font, String family) {
    return font.getFamily(Locale.ROOT).equalsIgnoreCase(family)
        || font.getFontName(Locale.ROOT).equalsIgnoreCase(family);
  }

  private static Font named(String family, int style, double size) {
    if (FONTS.size() > MOST_FONTS) {
      FONTS.clear();
    }
    return FONTS.computeIfAbsent(
        new Wish(family, style, (float) size),
        wish -> new Font(wish.family(), wish.style(), 1).deriveFont(wish.size()));
  }
}
