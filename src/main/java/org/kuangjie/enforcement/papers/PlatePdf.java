package org.kuangjie.enforcement.papers;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.kuangjie.enforcement.papers.SignPlates.PlateLine;

/** A sign plate on A3, to be enlarged by who makes it. */
final class PlatePdf {

  private static final double MARGIN = 50;
  private static final double LABEL = 170;
  private static final double TITLE_ROOM = 110;
  private static final Font TITLE = Lettering.font(true, 44);
  private static final Font LABELS = Lettering.font(true, 22);
  private static final Font VALUES = Lettering.font(false, 22);
  private static final Font SMALL = Lettering.font(true, 18);

  private PlatePdf() {}

  /**
   * @param synthetic print 示意: the right is not a real one
   */
  static byte[] write(List<PlateLine> lines, boolean synthetic) {
    try (PdfPages pages = PdfPages.landscapeA3()) {
      pages.add(surface -> draw(surface, pages, lines, synthetic));
      return pages.finish("采矿权标识牌");
    }
  }

  private static void draw(
      Graphics2D surface, PdfPages pages, List<PlateLine> lines, boolean synthetic) {
    double width = pages.width() - 2 * MARGIN;
    double height = pages.height() - 2 * MARGIN;
    surface.setStroke(new BasicStroke(3));
    surface.draw(new Rectangle2D.Double(MARGIN, MARGIN, width, height));
    surface.setFont(TITLE);
    String title = "采矿权标识牌";
    surface.drawString(
        title,
        (float) ((pages.width() - Lettering.width(TITLE, title)) / 2),
        (float) (MARGIN + TITLE_ROOM * 0.62));
    if (synthetic) {
      surface.setFont(SMALL);
      surface.drawString("示意，非真实矿业权", (float) (MARGIN + 20), (float) (MARGIN + 34));
    }
    surface.setStroke(new BasicStroke(1));
    double step = (height - TITLE_ROOM) / lines.size();
    for (int i = 0; i < lines.size(); i++) {
      double top = MARGIN + TITLE_ROOM + i * step;
      surface.draw(new Line2D.Double(MARGIN, top, MARGIN + width, top));
      write(surface, lines.get(i), top + step / 2, width - LABEL - 40);
    }
    surface.draw(
        new Line2D.Double(MARGIN + LABEL, MARGIN + TITLE_ROOM, MARGIN + LABEL, MARGIN + height));
  }

  private static void write(Graphics2D surface, PlateLine line, double middle, double room) {
    surface.setFont(LABELS);
    surface.drawString(line.label(), (float) (MARGIN + 30), (float) (middle + 8));
    double wide = Lettering.width(VALUES, line.value());
    Font font = wide > room ? VALUES.deriveFont((float) (22 * room / wide)) : VALUES;
    surface.setFont(font);
    surface.drawString(line.value(), (float) (MARGIN + LABEL + 20), (float) (middle + 8));
  }
}
