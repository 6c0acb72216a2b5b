package org.kuangjie.enforcement.papers;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chinese letters for paper: the font of the map renderer, else whatever shows the text. */
final class Lettering {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final List<String> CHOICES =
      List.of("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei");
  private static final String FAMILY = family();

  private Lettering() {}

  private static String family() {
    return CHOICES.stream()
        .filter(name -> new Font(name, Font.PLAIN, 1).getFamily(Locale.ROOT).equals(name))
        .findFirst()
        .orElse(Font.SANS_SERIF);
  }

  static Font font(boolean bold, double points) {
    return new Font(FAMILY, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) points);
  }

  static double width(Font font, String text) {
    return font.getStringBounds(text, CONTEXT).getWidth();
  }

  /** Breaks a text into lines of at most a width; Latin words are kept whole where they fit. */
  static List<String> wrap(Font font, String text, double width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      String rest = paragraph;
      while (width(font, rest) > width && rest.length() > 1) {
        int cut = cut(font, rest, width);
        lines.add(rest.substring(0, cut).stripTrailing());
        rest = rest.substring(cut).stripLeading();
      }
      lines.add(rest);
    }
    return lines;
  }

  private static int cut(Font font, String text, double width) {
    int most = 1;
    while (most < text.length() && width(font, text.substring(0, most + 1)) <= width) {
      most++;
    }
    int word = most;
    while (word > 0 && isLatin(text.charAt(word - 1)) && isLatin(text.charAt(word))) {
      word--;
    }
    return word > 0 ? word : most;
  }

  private static boolean isLatin(char letter) {
    return letter < 0x250 && !Character.isWhitespace(letter);
  }
}
