package org.kuangjie.ogc.render;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;

/** A line of text in one font, measured; its origin is the start of the base line. */
final class TextLine {

  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final String text;
  private final Font font;
  private final Shape outline;
  private final double width;
  private final double ascent;
  private final double descent;

  TextLine(String text, Font font) {
    this.text = text;
    this.font = font;
    if (isPlain(text)) {
      GlyphVector glyphs = font.createGlyphVector(CONTEXT, text);
      this.outline = glyphs.getOutline();
      this.width = glyphs.getLogicalBounds().getWidth();
    } else {
      TextLayout layout = new TextLayout(text, font, CONTEXT);
      this.outline = layout.getOutline(null);
      this.width = layout.getAdvance();
    }
    this.ascent = font.getSize2D() * 0.8;
    this.descent = font.getSize2D() * 0.2;
  }

  /** Left to right, one letter one sign: what needs no shaping. */
  private static boolean isPlain(String text) {
    return text.chars()
        .allMatch(
            c ->
                c < 0x0300
                    || (c >= 0x2000 && c < 0x2028)
                    || (c >= 0x2e80 && c < 0xd800)
                    || (c >= 0xff00 && c < 0xfff0));
  }

  String text() {
    return text;
  }

  Font font() {
    return font;
  }

  Shape outline() {
    return outline;
  }

  double width() {
    return width;
  }

  /** Above the base line; the em square's, since fonts' own measures differ by much. */
  double ascent() {
    return ascent;
  }

  double descent() {
    return descent;
  }
}
