package org.kuangjie.catalogue.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.file.FileFailures;
import org.kuangjie.geo.file.FormulaGuard;
import org.kuangjie.shared.DomainException;

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

  private IssueWorkbook() {
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
    String shown = value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) + "…" : value;
    row.createCell(column).setCellValue(FormulaGuard.guarded(shown));
  }

  private void writeTo(OutputStream out) throws IOException {
    try {
      book.write(out);
    } catch (OpenXML4JRuntimeException e) {
      // So the library says, without the cause, that its temporary copy could not be written.
      throw FileFailures.diskFull(e);
    }
  }

  /**
   * @param content adds the issues
   * @throws DomainException NO_SPACE when the disk for temporary files is full
   */
  static void write(Consumer<IssueWorkbook> content, OutputStream out) throws IOException {
    try (IssueWorkbook book = new IssueWorkbook()) {
      content.accept(book);
      book.writeTo(out);
    } catch (IOException | RuntimeException e) {
      if (FileFailures.isDiskFull(e)) {
        throw FileFailures.diskFull(e);
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
