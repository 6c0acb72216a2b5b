package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.geo.BoundaryOptions.Limits;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.DomainException.Kind;

/** Whatever is sent, the answer is a boundary with issues or a refusal, within fixed limits. */
class BoundaryLimitsTest {

  static Stream<Arguments> everydayFiles() {
    return EverydayFiles.make().entrySet().stream()
        .map(file -> Arguments.of(file.getKey(), file.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everydayFiles")
  @DisplayName("E11: a file cut off anywhere or with changed bytes is never a fault of the server")
  void damagedFilesAreAnswered(String name, byte[] content) {
    Random random = new Random(content.length);
    for (int i = 0; i < 12; i++) {
      assertAnswered(name, Arrays.copyOf(content, random.nextInt(content.length)));
      byte[] changed = content.clone();
      for (int k = 0; k < 1 + i / 3; k++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      assertAnswered(name, changed);
    }
  }

  private static void assertAnswered(String name, byte[] content) {
    try {
      ParsedBoundary boundary = BoundaryReader.read(content, name, BoundaryOptions.DEFAULT);
      assertThat(boundary.crsReason().zh()).isNotBlank();
    } catch (DomainException e) {
      assertThat(e.text().zh()).isNotBlank();
      assertThat(e.text().en()).isNotBlank();
    }
  }

  @Test
  @DisplayName("E11: a CSV of 65 000 columns is refused")
  void tooManyColumns() {
    String heading = "点号,X,Y" + ",列".repeat(65_000);
    String row = "\n1,3271108.67,36359460.24" + ",0".repeat(65_000);
    assertRefused(heading + row, "table-too-many-columns", Kind.TOO_LARGE);
  }

  @Test
  @DisplayName("E11: 65 000 columns without a heading are refused as well")
  void tooManyColumnsWithoutHeading() {
    String row = IntStream.range(0, 65_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    assertRefused(row + "\n" + row, "boundary-format", Kind.INVALID);
  }

  @Test
  @DisplayName("E11: a CSV cell of 10 MB is refused")
  void tooLongCell() {
    String text = "点号,X,Y,备注\n1,3271108.67,36359460.24," + "石".repeat(10 << 20);
    assertRefused(text, "table-cell-too-long", Kind.TOO_LARGE);
  }

  @Test
  @DisplayName("E11: an attribute of 10 MB in GeoJSON does not travel into reports")
  void tooLongAttribute() {
    String json =
        """
        {"type":"Feature","properties":{"name":"%s"},"geometry":{"type":"Polygon","coordinates":
        [[[106.55,29.55],[106.56,29.55],[106.56,29.56],[106.55,29.55]]]}}"""
            .formatted("石".repeat(10 << 20));
    ParsedBoundary boundary = read(json);
    assertThat(boundary.isUsable()).isTrue();
    assertThat(boundary.parts().get(0).name()).hasSize(2000);
    assertThat(boundary.issues()).anyMatch(issue -> issue.message().zh().contains("只保留前"));
  }

  @Test
  @DisplayName("E11: a workbook that unpacks to more than the limit is refused")
  void workbookBomb() {
    byte[] sheet = new byte[40 << 20];
    Arrays.fill(sheet, (byte) ' ');
    byte[] bomb =
        Shapefiles.zip(
            Shapefiles.files(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<w/>",
                "xl/worksheets/sheet1.xml",
                sheet),
            StandardCharsets.UTF_8);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThatThrownBy(() -> BoundaryReader.read(bomb, "a.xlsx", BoundaryOptions.DEFAULT))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
  }

  @Test
  @DisplayName("E11: more corners than the limit are refused in every format")
  void tooManyCorners() {
    BoundaryOptions few = new BoundaryOptions(null, new Limits(3, 64, 1 << 20, 200));
    for (Map.Entry<String, byte[]> file : EverydayFiles.make().entrySet()) {
      if (file.getKey().matches(".*(tabs|hole|r12|polygon|old-workbook|first-east|with-z).*")) {
        assertThatThrownBy(() -> BoundaryReader.read(file.getValue(), "", few))
            .as(file.getKey())
            .isInstanceOfSatisfying(
                DomainException.class,
                e -> assertThat(e.code()).isEqualTo("boundary-too-many-vertices"));
      }
    }
  }

  @Test
  @DisplayName("E11: entities and deep nesting in XML and WKT are refused, nothing is fetched")
  void hostileMarkup() {
    String bomb =
        "<!DOCTYPE k [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><kml><Placemark><name>&a;</name>"
            + "</Placemark></kml>";
    assertRefused(bomb, "xml-doctype", Kind.INVALID);
    assertRefused("<kml>" + "<Folder>".repeat(100_000), "xml-unreadable", Kind.INVALID);
    assertRefused("GEOMETRYCOLLECTION(".repeat(100_000), "wkt-unreadable", Kind.INVALID);
  }

  private static ParsedBoundary read(String text) {
    return BoundaryReader.read(
        text.getBytes(StandardCharsets.UTF_8), "upload", BoundaryOptions.DEFAULT);
  }

  private static void assertRefused(String text, String code, Kind kind) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e.text().zh()).isNotBlank();
            });
  }
}
