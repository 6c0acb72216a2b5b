package org.kuangjie.geo.features;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.kuangjie.geo.file.FileFailures;
import org.kuangjie.geo.file.FormulaGuard;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/** A sheet with the geometry as well-known text in its last column; no cell begins a formula. */
final class XlsxWriter implements FeatureWriter {

  private static final int WINDOW_ROWS = 50;
  private static final int EXACT_DIGITS = 15;
  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

  private final SXSSFWorkbook book = new SXSSFWorkbook(WINDOW_ROWS);
  private final SXSSFSheet sheet;
  private final CellStyle day;
  private final OutputStream out;
  private final WriteLayout layout;
  private final WKTWriter wkt = new WKTWriter();
  private int rows;
  private long tooLong;

  XlsxWriter(OutputStream out, WriteLayout layout) {
    this.out = out;
    this.layout = layout;
    book.setCompressTempFiles(true);
    this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(layout.name()));
    this.day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    Row header = sheet.createRow(rows++);
    for (FeatureField field : layout.fields()) {
      text(header.createCell(Math.max(0, header.getLastCellNum())), field.name());
    }
    if (layout.shape() != Shape.NONE) {
      text(header.createCell(Math.max(0, header.getLastCellNum())), "WKT");
    }
    sheet.createFreezePane(0, 1);
  }

  @Override
  public void write(FeatureRow row) {
    if (rows >= MOST_ROWS) {
      throw Refusals.tooLarge(
          "xlsx-rows",
          "Excel 工作表最多 %d 行，请改用 CSV 或 GeoPackage".formatted(MOST_ROWS),
          "A sheet holds %d rows at most; use CSV or GeoPackage".formatted(MOST_ROWS));
    }
    Row cells = sheet.createRow(rows++);
    int column = 0;
    for (FeatureField field : layout.fields()) {
      value(cells.createCell(column++), row.properties().get(field.name()));
    }
    Geometry geometry = row.geometry();
    if (layout.shape() != Shape.NONE && geometry != null) {
      text(cells.createCell(column), wkt.write(layout.crs().fromGeographic(geometry)));
    }
  }

  private void value(Cell cell, @Nullable Object value) {
    if (value instanceof Boolean flag) {
      cell.setCellValue(flag);
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(day);
    } else if (value instanceof Number number && isExact(number)) {
      cell.setCellValue(number.doubleValue());
    } else if (value != null) {
      text(cell, FormulaGuard.guarded(Cells.text(value)));
    }
  }

  /** Excel keeps 15 digits; longer numbers are codes and stay text. */
  private static boolean isExact(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().precision() <= EXACT_DIGITS;
  }

  private void text(Cell cell, String text) {
    if (text.length() > LONGEST) {
      tooLong++;
    } else {
      cell.setCellValue(text);
    }
  }

  @Override
  public List<Text> notes() {
    List<Text> notes = new ArrayList<>();
    if (tooLong > 0) {
      notes.add(
          Text.of(
              "有 %d 个值（多为图形）超过 Excel 单元格 %d 字符上限，未写入；需要图形请用 GeoPackage".formatted(tooLong, LONGEST),
              "%d values, mostly geometries, exceed Excel's %d characters per cell and are left empty; use GeoPackage for geometry"
                  .formatted(tooLong, LONGEST)));
    }
    return notes;
  }

  @Override
  public void close() throws IOException {
    try (out;
        book) {
      book.write(out);
    } catch (OpenXML4JRuntimeException e) {
      // So the library says, without the cause, that its temporary copy could not be written.
      throw FileFailures.diskFull(e);
    }
  }
}
