package org.kuangjie.geo.boundary;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kuangjie.geo.boundary.CornerRow.Kind;
import org.kuangjie.geo.table.Cell;
import org.kuangjie.geo.table.Sheet;
import org.kuangjie.geo.table.Sheet.Row;
import org.kuangjie.geo.table.TableLimits;

/** Finds the corner table in a workbook or a delimited text. */
final class CornerSheets {

  private static final int FEWEST_CORNERS = 3;

  private CornerSheets() {}

  /** The one sheet with corners; which of several is meant only the sender knows. */
  static Sheet choose(List<Sheet> sheets) {
    List<Sheet> found = sheets.stream().filter(CornerTableReader::recognises).toList();
    if (found.isEmpty()) {
      found = sheets.stream().filter(CornerSheets::hasCorners).toList();
    }
    if (found.isEmpty()) {
      throw Unreadable.notABoundary(
          "Excel 中没有拐点坐标表：请在坐标列上方写明列名，如“点号、X、Y”或“点号、经度、纬度”",
          "The workbook has no corner table; name the columns, such as number, X, Y");
    }
    if (found.size() > 1) {
      String names = found.stream().map(Sheet::name).collect(Collectors.joining("、"));
      throw Unreadable.invalid(
          "excel-several-tables",
          "Excel 中有几张工作表都有坐标（" + names + "），请只保留一张后提交",
          "Several sheets of the workbook hold coordinates (" + names + "); keep one of them");
    }
    return found.get(0);
  }

  private static boolean hasCorners(Sheet sheet) {
    return sheet.rows().stream()
            .map(row -> row.cells().stream().map(Cell::text).collect(Collectors.joining("\t")))
            .filter(line -> CornerRow.parse(TextDecoder.narrow(line)).kind() == Kind.CORNERS)
            .limit(FEWEST_CORNERS)
            .count()
        == FEWEST_CORNERS;
  }

  /** True when a line of the text names both coordinates in cells of their own. */
  static boolean hasHeading(String text, char delimiter) {
    return text.lines().anyMatch(line -> isHeading(line, delimiter));
  }

  private static boolean isHeading(String line, char delimiter) {
    List<Cell> cells =
        Stream.of(line.split(String.valueOf(delimiter), TableLimits.MAX_COLUMNS + 1))
            .map(cell -> Cell.of(cell.replace("\"", "").strip()))
            .toList();
    return TableColumns.of(new Row(1, cells), null) != null;
  }
}
