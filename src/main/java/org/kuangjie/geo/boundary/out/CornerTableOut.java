package org.kuangjie.geo.boundary.out;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.out.OutBoundary.Corner;
import org.kuangjie.geo.boundary.out.OutBoundary.Part;
import org.kuangjie.geo.boundary.out.OutBoundary.Ring;
import org.kuangjie.geo.file.FileFailures;
import org.kuangjie.geo.file.FormulaGuard;

/** The corner table (拐点坐标表) as a workbook or as CSV: one row per corner, X is north. */
final class CornerTableOut {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String TITLE = "拐点坐标表";
  private static final int ROWS_IN_MEMORY = 200;
  private static final int WIDE = 22 * 256;

  /** Column of the first coordinate; the second follows it. */
  private static final int COORDINATES = 3;

  private CornerTableOut() {}

  private static List<String> heading(Crs crs) {
    List<String> heading = new ArrayList<>(List.of("地块号", "圈号", "点号"));
    heading.addAll(crs.isGeographic() ? List.of("纬度", "经度") : List.of("X（北）", "Y（东）"));
    heading.addAll(List.of("标高上限", "标高下限", "备注"));
    return heading;
  }

  private static List<List<String>> rows(OutBoundary boundary) {
    List<List<String>> rows = new ArrayList<>();
    int number = 1;
    for (Part part : boundary.parts()) {
      String prefix = Integer.toString(number++);
      String parcel = (prefix + " " + part.nameAfter(prefix)).strip();
      for (int ring = 0; ring < part.rings().size(); ring++) {
        addRing(rows, part, parcel, ring, boundary.crs());
      }
    }
    return rows;
  }

  private static void addRing(
      List<List<String>> rows, Part part, String parcel, int number, Crs crs) {
    Ring ring = part.rings().get(number);
    for (Corner corner : ring.corners()) {
      rows.add(
          List.of(
              parcel,
              Integer.toString(number + 1),
              corner.label(),
              Printed.forTable(corner.north(), crs),
              Printed.forTable(corner.east(), crs),
              Printed.elevation(part.top()),
              Printed.elevation(part.bottom()),
              part.remark()));
    }
  }

  private static String system(OutBoundary boundary) {
    return "坐标系：" + CornerListOut.system(boundary.crs());
  }

  static byte[] csv(OutBoundary boundary) {
    StringWriter text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(TITLE);
      printer.printRecord(system(boundary));
      printer.printRecord(heading(boundary.crs()));
      for (List<String> row : rows(boundary)) {
        printer.printRecord(row.stream().map(FormulaGuard::guarded).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] xlsx(OutBoundary boundary) {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      SXSSFSheet sheet = workbook.createSheet(TITLE);
      List<String> heading = heading(boundary.crs());
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, heading.size() - 1));
      sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, heading.size() - 1));
      sheet.setColumnWidth(COORDINATES, WIDE);
      sheet.setColumnWidth(COORDINATES + 1, WIDE);
      Styles styles = Styles.of(workbook);
      fill(sheet.createRow(0), List.of(TITLE), styles);
      fill(sheet.createRow(1), List.of(system(boundary)), styles);
      fill(sheet.createRow(2), heading, styles);
      int number = 3;
      for (List<String> row : rows(boundary)) {
        fill(sheet.createRow(number++), row, styles);
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException | OpenXML4JRuntimeException e) {
      // The result stays in memory: only the library's temporary files can fail.
      throw FileFailures.diskFull(e);
    } catch (RuntimeException e) {
      throw FileFailures.isDiskFull(e) ? FileFailures.diskFull(e) : e;
    }
  }

  /** {@code quoted}: shown with the leading quote that keeps a text a text. */
  private record Styles(CellStyle metres, CellStyle quoted) {

    static Styles of(SXSSFWorkbook workbook) {
      CellStyle metres = workbook.createCellStyle();
      metres.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
      CellStyle quoted = workbook.createCellStyle();
      quoted.setQuotePrefixed(true);
      return new Styles(metres, quoted);
    }
  }

  /** Coordinates and elevations in metres are numbers, everything else is text. */
  private static void fill(Row row, List<String> texts, Styles styles) {
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Cell cell = row.createCell(i);
      if (i >= COORDINATES && text.matches("-?\\d+\\.\\d{2}")) {
        cell.setCellValue(Double.parseDouble(text));
        cell.setCellStyle(styles.metres());
      } else {
        cell.setCellValue(text);
        if (FormulaGuard.startsFormula(text)) {
          cell.setCellStyle(styles.quoted());
        }
      }
    }
  }
}
