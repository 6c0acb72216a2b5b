package org.kuangjie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.RightKind;
import org.kuangjie.compliance.checking.RequestReader;
import org.kuangjie.geo.BoundaryOptions;
import org.kuangjie.geo.BoundaryReader;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.ParsedBoundary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever copies the examples of the API page gets what it says: files, requests, addresses. */
class ApiPageTest {

  private static final Path PAGE = Path.of("src/docs/api.md");
  private static final Path POLICIES = Path.of("src/test/resources/endpoint-policies.txt");
  private static final Pattern ADDRESS = Pattern.compile("/api/[\\w/$.-]*[\\w]");

  private String page = "";

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(PAGE);
  }

  @Test
  void theCornersAreABoundaryInZone36() {
    ParsedBoundary boundary = boundary(file("corners.txt"));
    assertThat(boundary.isUsable()).isTrue();
    assertThat(boundary.crs()).isEqualTo(Crs.GK_ZONE_36);
  }

  @Test
  void theRequestIsRead() {
    CheckRequest request = RequestReader.read(file("request.json"));
    assertThat(request.rightKind()).isEqualTo(RightKind.MINING);
    assertThat(request.mineral()).isEqualTo("建筑石料用灰岩");
  }

  @Test
  void theJsonBodyHoldsABoundaryAndTheSameRequest() {
    JsonNode body = JsonMapper.shared().readTree(file("check.json"));
    assertThat(body.propertyNames()).containsExactlyInAnyOrder("boundary", "crs", "request");
    assertThat(boundary(body.get("boundary").toString()).isUsable()).isTrue();
    assertThat(RequestReader.read(body.get("request")))
        .usingRecursiveComparison()
        .ignoringFields("asOf")
        .isEqualTo(RequestReader.read(file("request.json")));
  }

  @Test
  void everyAddressIsAnEndPoint() throws IOException {
    List<Pattern> endPoints = endPoints();
    List<String> unknown =
        ADDRESS
            .matcher(page)
            .results()
            .map(MatchResult::group)
            .filter(address -> !address.startsWith("/api/docs"))
            .filter(address -> endPoints.stream().noneMatch(p -> p.matcher(address).matches()))
            .toList();
    assertThat(unknown).isEmpty();
  }

  /** The file that an example writes with {@code cat > name <<'END'}. */
  private String file(String name) {
    Matcher written =
        Pattern.compile("cat > " + Pattern.quote(name) + " <<'END'\n(.*?)\nEND\n", Pattern.DOTALL)
            .matcher(page);
    assertThat(written.find()).as("the page writes %s", name).isTrue();
    return written.group(1);
  }

  private static ParsedBoundary boundary(String text) {
    return BoundaryReader.read(
        text.getBytes(StandardCharsets.UTF_8), "", BoundaryOptions.declaring(null));
  }

  private static List<Pattern> endPoints() throws IOException {
    try (Stream<String> lines = Files.lines(POLICIES)) {
      return lines
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\\s+")[1])
          .distinct()
          .map(path -> Pattern.compile(path.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+")))
          .toList();
    }
  }
}
