package org.kuangjie.compliance.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Columns aligned for terminals, where a Chinese character takes two cells. The last column is
 * wrapped; where too little room is left for it, it stands below its row.
 */
final class Table {

  private static final String GAP = "  ";
  private static final String INDENT = "    ";
  private static final int LEAST_ROOM = 36;

  private final List<List<String>> rows = new ArrayList<>();

  Table add(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /**
   * @param terminal cells of a line; only a word that is longer may stick out
   */
  String print(int terminal) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int before = IntStream.range(0, columns - 1).map(c -> columnWidth(c) + width(GAP)).sum();
    int room = terminal - before;
    boolean below = room < LEAST_ROOM && lastWidth() > room;
    String indent = below ? INDENT : " ".repeat(before);
    StringBuilder lines = new StringBuilder();
    for (List<String> row : rows) {
      String head = head(row);
      String last = row.get(row.size() - 1);
      List<String> text = last.isEmpty() ? List.of() : wrap(last, terminal - width(indent));
      if (below) {
        line(lines, head);
      } else {
        line(lines, head + (text.isEmpty() ? "" : text.get(0)));
      }
      text.stream().skip(below ? 0 : 1).forEach(part -> line(lines, indent + part));
    }
    return lines.toString();
  }

  private static void line(StringBuilder lines, String line) {
    lines.append(line.stripTrailing()).append('\n');
  }

  private String head(List<String> row) {
    StringBuilder head = new StringBuilder();
    for (int column = 0; column < row.size() - 1; column++) {
      String cell = row.get(column);
      head.append(cell).append(" ".repeat(columnWidth(column) - width(cell))).append(GAP);
    }
    return head.toString();
  }

  private int lastWidth() {
    return rows.stream().mapToInt(row -> width(row.get(row.size() - 1))).max().orElse(0);
  }

  private int columnWidth(int column) {
    return rows.stream()
        .filter(row -> row.size() > column + 1)
        .mapToInt(row -> width(row.get(column)))
        .max()
        .orElse(0);
  }

  /** Lines of at most so many cells, broken where Unicode (UAX 14) allows it. */
  static List<String> wrap(String text, int cells) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String piece : pieces(paragraph)) {
        if (!line.isEmpty() && width(line + piece.stripTrailing()) > cells) {
          lines.add(line.toString().stripTrailing());
          line.setLength(0);
        }
        line.append(piece);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static List<String> pieces(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  /** Cells of a terminal: East Asian wide and full-width characters take two, marks none. */
  static int width(String text) {
    return text.codePoints().map(Table::cells).sum();
  }

  private static int cells(int codePoint) {
    int type = UCharacter.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
      case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
      default -> 1;
    };
  }
}
