package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.shared.DomainException;

/**
 * Walks src/test/resources/geometry-cases: each file is a boundary named after its oddity, and the
 * .expect file beside it says what must come of it (DQ-01 … DQ-07). Run with {@code
 * -Dgeometry-cases.refresh=true} to write the answers anew, then review them as a diff.
 */
class GeometryCasesTest {

  private static final Path FOLDER = Path.of("src/test/resources/geometry-cases");

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".expect"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachOddityIsReadAsExpected(String name) throws IOException {
    Path expectation = FOLDER.resolve(name + ".expect");
    List<String> expected = Files.readAllLines(expectation);
    String declared =
        expected.stream()
            .filter(line -> line.startsWith("declared: "))
            .map(line -> line.substring("declared: ".length()))
            .findFirst()
            .orElse("");
    List<String> actual = new ArrayList<>();
    if (!declared.isEmpty()) {
      actual.add("declared: " + declared);
    }
    Crs crs = declared.isEmpty() ? null : Crs.find(declared).orElseThrow();
    byte[] content = Files.readAllBytes(FOLDER.resolve(name));
    actual.addAll(outcome(content, name, BoundaryOptions.declaring(crs)));
    if (Boolean.getBoolean("geometry-cases.refresh")) {
      Files.write(expectation, actual);
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static List<String> outcome(byte[] content, String name, BoundaryOptions options) {
    try {
      return describe(BoundaryReader.read(content, name, options));
    } catch (DomainException e) {
      assertThat(e.text().zh()).isNotBlank();
      return List.of("refused: " + e.code());
    }
  }

  private static List<String> describe(ParsedBoundary boundary) {
    List<String> lines = new ArrayList<>();
    lines.add("usable: " + boundary.isUsable());
    lines.add("format: " + boundary.format() + " " + boundary.encoding());
    lines.add("crs: " + boundary.crs());
    lines.add("parts: " + boundary.parts().size());
    Areas areas = boundary.areas();
    lines.add("hectares: " + (areas == null ? "none" : areas.hectares()));
    lines.add("claimed: " + boundary.claimedAreaSquareMetres());
    List<String> issues = new ArrayList<>();
    for (GeometryIssue issue : boundary.issues()) {
      assertThat(issue.message().zh()).doesNotContain("%").isNotBlank();
      assertThat(issue.message().en()).doesNotContain("%").isNotBlank();
      issues.add(describe(issue));
    }
    Collections.sort(issues);
    lines.addAll(issues);
    return lines;
  }

  private static String describe(GeometryIssue issue) {
    Double longitude = issue.longitude();
    String place =
        longitude == null
            ? ""
            : String.format(Locale.ROOT, " @%.5f,%.5f", longitude, issue.latitude());
    return "%s %s %s/%s/%s%s | %s"
        .formatted(
            issue.rule(),
            issue.level(),
            issue.part(),
            issue.ring(),
            issue.vertex(),
            place,
            issue.message().zh());
  }
}
