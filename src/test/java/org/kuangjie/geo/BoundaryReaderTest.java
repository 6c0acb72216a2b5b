package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;

/** What the folder of geometry cases cannot show: numbers, large rings, explanations, limits. */
class BoundaryReaderTest {

  private static final String SQUARE =
      """
      J1 3271108.67 36359460.24
      J2 3271108.67 36360460.24
      J3 3272108.67 36360460.24
      J4 3272108.67 36359460.24
      """;

  @Test
  void statesThreeAreas() {
    // G18, F-4: planar and claimed 1 km², ellipsoidal 0.9995 km²
    ParsedBoundary boundary = read("面积：1.0000平方公里\n" + SQUARE);
    Areas areas = Objects.requireNonNull(boundary.areas());
    assertThat(areas.ellipsoidalSquareMetres()).isCloseTo(999_516.4095, within(0.0001));
    assertThat(areas.planarSquareMetres()).isCloseTo(1_000_000.0, within(1e-3));
    assertThat(areas.planarCrs()).isEqualTo(Crs.GK_ZONE_36);
    assertThat(areas.claimedSquareMetres()).isEqualTo(1_000_000.0);
    assertThat(areas.squareKilometres()).hasToString("0.9995");
  }

  @Test
  void keepsTheOriginalTextOfEveryCorner() {
    BoundaryPart part = read(SQUARE).parts().get(0);
    assertThat(part.rings().get(0).corners().get(1))
        .isEqualTo(
            new BoundaryPart.SourceCorner(
                "J2", "3271108.67", "36360460.24", 36360460.24, 3271108.67));
    assertThat(read(SQUARE).sourceText()).isEqualTo(SQUARE);
  }

  @ParameterizedTest
  @CsvSource({"EPSG:4524, 声明", "'', 带号 36"})
  void saysWhyItTookTheSystem(String declared, String reason) {
    Crs crs = declared.isEmpty() ? null : Crs.find(declared).orElseThrow();
    ParsedBoundary boundary =
        BoundaryReader.read(bytes(SQUARE), "a.txt", BoundaryOptions.declaring(crs));
    assertThat(boundary.crs()).isEqualTo(Crs.GK_ZONE_36);
    assertThat(boundary.crsReason().zh()).contains(reason);
    assertThat(boundary.crsReason().en()).isNotBlank();
  }

  @Test
  void elevationsOfAListAndOfARegistrationStringAreKept() {
    BoundaryPart list = read("开采标高：由420米至260米\n" + SQUARE).parts().get(0);
    assertThat(list.elevationTop()).isEqualTo(420.0);
    assertThat(list.elevationBottom()).isEqualTo(260.0);
    ParsedBoundary string =
        read(
            "1,3,1,3271108.67,36359460.24,2,3272108.67,36359460.24,"
                + "3,3272108.67,36360460.24,285,-8,,1,");
    assertThat(string.parts().get(0).elevationBottom()).isEqualTo(-8.0);
  }

  @Test
  void issuesCarryPartRingVertexAndPlace() {
    ParsedBoundary boundary =
        read(SQUARE.replace("J3 3272108.67", "J3 3272108.67 36360460.24\nJ3 3272108.67"));
    assertThat(boundary.listErrors())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.rule()).isEqualTo("DQ-05");
              assertThat(issue.vertex()).isEqualTo(4);
              assertThat(issue.longitude()).isCloseTo(106.56, within(0.001));
            });
  }

  @Test
  void neighboursDrawnInDifferentSystemsStayApartOnlyByTheChord() {
    // C.7 straight edge trap: nothing is clipped or moved at the zone edge
    ParsedBoundary east = read(SQUARE);
    StringBuilder zone35 = new StringBuilder();
    int number = 1;
    for (Coordinate corner : east.geographic().getEnvelope().getCoordinates()) {
      Coordinate p = Crs.GK_ZONE_35.fromGeographic(Shapes.point(corner)).getCoordinate();
      zone35.append(String.format(Locale.ROOT, "J%d %.2f %.2f%n", number++, p.y, p.x));
    }
    String text = zone35.toString().replaceAll("J5", "J1");
    ParsedBoundary west = read(text);
    assertThat(west.crs()).isEqualTo(Crs.GK_ZONE_35);
    assertThat(west.isUsable()).isTrue();
  }

  @Test
  void readsARingOfAHundredThousandVertices() {
    String text = ring(100_000, i -> circle(i, 100_000));
    ParsedBoundary boundary = read(text);
    assertThat(boundary.isUsable()).isTrue();
    Areas areas = Objects.requireNonNull(boundary.areas());
    assertThat(areas.planarSquareMetres()).isCloseTo(Math.PI * 25e8, within(1e5));
  }

  @Test
  void listsTheCrossingsOfAHundredThousandVertexScribbleUpToALimit() {
    String text = ring(100_000, i -> circle(i * 7 + (i % 2) * 40_000, 100_000));
    ParsedBoundary boundary = read(text);
    assertThat(boundary.isUsable()).isFalse();
    assertThat(boundary.listErrors()).hasSizeBetween(10, 200);
    assertThat(boundary.listErrors().stream().map(issue -> issue.message().zh()))
        .anyMatch(message -> message.contains("未逐一列出"));
  }

  @Test
  void refusesMoreVerticesThanTheLimit() {
    BoundaryOptions.Limits limits = new BoundaryOptions.Limits(3, 64, 1 << 20, 200);
    assertThatThrownBy(
            () -> BoundaryReader.read(bytes(SQUARE), "a.txt", new BoundaryOptions(null, limits)))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo("boundary-too-many-vertices");
              assertThat(e.text().zh()).contains("4", "3");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'', boundary-empty",
    "'   ', boundary-empty",
    "%PDF-1.7, boundary-format",
    "Rar!abc, boundary-format",
    "<html></html>, boundary-format",
    "{\"a\":1}, geojson-unreadable",
    "no coordinates here, boundary-format"
  })
  void saysInBothLanguagesWhatCannotBeRead(String text, String code) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.text().zh()).isNotBlank();
              assertThat(e.text().en()).isNotBlank();
            });
  }

  private static String circle(int i, int count) {
    double angle = 2 * Math.PI * i / count;
    return String.format(
        Locale.ROOT,
        "%.2f %.2f",
        3_300_000 + 50_000 * Math.cos(angle),
        36_500_000 + 50_000 * Math.sin(angle));
  }

  private static String ring(int count, IntFunction<String> corner) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(corner.apply(i)).append('\n');
    }
    return text.toString();
  }

  private static ParsedBoundary read(String text) {
    return BoundaryReader.read(bytes(text), "a.txt", BoundaryOptions.DEFAULT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
