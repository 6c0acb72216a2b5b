package org.kuangjie.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.catalogue.importing.ImportIssue.Severity;
import org.kuangjie.geo.file.FullDisk;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

class IssueWorkbookTest {

  private static final IssueAnswer ISSUE =
      new IssueAnswer(1, 1, null, Severity.ERROR, "column-type", Text.of("=1+1", "-5"), null, null);

  @Test
  @DisplayName("E12: what came in as text is no formula in the list of issues")
  void cellsAreNoFormulas() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IssueWorkbook.write(book -> book.add(ISSUE), out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var row = book.getSheetAt(0).getRow(1);
      assertThat(row.getCell(4).getStringCellValue()).isEqualTo("'=1+1");
      assertThat(row.getCell(5).getStringCellValue()).isEqualTo("-5");
    }
  }

  @Test
  @DisplayName("E12: a disk that fills up while the list of issues is written is said as such")
  void fullDisk(@TempDir Path folder) {
    assertThatThrownBy(() -> TempFile.withStrategy(new FullDisk(folder), () -> fill(folder)))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo("disk-full");
              assertThat(e.kind()).isEqualTo(DomainException.Kind.NO_SPACE);
            });
  }

  private static Path fill(Path folder) {
    try {
      IssueWorkbook.write(IssueWorkbookTest::addMany, OutputStream.nullOutputStream());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** More than stay in memory. */
  private static void addMany(IssueWorkbook book) {
    for (int i = 0; i < 2000; i++) {
      book.add(ISSUE);
    }
  }
}
