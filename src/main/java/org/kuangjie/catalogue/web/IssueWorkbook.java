package org.kuangjie.catalogue.web;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The issues of an import as an Excel file, a few rows in memory at a time. */
final class IssueWorkbook implements AutoCloseable {

  private static final int ROWS_IN_MEMORY = 100;
  private static final int LONGEST_CELL = 32_000;
  private static final String[] HEAD = {
    "行号 row", "顶点 vertex", "级别 severity", "代码 code", "说明", "message", "经度 lon", "纬度 lat", "位置 WKT"
  };

  private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final SXSSFSheet sheet = book.createSheet("问题 issues");
  private int rows;

  IssueWorkbook() {
    Row head = sheet.createRow(rows++);
    for (int i = 0; i < HEAD.length; i++) {
      head.createCell(i).setCellValue(HEAD[i]);
    }
    sheet.createFreezePane(0, 1);
  }

  void add(IssueAnswer issue) {
    Row row = sheet.createRow(rows++);
    row.createCell(0).setCellValue(issue.row());
    number(row, 1, issue.vertex());
    text(row, 2, issue.severity().name());
    text(row, 3, issue.code());
    text(row, 4, issue.message().zh());
    text(row, 5, issue.message().en());
    if (issue.place() != null) {
      number(row, 6, issue.place().get(0));
      number(row, 7, issue.place().get(1));
    }
    if (issue.wkt() != null) {
      text(row, 8, issue.wkt());
    }
  }

  private static void number(Row row, int column, @Nullable Number value) {
    if (value != null) {
      row.createCell(column).setCellValue(value.doubleValue());
    }
  }

  private static void text(Row row, int column, String value) {
    row.createCell(column).setCellValue(harmless(value));
  }

  /** No text from a file may become a formula, here or where the sheet is saved as CSV. */
  static String harmless(String value) {
    String shown = value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) + "…" : value;
    return shown.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + shown : shown;
  }

  void writeTo(OutputStream out) throws IOException {
    book.write(out);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
