package org.kuangjie.geo.table;

import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.DomainException.Kind;
import org.kuangjie.shared.Text;

/** How much of a table is read. A corner table has a dozen columns and some thousand rows. */
public final class TableLimits {

  public static final int MAX_COLUMNS = 256;
  public static final int MAX_ROWS = 1_048_576;
  public static final int MAX_CELLS = 3_000_000;

  /** What a spreadsheet cell can hold. */
  public static final int MAX_CELL_CHARACTERS = 32_767;

  /** Of a workbook as sent (.xls) or unpacked (.xlsx). */
  public static final long MAX_WORKBOOK_BYTES = 96L << 20;

  private TableLimits() {}

  static final class Counter {

    private int cells;

    void count(int row, int column, Cell cell) {
      cells++;
      if (column >= MAX_COLUMNS) {
        throw tooLarge(
            "table-too-many-columns",
            "表格第 %d 行的列数超过 %d 列，请只保留点号和坐标列",
            "Row %d of the table has more than %d columns; keep the number and coordinate columns",
            row + 1,
            MAX_COLUMNS);
      }
      if (row >= MAX_ROWS || cells > MAX_CELLS) {
        throw tooLarge(
            "table-too-large",
            "表格过大（上限 %d 行、%d 个单元格），请只保留坐标表",
            "The table is too large (limit %d rows, %d cells); keep the corner table only",
            MAX_ROWS,
            MAX_CELLS);
      }
      if (cell.text().length() > MAX_CELL_CHARACTERS) {
        throw tooLarge(
            "table-cell-too-long",
            "表格第 %d 行第 %d 列的内容过长（上限 %d 字），请删去",
            "Row %d, column %d holds too long a text (limit %d characters); remove it",
            row + 1,
            column + 1,
            MAX_CELL_CHARACTERS);
      }
    }
  }

  static DomainException tooLarge(String code, String zh, String en, Object... arguments) {
    return new DomainException(Kind.TOO_LARGE, code, Text.format(zh, en, arguments));
  }
}
