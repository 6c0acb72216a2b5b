package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SampleTest
class SampleCheckTest {

  /** Across the Yangtze at 珍溪 in 涪陵. */
  private static final String AT_ZHENXI =
      """
      {"boundary": {"type": "Polygon", "coordinates":
         [[[107.44, 29.88], [107.46, 29.88], [107.46, 29.90], [107.44, 29.90], [107.44, 29.88]]]},
       "crs": "EPSG:4490",
       "request": {"rightKind": "采矿权", "action": "新设", "mineral": "建筑石料用灰岩", "miningMethod": "露天",
                   "scale": 100, "elevationTop": 420, "elevationBottom": 260}}
      """;

  private static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  /** The sample has none; another test of the shared context may have brought it in. */
  @BeforeEach
  void withoutFirstRidge() {
    database
        .sql("UPDATE catalogue.layer_version SET in_force = false WHERE layer = 'first_ridge'")
        .update();
  }

  @Test
  @DisplayName(
      "002-R08, RV-01, 002-R26: a boundary across the Yangtze at 珍溪 is 从严控制, with clause and place")
  void theCorridorAtZhenxiIsFound() {
    JsonNode report = check("planner");
    JsonNode corridor = finding(report, "RV-01");
    assertThat(corridor.get("verdict").asString()).isEqualTo("STRICT");
    assertThat(corridor.get("source").asString()).contains("重庆市矿产资源总体规划");
    assertThat(corridor.get("measured").asDouble()).isZero();
    assertThat(finding(report, "RV-02").get("verdict").asString()).isEqualTo("INDETERMINATE");
    assertThat(report.get("passed").valueStream().map(JsonNode::asString)).contains("PL-24");
    assertThat(
            report.get("layers").valueStream().filter(l -> l.get("synthetic").asBoolean()).count())
        .isPositive();
  }

  @Test
  @DisplayName("F-1: the same request against the same layer versions gives the same report")
  void theVerdictCanBeReplayed() {
    JsonNode report = check("planner");
    HttpResponse<String> answer =
        client("planner").send("POST", "/api/checks/" + id(report) + "/replay", null, "");
    JsonNode replay = JSON.readTree(answer.body());
    assertThat(replay.get("identical").asBoolean()).as(answer.body()).isTrue();
    assertThat(replay.get("hash").asString()).isEqualTo(report.get("hash").asString());
  }

  @Test
  @DisplayName("Foundation: GDAL reads the findings as GeoJSON")
  void gdalReadsTheFindings(@TempDir Path folder) throws Exception {
    String id = id(check("planner"));
    Path file = folder.resolve("findings.geojson");
    Files.writeString(
        file, client("planner").get("/api/checks/" + id + "/findings.geojson").body());
    Process ogrinfo =
        new ProcessBuilder("ogrinfo", "-ro", "-al", "-so", file.toString())
            .redirectErrorStream(true)
            .start();
    String summary = new String(ogrinfo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(ogrinfo.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(summary).contains("rule: String").contains("verdict: String");
    assertThat(summary).containsPattern("Feature Count: [1-9]");
  }

  @Test
  @DisplayName("Foundation: an officer of another district does not see a check of 涪陵")
  void officersSeeTheirDistrictOnly() {
    String id = id(check("planner"));
    assertThat(client("officer500102").get("/api/checks/" + id).statusCode()).isEqualTo(200);
    assertThat(client("officer500101").get("/api/checks/" + id).statusCode()).isEqualTo(404);
  }

  private JsonNode check(String user) {
    HttpResponse<String> answer =
        client(user).send("POST", "/api/checks", "application/json", AT_ZHENXI);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private TestClient client(String user) {
    byte[] pair = (user + ":" + SampleTest.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return TestClient.of(port)
        .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private static String id(JsonNode report) {
    return report.get("id").asString();
  }

  private static JsonNode finding(JsonNode report, String rule) {
    List<JsonNode> found =
        StreamSupport.stream(report.get("findings").spliterator(), false)
            .filter(finding -> finding.get("rule").asString().equals(rule))
            .toList();
    assertThat(found).as("findings of " + rule).isNotEmpty();
    return found.get(0);
  }
}
