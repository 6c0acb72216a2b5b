package org.kuangjie.enforcement.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.enforcement.papers.TablePaper.Column;

@DisplayName("004-R26: tables for Excel and for paper")
class TablePaperTest {

  private static TablePaper table(int rows) {
    List<List<@Nullable Object>> lines = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      lines.add(Arrays.asList(i + 1, "=1+1", "很长的矿山名称，写不下一行时应当换行而不是被截断或压到旁边的格子里", null));
    }
    return new TablePaper(
        "表",
        "标题",
        List.of("说明一", "说明二"),
        List.of(new Column("名次", 6), new Column("公式", 8), new Column("名称", 20), new Column("空", 6)),
        lines);
  }

  @Test
  void theWorkbookHoldsNumbersAsNumbersAndNoFormula() throws IOException {
    byte[] file = TableWorkbook.write(List.of(table(3)));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = book.getSheet("表");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("标题");
      assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("名称");
      assertThat(sheet.getRow(4).getCell(0).getNumericCellValue()).isEqualTo(1);
      assertThat(sheet.getRow(4).getCell(1).getCellType().name()).isEqualTo("STRING");
      assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isNotEqualTo("=1+1");
      assertThat(sheet.getLastRowNum()).isEqualTo(6);
    }
  }

  @Test
  void thePaperBreaksIntoPagesAndDrawsSomethingOnEach() throws IOException {
    try (PDDocument document = Loader.loadPDF(TablePdf.write(List.of(table(60))))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("标题");
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        var image = renderer.renderImageWithDPI(page, 36);
        long dark =
            Arrays.stream(
                    image.getRGB(
                        0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(pixel -> (pixel & 0xFF) < 128)
                .count();
        assertThat(dark).as("dark pixels of page %d", page).isGreaterThan(100);
      }
    }
  }

  @Test
  void anEmptyTableIsStillAPageWithItsHead() throws IOException {
    try (PDDocument document = Loader.loadPDF(TablePdf.write(List.of(table(0))))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void linesAreBrokenWithinTheirWidthAndLoseNothing() {
    Font font = Lettering.font(false, 9);
    String text = "许可证 C5001022010017130052678 位于涪陵区，矿山名称很长很长很长";
    List<String> lines = Lettering.wrap(font, text, 60);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(lines).allSatisfy(line -> assertThat(Lettering.width(font, line)).isLessThan(61));
    assertThat(Lettering.wrap(font, "a\nb", 60)).containsExactly("a", "b");
  }
}
