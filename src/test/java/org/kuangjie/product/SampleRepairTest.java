package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** F-3: the smallest cut of a boundary that no rule forbids by its place. */
@SampleTest
class SampleRepairTest {

  /** Across the Yangtze at 珍溪 in 涪陵, with fields in two corners. */
  private static final String AT_ZHENXI =
      "{\"type\":\"Polygon\",\"coordinates\":[[[107.44,29.88],[107.46,29.88],[107.46,29.90],[107.44,29.90],[107.44,29.88]]]}";

  private static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  @Test
  @DisplayName("F-3: farmland is cut away and nothing else; what is left is no longer forbidden")
  void cutsAwayTheFarmland() {
    JsonNode report = check(AT_ZHENXI, "建筑石料用灰岩");
    JsonNode farmland = finding(report, "SB-02");
    JsonNode repair = repair("planner", report);

    double measured = farmland.get("measured").asDouble();
    assertThat(repair.at("/cuts").valueStream().map(cut -> cut.get("rule").asString()))
        .contains("SB-02");
    assertThat(repair.get("complete").asBoolean()).as(repair.toString()).isTrue();
    assertThat(cut(repair, "SB-02")).isCloseTo(measured, within(1.0));
    assertThat(lost(repair) + repair.at("/kept/squareMetres").asDouble())
        .isCloseTo(report.at("/areas/ellipsoidalSquareMetres").asDouble(), within(0.1));

    JsonNode again = check(repair.get("geometry").toString(), "建筑石料用灰岩");
    assertThat(again.get("findings").valueStream().map(f -> f.get("verdict").asString()))
        .doesNotContain("BLOCK");
    assertThat(again.get("overall").asString()).isEqualTo(repair.get("overall").asString());
  }

  @Test
  @DisplayName("F-3: beside a road the new edge runs where the distance is surely kept")
  void keepsOffARoad() {
    JsonNode report = check(besideARoad(), "建筑石料用灰岩");
    assertThat(finding(report, "IF-01").get("verdict").asString()).isEqualTo("BLOCK");

    JsonNode repair = repair("planner", report);
    assertThat(cut(repair, "IF-01")).as(repair.toString()).isPositive();
    assertThat(repair.hasNonNull("geometry")).as(repair.toString()).isTrue();
    double kept =
        database
            .sql(
                """
                SELECT min(ST_Distance(f.geom::geography, ST_SetSRID(ST_GeomFromGeoJSON(:left), 4490)::geography))
                FROM catalogue.control_area AS f
                JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force
                WHERE f.layer = 'infrastructure' AND f.code = :road
                """)
            .param("left", repair.get("geometry").toString())
            .param("road", finding(report, "IF-01").get("feature").asString())
            .query(Double.class)
            .single();
    // "±E m, half width W m": the law's 100 m count from a line that lies up to E + W farther out
    double unsure =
        Stream.of(finding(report, "IF-01").get("tolerance").asString().split("[^0-9.]+"))
            .filter(figure -> !figure.isEmpty())
            .mapToDouble(Double::parseDouble)
            .sum();
    assertThat(kept).as(repair.toString()).isGreaterThanOrEqualTo(100 + unsure);
    assertThat(check(repair.get("geometry").toString(), "建筑石料用灰岩").toString())
        .doesNotContain("\"rule\":\"IF-01\",\"ruleVersion\":1,\"verdict\":\"BLOCK\"");
  }

  @Test
  @DisplayName("F-3, MR-01: ground of another's mining right is cut away at the shared elevations")
  void leavesTheRightOfAnother() {
    JsonNode report =
        check("planner", overARight(-20), "建筑石料用灰岩", ",\"holderUscc\":\"" + Units.uscc() + "\"");
    double shared = finding(report, "MR-01").get("measured").asDouble();
    JsonNode repair = repair("planner", report);
    assertThat(cut(repair, "MR-01")).as(repair.toString()).isCloseTo(shared, within(1.0));
    assertThat(repair.get("remaining").toString()).doesNotContain("MR-01");
  }

  @Test
  @DisplayName("F-3, MR-05: a small hillside quarry keeps 300 m from its neighbour")
  void keepsOffTheNextQuarry() {
    JsonNode report =
        check(
            "planner",
            overARight(200),
            "建筑石料用灰岩",
            ",\"pitType\":\"山坡型\",\"scale\":40,\"holderUscc\":\"" + Units.uscc() + "\"");
    assertThat(finding(report, "MR-05").get("verdict").asString()).isEqualTo("BLOCK");
    JsonNode repair = repair("planner", report);
    assertThat(cut(repair, "MR-05")).as(repair.toString()).isPositive();
    assertThat(repair.get("remaining").toString()).doesNotContain("MR-05");
  }

  @Test
  @DisplayName(
      "F-3, 002-R51: a reader from whom a layer is withheld learns by no cut where it lies")
  void cutsNothingByAWithheldLayer() {
    JsonNode report = check("entity", besideARoad(), "建筑石料用灰岩", "");
    assertThat(finding(report, "IF-01").get("verdict").asString()).isEqualTo("BLOCK");
    JsonNode repair = repair("entity", report);
    assertThat(cut(repair, "IF-01")).as(repair.toString()).isZero();
    assertThat(repair.get("complete").asBoolean()).isFalse();
    assertThat(repair.get("remaining").toString()).contains("IF-01", "要素的位置不对您显示");
  }

