package org.kuangjie.geo.table;

import java.util.List;

/**
 * A table as it stands in the file, empty rows included up to the last one that holds something.
 *
 * @param name of the worksheet; empty for delimited text
 */
public record Sheet(String name, List<Row> rows) {

  public Sheet {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number counting from 1, as spreadsheets show it; the line for delimited text
   * @param cells trailing empty cells left out
   */
  public record Row(int number, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /** The text of a column, empty beyond the end. */
    public String text(int column) {
      return cell(column).text();
    }

    /** The cell of a column, empty beyond the end. */
    public Cell cell(int column) {
      return column < 0 || column >= cells.size() ? Cell.EMPTY : cells.get(column);
    }

    public boolean isBlank() {
      return cells.stream().allMatch(Cell::isEmpty);
    }
  }
}
