package org.kuangjie.ogc.render;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in one or more lines, measured.
 *
 * @param spacing from base line to base line, pixels
 */
record TextBlock(List<TextLine> lines, double width, double spacing) {

  private static final double LINE_SPACING = 1.2;

  static TextBlock of(String text, LabelLook.Drawn look, double wrapAt) {
    Font font = look.font(text);
    List<TextLine> lines = new ArrayList<>();
    double widest = 0;
    for (String line : text.split("\\R", -1)) {
      for (String piece : wrap(line, font, wrapAt)) {
        TextLine measured = new TextLine(piece, font);
        widest = Math.max(widest, measured.width());
        lines.add(measured);
      }
    }
    return new TextBlock(lines, widest, look.size() * LINE_SPACING);
  }

  double height() {
    return lines.get(0).ascent() + lines.get(0).descent() + spacing * (lines.size() - 1);
  }

  /** Of a line, below the block's top. */
  double baseline(int line) {
    return lines.get(0).ascent() + spacing * line;
  }

  /** Breaks at spaces, and between Chinese signs. */
  private static List<String> wrap(String line, Font font, double wrapAt) {
    if (wrapAt <= 0 || line.isBlank()) {
      return List.of(line.isEmpty() ? " " : line);
    }
    List<String> pieces = new ArrayList<>();
    int from = 0;
    int breakAt = -1;
    for (int i = from; i < line.length(); i++) {
      boolean space = line.charAt(i) == ' ';
      boolean tooWide =
          i > from && font.getStringBounds(line, from, i + 1, TextLine.CONTEXT).getWidth() > wrapAt;
      if (tooWide && breakAt > from) {
        pieces.add(line.substring(from, breakAt).strip());
        from = breakAt;
      }
      if (space || line.charAt(i) >= 0x2e80) {
        breakAt = i + 1;
      }
    }
    pieces.add(line.substring(from).strip());
    pieces.removeIf(String::isEmpty);
    return pieces.isEmpty() ? List.of(line) : pieces;
  }
}
