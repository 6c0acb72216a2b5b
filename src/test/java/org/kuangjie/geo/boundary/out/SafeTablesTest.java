package org.kuangjie.geo.boundary.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.geo.BoundaryFormat;
import org.kuangjie.geo.BoundaryOptions;
import org.kuangjie.geo.BoundaryReader;
import org.kuangjie.geo.BoundaryWriter;
import org.kuangjie.geo.ParsedBoundary;
import org.kuangjie.geo.file.FormulaGuard;
import org.kuangjie.geo.file.FullDisk;
import org.kuangjie.shared.DomainException;

/** Names and remarks come from applicants; written tables and field names must stay harmless. */
class SafeTablesTest {

  private static final String REMARK = "=HYPERLINK(\"http://example.org\")";

  private static ParsedBoundary hostile() {
    String json =
        """
        {"type":"Feature","properties":{"name":"@SUM(1+1)*cmd","remark":"%s","elevationTop":10,
        "elevationBottom":-20.5},"geometry":{"type":"Polygon","coordinates":
        [[[106.55,29.55],[106.56,29.55],[106.56,29.56],[106.55,29.55]]]}}"""
            .formatted(REMARK.replace("\"", "\\\""));
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static ParsedBoundary read(byte[] content) {
    return BoundaryReader.read(content, "", BoundaryOptions.DEFAULT);
  }

  @Test
  @DisplayName("E11: no cell of a written workbook is or becomes a formula")
  void workbookCells() throws IOException {
    byte[] content = BoundaryWriter.write(hostile(), BoundaryFormat.EXCEL, null).content();
    int quoted = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
          quoted += cell.getCellStyle().getQuotePrefixed() ? 1 : 0;
        }
      }
    }
    assertThat(quoted).isEqualTo(3);
    assertThat(read(content).parts().get(0).remark()).isEqualTo(REMARK);
  }

  @Test
  @DisplayName(
      "E11: no cell of a written CSV begins a formula, and the text comes back without quote")
  void csvCells() {
    byte[] content = BoundaryWriter.write(hostile(), BoundaryFormat.CSV, null).content();
    String text = new String(content, StandardCharsets.UTF_8);
    assertThat(text).doesNotContainPattern("(?m)(^|,)\"?[=@+]").contains("'=HYPERLINK", "-20.50");
    assertThat(read(content).parts().get(0).remark()).isEqualTo(REMARK);
  }

  @Test
  @DisplayName("E11: what begins a formula, and what is only a negative number")
  void startsFormula() {
    assertThat(List.of("=1", "+1+1", "-A1", "@x", "\tx")).allMatch(FormulaGuard::startsFormula);
    assertThat(List.of("-20.50", "+5", "J1", "106°33′", "")).noneMatch(FormulaGuard::startsFormula);
  }

  @Test
  @DisplayName("E3: field names are cut to ten bytes, never inside a character, and stay different")
  void fieldNames() {
    List<String> names =
        DbfOut.shortNames(
            List.of("采矿许可证号一", "采矿许可证号二", "ELEVATION_TOP", "elevation_bottom", "𠮷𠀀𠀁", "MC"));
    assertThat(names)
        .containsExactly("采矿许", "采矿许1", "ELEVATION_", "elevation1", "𠮷𠀀", "MC")
        .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= DbfOut.NAME_BYTES);
  }

  @Test
  @DisplayName("E11: a disk that fills up while a workbook is written is said as such")
  void fullDisk(@TempDir Path folder) {
    assertThatThrownBy(
            () ->
                TempFile.withStrategy(
                    new FullDisk(folder),
                    () -> BoundaryWriter.write(hostile(), BoundaryFormat.EXCEL, null)))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo("disk-full");
              assertThat(e.kind()).isEqualTo(DomainException.Kind.NO_SPACE);
            });
    assertThat(folder).isEmptyDirectory();
  }
}
