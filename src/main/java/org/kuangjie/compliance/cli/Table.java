package org.kuangjie.compliance.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** Columns aligned for terminals, where a Chinese character takes two cells. */
final class Table {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Table add(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** One line per row; the last column is not padded. */
  String print() {
    StringBuilder lines = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell);
        if (column < row.size() - 1) {
          line.append(" ".repeat(columnWidth(column) - width(cell))).append(GAP);
        }
      }
      lines.append(line.toString().stripTrailing()).append('\n');
    }
    return lines.toString();
  }

  private int columnWidth(int column) {
    return rows.stream()
        .filter(row -> row.size() > column + 1)
        .mapToInt(row -> width(row.get(column)))
        .max()
        .orElse(0);
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
