package org.kuangjie.compliance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.importing.LayerImporter;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.compliance.CheckedLand;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks over HTTP on the whole server and real PostGIS. */
@KuangjieTest
class CheckControllerTest {

  private static final String QUARRY =
      """
      {"rightKind":"mining","action":"new","mineral":"建筑石料用灰岩","scale":100,
       "miningMethod":"open-pit","elevationTop":420,"elevationBottom":260,"asOf":"2025-03-01"}""";

  @LocalServerPort private int port;
  @Autowired private PlanImporter plans;
  @Autowired private LayerImporter layers;
  private CheckedLand land;
  private TestClient planner;

  @BeforeEach
  void land() {
    land = new CheckedLand(plans, layers);
    land.load();
    planner = TestClient.of(port).as(Role.CITY_PLANNER);
  }

  private HttpResponse<String> check(TestClient client, String boundary, String request) {
    return client.post(
        "/api/checks",
        "application/json",
        "{\"boundary\":%s,\"request\":%s}".formatted(boundary, request));
  }

  @Test
  @DisplayName("a quarry on the red line by the Yangtze: BLOCK, STRICT, cited, measured, located")
  void answersWithClausePlaceAndArea() {
    HttpResponse<String> answer = check(planner, CheckedLand.SQUARE, QUARRY);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode report = TestClient.json(answer);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/api/checks/" + report.path("id").stringValue());
    assertThat(report.path("overall").stringValue()).isEqualTo("BLOCK");
    assertThat(report.path("sentence").path("zh").stringValue()).startsWith("结论：禁止。SB-01");
    JsonNode redLine = finding(report, "SB-01");
    assertThat(redLine.path("measured").doubleValue()).isBetween(530_000.0, 550_000.0);
    assertThat(redLine.path("source").stringValue()).contains("142号");
    assertThat(redLine.path("geometry").path("type").stringValue()).contains("Polygon");
    assertThat(
            TestClient.of(port)
                .as(Role.ADMINISTRATOR)
                .get("/api/audit?subject=check:" + report.path("id").stringValue())
                .body())
        .contains("check.create");
    assertThat(finding(report, "RV-01").path("verdict").stringValue()).isEqualTo("STRICT");
    assertThat(finding(report, "SB-02").path("verdict").stringValue()).isEqualTo("INDETERMINATE");
    assertThat(report.path("plan").path("code").stringValue()).isEqualTo("CQ-MRP-2021");
    assertThat(report.path("areas").path("hectares").doubleValue()).isBetween(107.0, 108.0);
    assertThat(report.path("areas").path("explanation").path("zh").stringValue()).contains("中央经线");
    assertThat(report.path("boundary").path("districts").get(0).path("code").stringValue())
        .isEqualTo("500102");
    assertThat(report.path("notRun").size()).isPositive();
  }

  @Test
  @DisplayName(
      "E2, E9: ellipsoid and formula of the area and the precision of the overlay are named")
  void namesItsMethods() {
    JsonNode report = TestClient.json(check(planner, CheckedLand.SQUARE, QUARRY));
    JsonNode words = report.path("areas").path("explanation");
    assertThat(words.path("zh").stringValue()).contains("CGCS2000椭球", "6378137", "TD/T 1055-2019");
    assertThat(words.path("en").stringValue()).contains("1/298.257222101", "annex D");
    assertThat(finding(report, "SB-01").path("tolerance").stringValue())
        .isEqualTo("1 m²; 1e-12° (0.1 µm)");
  }

  @Test
  @DisplayName("F-1, F-2: the report names plan, lists and what binds it to its inputs")
  void namesWhatItUsed() {
    JsonNode report = TestClient.json(check(planner, CheckedLand.SQUARE, QUARRY));
    assertThat(report.path("plan").path("hash").stringValue()).hasSize(64);
    assertThat(report.path("reference").path("version").intValue()).isPositive();
    assertThat(report.path("reference").path("hash").stringValue()).hasSize(64);
    assertThat(report.path("evidence").path("input").stringValue()).hasSize(64);
    assertThat(report.path("evidence").path("facts").stringValue()).hasSize(64);
  }

