package org.kuangjie.geo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Corner tables in rows and workbooks, as people keep them. */
final class SheetFiles {

  private SheetFiles() {}

  static Object[] row(Object... cells) {
    return cells;
  }

  static Object[] both(Object[] left, Object[] right) {
    Object[] all = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, all, left.length, right.length);
    return all;
  }

  static Object[] corner(String label, int i) {
    return row(label, EverydayFiles.SQUARE[i][0], EverydayFiles.SQUARE[i][1]);
  }

  static Object[] swapped(String label, int i) {
    return row(label, EverydayFiles.SQUARE[i][1], EverydayFiles.SQUARE[i][0]);
  }

  static Object[] wide(int i) {
    String text =
        "%d %.2f %.2f".formatted(i + 1, EverydayFiles.SQUARE[i][0], EverydayFiles.SQUARE[i][1]);
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c == ' ' ? c : c + 0xFEE0)));
    return (Object[]) wide.toString().split(" ");
  }

  /** Longitude and latitude of a corner. */
  static double[] lonLat(double[] corner) {
    var at =
        Crs.GK_ZONE_36.toGeographic(new org.locationtech.jts.geom.Coordinate(corner[1], corner[0]));
    return new double[] {at.x, at.y};
  }

  static Object[] decimal(int i) {
    return both(row(i + 1), degreesOnly(i));
  }

  static Object[] degreesOnly(int i) {
    double[] at = lonLat(EverydayFiles.SQUARE[i]);
    return row(at[0], at[1]);
  }

  static Object[][] rows(String parcel, int ring, double[]... corners) {
    Object[][] rows = new Object[corners.length][];
    for (int i = 0; i < corners.length; i++) {
      rows[i] = row(i == 0 ? parcel : "", ring, "J" + (i + 1), corners[i][0], corners[i][1], "");
    }
    return rows;
  }

  static Object[] sexagesimal(double degrees) {
    long milliseconds = Math.round(degrees * 3_600_000);
    return row(
        (int) (milliseconds / 3_600_000),
        (int) (milliseconds % 3_600_000 / 60_000),
        milliseconds % 60_000 / 1000.0);
  }

  /** Takes rows and groups of rows. */
  static byte[] workbook(Object... rows) {
    List<Object[]> all = new java.util.ArrayList<>();
    for (Object row : rows) {
      if (row instanceof Object[][] group) {
        all.addAll(Arrays.asList(group));
      } else {
        all.add((Object[]) row);
      }
    }
    return write(new XSSFWorkbook(), 1, all);
  }

  static byte[] write(Workbook workbook, int sheets, List<Object[]> rows) {
    for (int i = 0; i < sheets; i++) {
      Sheet sheet = workbook.createSheet("表" + (i + 1));
      int number = 0;
      for (Object[] cells : rows) {
        Row row = sheet.createRow(number++);
        for (int column = 0; column < cells.length; column++) {
          set(row.createCell(column), cells[column]);
        }
      }
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 8, 9));
    }
    return bytes(workbook);
  }

  static void set(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (!value.equals("")) {
      cell.setCellValue((String) value);
    }
  }

  static byte[] formulas(boolean calculated) {
    XSSFWorkbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("表1");
    set(sheet.createRow(0).createCell(0), "X");
    set(sheet.getRow(0).createCell(1), "Y");
    for (int i = 0; i < EverydayFiles.SQUARE.length; i++) {
      Row row = sheet.createRow(i + 1);
      row.createCell(0).setCellFormula((EverydayFiles.SQUARE[i][0] - 1) + "+1");
      row.createCell(1).setCellValue(EverydayFiles.SQUARE[i][1]);
    }
    if (calculated) {
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }
    return bytes(workbook);
  }

  static byte[] bytes(Workbook workbook) {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] degrees(String pattern) {
    Object[][] rows = new Object[5][];
    rows[0] = row("点号", "经度", "纬度");
    for (int i = 0; i < 4; i++) {
      double[] at = lonLat(EverydayFiles.SQUARE[i]);
      rows[i + 1] =
          row(
              "J" + (i + 1),
              pattern.formatted(sexagesimal(at[0])),
              pattern.formatted(sexagesimal(at[1])));
    }
    return workbook((Object[]) rows);
  }

  static byte[] threeColumns() {
    Object[][] rows = new Object[6][];
    rows[0] = row("点号", "东经", "", "", "北纬", "", "");
    rows[1] = row("", "度", "分", "秒", "度", "分", "秒");
    for (int i = 0; i < 4; i++) {
      double[] at = lonLat(EverydayFiles.SQUARE[i]);
      rows[i + 2] = both(both(row(i + 1), sexagesimal(at[0])), sexagesimal(at[1]));
    }
    return workbook((Object[]) rows);
  }
}