  private String besideARoad() {
    return database
        .sql(
            """
                WITH road AS (
                  SELECT f.id, f.geom, ST_LineInterpolatePoint(line.geom, 0.5) AS middle
                  FROM catalogue.control_area AS f
                  JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force
                  CROSS JOIN LATERAL (SELECT (ST_Dump(f.geom)).geom ORDER BY 1 LIMIT 1) AS line
                  WHERE f.layer = 'infrastructure' AND f.kind = '县道' AND ST_Dimension(f.geom) = 1
                    AND ST_Length(line.geom::geography) > 1000)
                SELECT ST_AsGeoJSON(ST_Envelope(ST_Buffer(ST_Project(middle::geography, 400, 0.9), 350)::geometry), 9)
                FROM road ORDER BY id LIMIT 1
                """)
        .query(String.class)
        .single();
  }

  /** A square of 300 m that reaches to so many metres from an open quarry, negative: into it. */
  private String overARight(int metres) {
    return database
        .sql(
            """
            WITH quarry AS (
              SELECT f.geom, ST_Centroid(f.geom) AS middle FROM catalogue.mining_right AS f
              JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force
              WHERE f.mineral = '建筑石料用灰岩' AND f.mining_method = '露天' AND f.status = '有效'
                AND f.elevation_top > 300 AND f.elevation_bottom < 400
              ORDER BY f.licence_number LIMIT 1),
            edge AS (
              SELECT ST_PointN(ST_ExteriorRing(ST_GeometryN(ST_ConvexHull(geom), 1)), 1) AS point, middle FROM quarry)
            SELECT ST_AsGeoJSON(ST_Envelope(ST_Buffer(
                ST_Project(point::geography, :off, ST_Azimuth(middle::geography, point::geography)), 150)::geometry), 9)
            FROM edge
            """)
        .param("off", 150.0 + metres)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("F-3: what is forbidden everywhere is named and not cut")
  void namesWhatNoCutRemoves() {
    JsonNode repair = repair("planner", check(AT_ZHENXI, "汞"));
    assertThat(repair.get("complete").asBoolean()).isFalse();
    assertThat(repair.get("remaining").valueStream().map(left -> left.get("rule").asString()))
        .contains("PL-02");
    assertThat(repair.get("remaining").toString()).contains("与范围的位置无关");
  }

  @Test
  @DisplayName("F-3: a boundary wholly on forbidden ground has no repair, and the answer says so")
  void saysWhenNothingIsLeft() {
    String field =
        database
            .sql(
                """
                SELECT ST_AsGeoJSON(ST_Envelope(ST_Buffer(ST_PointOnSurface(part.geom)::geography, 5)::geometry), 9)
                FROM catalogue.control_area AS f
                JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force
                CROSS JOIN LATERAL ST_Dump(f.geom) AS part
                WHERE f.layer = 'farmland' AND ST_Area(part.geom::geography) > 20000
                ORDER BY f.id, part.path LIMIT 1
                """)
            .query(String.class)
            .single();
    JsonNode repair = repair("planner", check(field, "建筑石料用灰岩"));
    assertThat(repair.get("complete").asBoolean()).isFalse();
    assertThat(repair.at("/kept/squareMetres").asDouble()).isZero();
    assertThat(repair.hasNonNull("geometry")).isFalse();
    assertThat(repair.at("/sentence/zh").asString()).contains("须另选范围");
  }

  @Test
  @DisplayName("F-3: errors of the outline come first; the check of somebody else is not told")
  void refuses() {
    JsonNode crossed =
        check(
            "{\"type\":\"Polygon\",\"coordinates\":[[[107.44,29.88],[107.46,29.90],[107.46,29.88],[107.44,29.90],[107.44,29.88]]]}",
            "建筑石料用灰岩");
    HttpResponse<String> refused = client("planner").get(address(crossed));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("boundary-has-errors", "请先按报告改正");
    assertThat(client("entity").get(address(crossed)).statusCode()).isEqualTo(404);
  }

  private JsonNode check(String geometry, String mineral) {
    return check("planner", geometry, mineral, "");
  }

  /**
   * @param more members of the request, each with a comma before it
   */
  private JsonNode check(String account, String geometry, String mineral, String more) {
    String scale = more.contains("scale") ? "" : "\"scale\": 100,";
    String body =
        """
        {"boundary": %s, "crs": "EPSG:4490",
         "request": {"rightKind": "采矿权", "action": "新设", "mineral": "%s", "miningMethod": "露天",
                     %s "elevationTop": 420, "elevationBottom": 260 %s}}
        """
            .formatted(geometry, mineral, scale, more);
    HttpResponse<String> answer =
        client(account).send("POST", "/api/checks", "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private JsonNode repair(String account, JsonNode report) {
    HttpResponse<String> answer = client(account).get(address(report));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String address(JsonNode report) {
    return "/api/checks/" + report.get("id").asString() + "/repair";
  }

  private static double cut(JsonNode repair, String rule) {
    return repair
        .get("cuts")
        .valueStream()
        .filter(cut -> cut.get("rule").asString().equals(rule))
        .mapToDouble(cut -> cut.get("squareMetres").asDouble())
        .sum();
  }

  private static double lost(JsonNode repair) {
    return repair.at("/lost/squareMetres").asDouble();
  }

  private static JsonNode finding(JsonNode report, String rule) {
    return report
        .get("findings")
        .valueStream()
        .filter(finding -> finding.get("rule").asString().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " is not among " + report));
  }

  private TestClient client(String account) {
    byte[] pair = (account + ":" + SampleTest.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return TestClient.of(port)
        .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }
}
