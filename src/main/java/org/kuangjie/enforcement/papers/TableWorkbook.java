package org.kuangjie.enforcement.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.file.FormulaGuard;

/** Tables as an Excel workbook, a sheet each, ready to print: title, notes, framed table. */
final class TableWorkbook {

  private static final int CHARACTER = 256;

  private TableWorkbook() {}

  static byte[] write(List<TablePaper> tables) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Styles styles = Styles.in(book);
      tables.forEach(table -> write(book.createSheet(table.name()), table, styles));
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private record Styles(CellStyle title, CellStyle head, CellStyle cell) {

    static Styles in(XSSFWorkbook book) {
      return new Styles(
          style(book, 14, true, false), style(book, 11, true, true), style(book, 11, false, true));
    }

    private static CellStyle style(XSSFWorkbook book, int points, boolean bold, boolean framed) {
      Font font = book.createFont();
      font.setFontHeightInPoints((short) points);
      font.setBold(bold);
      CellStyle style = book.createCellStyle();
      style.setFont(font);
      if (framed) {
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
      }
      return style;
    }
  }

  private static void write(XSSFSheet sheet, TablePaper table, Styles styles) {
    int row = 0;
    fill(sheet.createRow(row++).createCell(0), table.title(), styles.title());
    for (String note : table.notes()) {
      sheet.createRow(row++).createCell(0).setCellValue(note);
    }
    Row head = sheet.createRow(row++);
    for (int i = 0; i < table.columns().size(); i++) {
      fill(head.createCell(i), table.columns().get(i).heading(), styles.head());
      sheet.setColumnWidth(i, (table.columns().get(i).weight() + 2) * CHARACTER);
    }
    sheet.createFreezePane(0, row);
    sheet.setRepeatingRows(new CellRangeAddress(row - 1, row - 1, -1, -1));
    for (List<@Nullable Object> values : table.rows()) {
      Row line = sheet.createRow(row++);
      for (int i = 0; i < values.size(); i++) {
        fill(line.createCell(i), values.get(i), styles.cell());
      }
    }
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private static void fill(Cell cell, @Nullable Object value, CellStyle style) {
    cell.setCellStyle(style);
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value != null) {
      cell.setCellValue(FormulaGuard.guarded(value.toString()));
    }
  }
}
