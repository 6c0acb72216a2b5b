package org.kuangjie.enforcement.papers;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables on A4 pages, the head repeated on each, long words broken, pages numbered. */
final class TablePdf {

  private static final double MARGIN = 36;
  private static final double LINE = 13;
  private static final double PADDING = 4;
  private static final Font TITLE = Lettering.font(true, 15);
  private static final Font NOTE = Lettering.font(false, 9);
  private static final Font HEAD = Lettering.font(true, 9);
  private static final Font CELL = Lettering.font(false, 9);

  private final PdfPages pages;
  private final TablePaper table;
  private final double[] widths;

  private TablePdf(PdfPages pages, TablePaper table) {
    this.pages = pages;
    this.table = table;
    double all = table.columns().stream().mapToInt(TablePaper.Column::weight).sum();
    double room = pages.width() - 2 * MARGIN;
    this.widths =
        table.columns().stream().mapToDouble(column -> column.weight() / all * room).toArray();
  }

  static byte[] write(List<TablePaper> tables) {
    try (PdfPages pages = PdfPages.landscapeA4()) {
      tables.forEach(table -> new TablePdf(pages, table).print());
      return pages.finish(tables.get(0).title());
    }
  }

  /** The cells of a row, each broken into lines. */
  private record Line(Font font, List<List<String>> cells) {
    double height() {
      return cells.stream().mapToInt(List::size).max().orElse(1) * LINE + PADDING;
    }
  }

  private void print() {
    Line head = line(HEAD, table.columns().stream().map(TablePaper.Column::heading).toList());
    List<List<Line>> sheets = sheets(head);
    for (int i = 0; i < sheets.size(); i++) {
      List<Line> lines = sheets.get(i);
      String number = "第 %d 页，共 %d 页".formatted(i + 1, sheets.size());
      boolean first = i == 0;
      pages.add(surface -> page(surface, head, lines, first, number));
    }
  }

  private List<List<Line>> sheets(Line head) {
    List<List<Line>> sheets = new ArrayList<>();
    List<Line> current = new ArrayList<>();
    double left = room(true) - head.height();
    for (List<@Nullable Object> row : table.rows()) {
      Line line = line(CELL, row);
      if (line.height() > left && !current.isEmpty()) {
        sheets.add(current);
        current = new ArrayList<>();
        left = room(false) - head.height();
      }
      current.add(line);
      left -= line.height();
    }
    sheets.add(current);
    return sheets;
  }

  private double room(boolean first) {
    return pages.height() - 2 * MARGIN - LINE - (first ? top() : 0);
  }

  private double top() {
    return 2 * LINE + table.notes().size() * LINE + PADDING;
  }

  private Line line(Font font, List<? extends @Nullable Object> values) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      Object value = i < values.size() ? values.get(i) : null;
      String text = value == null ? "" : value.toString();
      cells.add(Lettering.wrap(font, text, widths[i] - 2 * PADDING));
    }
    return new Line(font, cells);
  }

  private void page(Graphics2D surface, Line head, List<Line> lines, boolean first, String number) {
    double y = MARGIN;
    if (first) {
      surface.setFont(TITLE);
      surface.drawString(table.title(), (float) MARGIN, (float) (y + LINE));
      surface.setFont(NOTE);
      double at = y + 2 * LINE;
      for (String note : table.notes()) {
        at += LINE;
        surface.drawString(note, (float) MARGIN, (float) (at - PADDING));
      }
      y += top();
    }
    surface.setStroke(new BasicStroke(0.5f));
    y = row(surface, head, y);
    for (Line line : lines) {
      y = row(surface, line, y);
    }
    surface.setFont(NOTE);
    double middle = (pages.width() - Lettering.width(NOTE, number)) / 2;
    surface.drawString(number, (float) middle, (float) (pages.height() - MARGIN / 2));
  }

  private double row(Graphics2D surface, Line line, double y) {
    surface.setFont(line.font());
    double x = MARGIN;
    for (int i = 0; i < widths.length; i++) {
      surface.draw(new Rectangle2D.Double(x, y, widths[i], line.height()));
      double at = y;
      for (String text : line.cells().get(i)) {
        at += LINE;
        surface.drawString(text, (float) (x + PADDING), (float) (at - PADDING / 2));
      }
      x += widths[i];
    }
    return y + line.height();
  }
}
