package org.kuangjie.geo.table;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.geo.table.Sheet.Row;

/** Collects the cells of one sheet and stops at the limits. Rows and columns count from 0 here. */
final class SheetBuilder {

  private final String name;
  private final TableLimits.Counter counter;
  private final List<Row> rows = new ArrayList<>();
  private final List<Cell> current = new ArrayList<>();
  private int currentRow = -1;

  SheetBuilder(String name, TableLimits.Counter counter) {
    this.name = name;
    this.counter = counter;
  }

  /** Cells come in the order of the file: row by row, from left to right. */
  void add(int row, int column, Cell cell) {
    if (cell.isEmpty()) {
      return;
    }
    counter.count(row, column, cell);
    if (row != currentRow) {
      finishRow(row);
    }
    while (current.size() < column) {
      current.add(Cell.EMPTY);
    }
    if (column < current.size()) {
      current.set(column, cell);
    } else {
      current.add(cell);
    }
  }

  private void finishRow(int next) {
    if (currentRow >= 0) {
      rows.add(new Row(currentRow + 1, current));
    }
    current.clear();
    // One empty row stands for any number of them.
    if (next > currentRow + 1 && !rows.isEmpty()) {
      rows.add(new Row(currentRow + 2, List.of()));
    }
    currentRow = next;
  }

  Sheet build() {
    finishRow(currentRow);
    return new Sheet(name, rows);
  }
}
