package org.kuangjie.geo.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;

/** The sheets of a binary workbook (.xls). */
final class XlsSheets {

  private XlsSheets() {}

  static List<Sheet> read(HSSFWorkbook workbook) {
    TableLimits.Counter counter = new TableLimits.Counter();
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      sheets.add(read(workbook.getSheetAt(i), counter));
    }
    return sheets;
  }

  private static Sheet read(org.apache.poi.ss.usermodel.Sheet source, TableLimits.Counter counter) {
    SheetBuilder sheet = new SheetBuilder(source.getSheetName(), counter);
    for (Row row : source) {
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        sheet.add(cell.getRowIndex(), cell.getColumnIndex(), value(cell));
      }
    }
    return sheet.build();
  }

  /** The kept result of a formula; that of a formula never calculated is an empty string or 0. */
  private static Cell value(org.apache.poi.ss.usermodel.Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    String place = cell.getAddress().formatAsString();
    return switch (type) {
      case NUMERIC -> Workbooks.number(cell.getNumericCellValue());
      case BOOLEAN -> Cell.of(Boolean.toString(cell.getBooleanCellValue()));
      case ERROR ->
          throw Workbooks.errorCell(
              cell.getSheet().getSheetName(),
              place,
              FormulaError.forInt(cell.getErrorCellValue()).getString());
      case STRING -> Cell.of(cell.getStringCellValue().strip());
      case _NONE, BLANK, FORMULA -> {
        if (formula) {
          throw Workbooks.withoutResult(cell.getSheet().getSheetName(), place);
        }
        yield Cell.EMPTY;
      }
    };
  }
}