  @Test
  @DisplayName("F-1: anybody can compute the hash again from the published report")
  void hashIsReproducible() throws Exception {
    JsonNode report = TestClient.json(check(planner, CheckedLand.SQUARE, QUARRY));
    ObjectNode bare = ((ObjectNode) report).deepCopy();
    bare.remove(List.of("id", "hash"));
    byte[] canonical = new JsonCanonicalizer(bare.toString()).getEncodedUTF8();
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical);
    assertThat(report.path("hash").stringValue()).isEqualTo(HexFormat.of().formatHex(digest));
    String path = "/api/checks/" + report.path("id").stringValue();
    assertThat(TestClient.json(planner.get(path))).isEqualTo(report);
  }

  @Test
  @DisplayName("F-1: a replay over the stored layer versions is identical after the layer changed")
  void replayUsesTheOldVersions() {
    JsonNode report = TestClient.json(check(planner, CheckedLand.SQUARE, QUARRY));
    land.loadRedLine(0.008);
    JsonNode replay =
        TestClient.json(
            planner.post(
                "/api/checks/" + report.path("id").stringValue() + "/replay",
                "application/json",
                ""));
    assertThat(replay.path("differences").size()).as(replay.toString()).isZero();
    assertThat(replay.path("identical").booleanValue()).isTrue();
    assertThat(replay.path("hash")).isEqualTo(report.path("hash"));
    JsonNode now = TestClient.json(check(planner, CheckedLand.SQUARE, QUARRY));
    assertThat(now.path("hash")).isNotEqualTo(report.path("hash"));
  }

  @Test
  @DisplayName("the places of the findings come as GeoJSON, the boundary first")
  void findingsAsGeoJson() {
    JsonNode report = TestClient.json(check(planner, CheckedLand.SQUARE, QUARRY));
    HttpResponse<String> answer =
        planner.get("/api/checks/" + report.path("id").stringValue() + "/findings.geojson");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/geo+json");
    JsonNode features = TestClient.json(answer).path("features");
    assertThat(features.get(0).path("properties").path("kind").stringValue()).isEqualTo("boundary");
    assertThat(features.get(1).path("properties").path("rule").stringValue()).isNotEmpty();
  }

  @Test
  @DisplayName("a file and its request come as multipart, corners are read as pasted")
  void multipart() {
    String corners =
        "J1,3287256.10,36441988.20\nJ2,3287256.10,36442956.00\nJ3,3288364.40,36442956.00\nJ4,3288364.40,36441988.20\n";
    HttpResponse<String> answer =
        planner.post(
            "/api/checks",
            "multipart/form-data; boundary=cut",
            "--cut\r\nContent-Disposition: form-data; name=\"boundary\"; filename=\"拐点.txt\"\r\n\r\n"
                + corners
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"request\"; filename=\"blob\"\r\nContent-Type: application/json\r\n\r\n"
                + QUARRY
                + "\r\n--cut--\r\n");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode report = TestClient.json(answer);
    assertThat(report.path("boundary").path("crs").stringValue()).isEqualTo("EPSG:4524");
    assertThat(report.path("areas").path("planarSquareMetres").doubleValue()).isPositive();
  }

  @Test
  @DisplayName("C.7: the boundary of a check comes back in another format and CRS")
  void boundaryInAnotherFormat() {
    String path = boundaryPath(check(planner, CheckedLand.SQUARE, QUARRY));
    HttpResponse<String> text = planner.get(path + "?format=corner-list&crs=EPSG:4524");
    assertThat(text.statusCode()).as(text.body()).isEqualTo(200);
    assertThat(text.body()).contains("带号36", "3287009.06 36441934.36");
    assertThat(text.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment", ".txt");
    assertThat(text.headers().firstValue("X-Boundary-Crs")).contains("EPSG:4524");
    assertThat(planner.get(path).body()).contains("\"FeatureCollection\"", "EPSG::4490", "107.41");
    assertThat(planner.get(path + "?format=xlsx").body()).startsWith("PK");
    assertProblem(path + "?format=pdf", 400, "unknown-format", "exchange-txt");
    assertProblem(path + "?format=dxf&crs=EPSG:4490", 400, "crs-not-for-format", "EPSG:4524");
    assertProblem(path + "?format=dxf&crs=EPSG:4523", 400, "crs-elsewhere", "EPSG:4524");
    assertProblem(path + "?crs=EPSG:3857", 400, "crs-not-for-writing", "EPSG:4490");
  }

  @Test
  @DisplayName(
      "C.7: the boundary of a check is for those who may see the check, and free of errors")
  void boundaryIsGuarded() {
    String path = boundaryPath(check(planner, CheckedLand.SQUARE, QUARRY));
    HttpResponse<String> stranger = TestClient.of(port).as(Role.ENTITY).get(path);
    assertThat(stranger.statusCode()).isEqualTo(404);
    assertThat(TestClient.of(port).get(path).statusCode()).isEqualTo(401);
    String broken = boundaryPath(check(planner, CheckedLand.BOW_TIE, QUARRY));
    assertProblem(broken + "?format=kml", 409, "boundary-not-usable", "DQ-05");
  }

  private static String boundaryPath(HttpResponse<String> created) {
    return "/api/checks/" + TestClient.json(created).path("id").stringValue() + "/boundary";
  }

  private void assertProblem(String path, int status, String code, String words) {
    HttpResponse<String> answer = planner.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(code, words);
  }

  @Test
  @DisplayName("a boundary that cannot be judged is a report with DATA_ERROR")
  void dataErrorIsAReport() {
    HttpResponse<String> answer = check(planner, CheckedLand.BOW_TIE, QUARRY);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode report = TestClient.json(answer);
    assertThat(report.path("overall").stringValue()).isEqualTo("DATA_ERROR");
    assertThat(finding(report, "DQ-05").path("message").path("zh").stringValue()).isNotEmpty();
    assertThat(check(planner, CheckedLand.SQUARE, QUARRY.replace("420", "200")).body())
        .contains("DQ-11", "标高上下限颠倒");
  }

  @ParameterizedTest
  @CsvSource({
    "建筑石料用灰岩, 建筑石料用会岩, unknown-mineral, 建筑石料用灰岩",
    "\"scale\":100, \"scale\":-1, negative-scale, scale",
    "\"action\":\"new\", \"action\":\"neu\", unknown-word, 新设",
    "\"asOf\":\"2025-03-01\", \"plan\":\"X\", unknown-plan, CQ-MRP-2021",
    "\"asOf\":\"2025-03-01\", \"existingRight\":\"C1\", unknown-existing-right, existingRight",
    "\"asOf\":\"2025-03-01\", \"authority\":\"某局\", unknown-authority, 某局"
  })
  void wrongRequestsSayWhatToChange(String right, String wrong, String code, String words) {
    HttpResponse<String> answer = check(planner, CheckedLand.SQUARE, QUARRY.replace(right, wrong));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains(code, words);
  }

  @Test
  @DisplayName("an unreadable boundary is a 400, not a report")
  void unreadable() {
    assertThat(check(planner, "\"你好\"", QUARRY).statusCode()).isEqualTo(400);
    assertThat(check(planner, "null", QUARRY).body()).contains("boundary-missing");
    assertThat(planner.post("/api/checks", "application/json", "{").statusCode()).isEqualTo(400);
    assertThat(
            planner
                .post(
                    "/api/checks",
                    "application/json",
                    "{\"boundary\":%s,\"crs\":\"EPSG:9999\",\"mineral\":\"锶\"}"
                        .formatted(CheckedLand.SQUARE))
                .body())
        .contains("unknown-crs");
  }

  @Test
  @DisplayName("a check is seen by its owner, its district and the city; by nobody else")
  void whoSeesACheck() {
    TestClient owner = TestClient.of(port).as(Role.ENTITY);
    JsonNode report = TestClient.json(check(owner, CheckedLand.SQUARE, QUARRY));
    String path = "/api/checks/" + report.path("id").stringValue();
    assertThat(owner.get(path).statusCode()).isEqualTo(200);
    assertThat(planner.get(path).statusCode()).isEqualTo(200);
    assertThat(TestClient.of(port).as(Role.DISTRICT_OFFICER).get(path).statusCode()).isEqualTo(200);
    assertThat(TestClient.of(port).as(Role.CREDIT_OFFICER).get(path).statusCode()).isEqualTo(404);
    assertThat(TestClient.of(port).get(path).statusCode()).isEqualTo(401);
    assertThat(check(TestClient.of(port), CheckedLand.SQUARE, QUARRY).statusCode()).isIn(401, 403);
  }

  @Test
  @DisplayName("own checks come newest first, page by page, each once")
  void pages() {
    TestClient support = TestClient.of(port).as(Role.TECHNICAL_SUPPORT);
    String first =
        TestClient.json(check(support, CheckedLand.SQUARE, QUARRY)).path("id").stringValue();
    String second =
        TestClient.json(check(support, CheckedLand.SQUARE, QUARRY)).path("id").stringValue();
    JsonNode page = TestClient.json(support.get("/api/checks?limit=1"));
    assertThat(page.path("items").get(0).path("id").stringValue()).isEqualTo(second);
    JsonNode next =
        TestClient.json(
            support.get("/api/checks?limit=1&after=" + page.path("next").stringValue()));
    assertThat(next.path("items").get(0).path("id").stringValue()).isEqualTo(first);
    assertThat(support.get("/api/checks?after=x").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("the rules are public")
  void rules() {
    TestClient anybody = TestClient.of(port);
    JsonNode rules = TestClient.json(anybody.get("/api/rules"));
    assertThat(rules.path("rules").size()).isEqualTo(105);
    assertThat(anybody.get("/api/rules/rv-01").body()).contains("RV-01", "5000 m");
    assertThat(anybody.get("/api/rules/XX-01").statusCode()).isEqualTo(404);
  }

  private static JsonNode finding(JsonNode report, String rule) {
    for (JsonNode finding : report.path("findings")) {
      if (finding.path("rule").stringValue().equals(rule)) {
        return finding;
      }
    }
    throw new AssertionError(rule + " not found in " + report);
  }
}
