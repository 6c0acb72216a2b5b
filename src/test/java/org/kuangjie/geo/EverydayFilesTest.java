package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;

/**
 * The folder src/test/resources/boundaries holds one square as three offices send it, one file per
 * oddity and named after it. expected.csv says for each file whether it reads to the corners of
 * {@link EverydayFiles}, or the code of the refusal and what its message must name. Run with {@code
 * -Dboundaries.refresh=true} to make the files anew.
 */
class EverydayFilesTest {

  private static final Path FOLDER = Path.of("src/test/resources/boundaries");

  /** A millisecond of a degree is 3 cm. */
  private static final double METRES = 0.03;

  /** A line of expected.csv; {@code words} must stand in the message. */
  private record Expected(String file, String outcome, String words) {

    static Expected of(String line) {
      String[] fields = line.split(",", 3);
      return new Expected(fields[0], fields[1], fields[2]);
    }
  }

  static List<String> expectations() throws IOException {
    if (Boolean.getBoolean("boundaries.refresh")) {
      for (Map.Entry<String, byte[]> file : EverydayFiles.make().entrySet()) {
        Path path = FOLDER.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
    return Files.readAllLines(FOLDER.resolve("expected.csv"));
  }

  @Test
  @DisplayName("E11: every file of the three offices has its line")
  void nothingIsForgotten() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      List<String> files =
          all.filter(Files::isRegularFile)
              .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
              .filter(file -> !file.equals("expected.csv"))
              .toList();
      assertThat(expectations().stream().map(line -> Expected.of(line).file()))
          .containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @ParameterizedTest
  @MethodSource("expectations")
  @DisplayName("E11: an everyday file reads to its corners, or says what to change")
  void readsOrSaysWhatToChange(String line) throws IOException {
    Expected expected = Expected.of(line);
    Path file = FOLDER.resolve(expected.file());
    // The name says nothing: the content decides.
    byte[] content = Files.readAllBytes(file);
    ParsedBoundary boundary;
    try {
      boundary = BoundaryReader.read(content, "upload", BoundaryOptions.DEFAULT);
    } catch (DomainException e) {
      assertThat(e.code() + " " + e.text().zh())
          .isEqualTo(expected.outcome() + " " + e.text().zh());
      assertSays(e.text(), expected.words());
      return;
    }
    if (expected.outcome().startsWith("reads")) {
      assertReads(boundary, expected);
    } else {
      assertThat(boundary.isUsable()).isFalse();
      assertThat(boundary.listErrors())
          .extracting(GeometryIssue::rule)
          .as("%s", boundary.issues())
          .containsOnly(expected.outcome());
      boundary.listErrors().forEach(issue -> assertSays(issue.message(), expected.words()));
    }
  }

  private static void assertSays(Text text, String words) {
    assertThat(text.zh()).contains(words);
    assertThat(text.en()).isNotBlank().doesNotContain("null");
  }

  private static void assertReads(ParsedBoundary boundary, Expected expected) {
    assertThat(boundary.listErrors()).isEmpty();
    assertThat(boundary.isUsable()).isTrue();
    List<List<double[][]>> areas =
        switch (expected.outcome()) {
          case "reads-hole" -> List.of(List.of(EverydayFiles.SQUARE, EverydayFiles.HOLE));
          case "reads-two" ->
              List.of(
                  List.<double[][]>of(EverydayFiles.SQUARE),
                  List.<double[][]>of(EverydayFiles.SECOND));
          default -> List.of(List.<double[][]>of(EverydayFiles.SQUARE));
        };
    assertThat(boundary.parts()).hasSameSizeAs(areas);
    for (int part = 0; part < areas.size(); part++) {
      List<BoundaryPart.SourceRing> rings = boundary.parts().get(part).rings();
      assertThat(rings).hasSameSizeAs(areas.get(part));
      for (int ring = 0; ring < rings.size(); ring++) {
        assertCorners(boundary, rings.get(ring), areas.get(part).get(ring));
      }
    }
    String warnings = boundary.issues().toString() + boundary.parts().get(0).name();
    assertThat(warnings).contains(expected.words());
    if (expected.words().isEmpty()) {
      assertThat(boundary.issues()).isEmpty();
    }
  }

  private static void assertCorners(
      ParsedBoundary boundary, BoundaryPart.SourceRing ring, double[]... corners) {
    Crs crs = Objects.requireNonNull(boundary.crs());
    assertThat(ring.corners()).hasSameSizeAs(corners);
    for (BoundaryPart.SourceCorner corner : ring.corners()) {
      double east = Objects.requireNonNull(corner.east());
      double north = Objects.requireNonNull(corner.north());
      Coordinate lonLat = crs.toGeographic(new Coordinate(east, north));
      Coordinate at = Crs.GK_ZONE_36.fromGeographic(Shapes.point(lonLat)).getCoordinate();
      double nearest =
          Stream.of(corners)
              .mapToDouble(c -> at.distance(new Coordinate(c[1], c[0])))
              .min()
              .orElseThrow();
      assertThat(nearest).as("corner %s", corner).isLessThan(METRES);
    }
  }
}
