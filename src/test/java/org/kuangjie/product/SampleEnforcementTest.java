package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.enforcement.alerts.Alert;
import org.kuangjie.enforcement.alerts.Alerts;
import org.kuangjie.enforcement.alerts.Drafts;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Officers of a sample district at work on its sample rights. */
@SampleTest
class SampleEnforcementTest {

  private static final String COUNTED =
      """
      EXISTS (SELECT FROM enforcement.sighting AS s
              WHERE s.source = 'patch' AND split_part(s.reference, ':', 1) = p.id::text
                AND split_part(s.reference, ':', 2) <> 'APPROACH')
      """;
  private static final String YEAR_END = "2026-09-30";

  private final JdbcClient database;
  private final Alerts alerts;
  private final int port;
  private Mine mine = new Mine("", "", "");

  record Mine(String licence, String district, String outline) {}

  @Autowired
  SampleEnforcementTest(JdbcClient database, Alerts alerts, @LocalServerPort int port) {
    this.database = database;
    this.alerts = alerts;
    this.port = port;
  }

  @BeforeEach
  void pickAMine() {
    mine =
        database
            .sql(
                """
                SELECT licence_number AS licence, district_code AS district,
                       ST_AsGeoJSON(ST_Buffer(ST_PointOnSurface(geom), 0.0001), 12) AS outline
                FROM catalogue.mining_right AS r
                JOIN catalogue.layer_version AS v ON v.id = r.layer_version_id AND v.in_force
                WHERE right_kind = '采矿权' AND status = '有效' AND mineral = '水泥用灰岩'
                  AND valid_from < DATE '2026-01-01' AND valid_to > DATE '2026-12-31'
                ORDER BY licence_number LIMIT 1
                """)
            .query(Mine.class)
            .single();
  }

  @Test
  @DisplayName("004-R04, R36: four inspections per mine and year, who is behind, oil and gas apart")
  void minesThatWereNotInspectedOftenEnoughAreListed() {
    TestClient officer = as("patrol" + mine.district());
    JsonNode before = ours(officer);
    assertThat(before.get("expected").asInt()).isEqualTo(3);
    int missing = before.get("missing").asInt();

    HttpResponse<String> done = inspect(officer, mine.licence());
    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    assertThat(inspect(officer, mine.licence()).body()).contains("inspected-already");
    assertThat(inspect(officer, "C0000000000000").statusCode()).isEqualTo(404);

    assertThat(ours(officer).get("missing").asInt()).isEqualTo(missing - 1);
    assertThat(officer.get("/api/inspections?licence=" + mine.licence()).body())
        .contains("2026-08-03");
    String all =
        as("cityenforcer").get("/api/inspections/counts?behind=false&on=" + YEAR_END).body();
    List<String> oilAndGas =
        database
            .sql(
                """
                SELECT licence_number FROM catalogue.mining_right
                WHERE mineral IN ('石油', '天然气', '煤层气', '页岩气')
                """)
            .query(String.class)
            .list();
    assertThat(all).contains(mine.licence());
    assertThat(oilAndGas).noneMatch(all::contains);
  }

  @Test
  @DisplayName("004-R04, R29: officers are sent to a mine that is behind; the inspection ends it")
  void anInspectionIsPlannedAndDone() {
    String user = "patrol" + mine.district();
    TestClient officer = as(user);
    endTaskOf(mine.licence());
    String elsewhere = mine.district().equals("500101") ? "500102" : "500101";
    String task =
        """
        {"kind":"INSPECTION","reference":"%s","assignees":["%s","officer%s"],"dueOn":"2099-01-31"}
        """;
    assertThat(plan(officer, task.formatted("C0000000000001", user, mine.district())).statusCode())
        .isEqualTo(404);
    assertThat(plan(officer, task.formatted(mine.licence(), user, "").replace("officer", user)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(409);
    assertThat(
            plan(as("patrol" + elsewhere), task.formatted(mine.licence(), user, mine.district())))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);

    HttpResponse<String> sent =
        plan(officer, task.formatted(mine.licence(), user, mine.district()));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(TestClient.json(sent).at("/place/type").asString()).isEqualTo("Point");
    assertThat(plan(officer, task.formatted(mine.licence(), user, mine.district())).body())
        .contains("task-open-already");
    assertThat(ours(officer).at("/planned/dueOn").asString()).isEqualTo("2099-01-31");
    assertThat(ours(officer).at("/planned/assignees/0").asString()).isEqualTo(user);

    assertThat(inspect(officer, mine.licence(), "2026-02-11").statusCode()).isEqualTo(201);

    assertThat(ours(officer).has("planned")).isFalse();
    assertThat(officer.get("/api/patrol-tasks?open=false&limit=1000").body())
        .contains("检查 ", "\"reference\":\"" + mine.licence() + "\"", "\"state\":\"DONE\"");
  }

  private static HttpResponse<String> plan(TestClient officer, String task) {
    return officer.post("/api/patrol-tasks", "application/json", task);
  }

  private void endTaskOf(String licence) {
    database
        .sql("UPDATE enforcement.patrol_task SET state = 'CANCELLED' WHERE reference = :licence")
        .param("licence", licence)
        .update();
  }

  @Test
  @DisplayName("E17, 004-R17: what of each right and zone was seen, those nobody saw first")
  void aWayAcrossARightIsCoverageOfTheRight() {
    TestClient officer = as("patrol" + mine.district());
    JsonNode ring =
        tools.jackson.databind.json.JsonMapper.shared()
            .readTree(mine.outline())
            .get("coordinates")
            .get(0);
    JsonNode corner = ring.get(0);
    JsonNode across = ring.get(ring.size() / 2);
    String way = "{\"type\":\"LineString\",\"coordinates\":[%s,%s]}".formatted(corner, across);
    HttpResponse<String> sent =
        officer.post(
            "/api/patrol-tracks?on=2026-05-06&districtCode=" + mine.district(),
            "application/geo+json",
            way);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);

    JsonNode seen = right(officer, "2026-05-01", "2026-05-31");
    assertThat(seen.get("lastVisit").asString()).isEqualTo("2026-05-06");
    assertThat(seen.get("daysSinceVisit").asInt()).isEqualTo(25);
    assertThat(seen.get("share").asDouble()).isPositive();
    assertThat(seen.get("coveredSquareKilometres").asDouble())
        .isPositive()
        .isLessThanOrEqualTo(seen.get("squareKilometres").asDouble());
    JsonNode before = right(officer, "2026-04-01", "2026-04-30");
    assertThat(before.has("lastVisit")).isFalse();
    assertThat(before.get("share").asDouble()).isZero();
    assertThat(officer.get("/api/patrol-coverage?kind=ZONES&from=2026-05-01&to=2026-05-31").body())
        .contains("squareKilometres");
    assertThat(officer.get("/api/patrol-coverage?kind=RIGHTS&from=2026-05-02&to=2026-05-01").body())
        .contains("bad-span");
  }

  private JsonNode right(TestClient officer, String from, String to) {
    String path = "/api/patrol-coverage?kind=RIGHTS&limit=5000&from=%s&to=%s".formatted(from, to);
    return TestClient.json(officer.get(path))
        .valueStream()
        .filter(place -> place.get("code").asString().equals(mine.licence()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("C.3: 合法 rests on measured containment in the licence named")
  void lawfulIsWhatLiesInsideTheLicence() {
    Alert alert =
        alerts
            .observe(
                Drafts.of(
                    "sample-lawful",
                    "test:sample-lawful",
                    mine.district(),
                    GeoJson.read(mine.outline()),
                    100,
                    false))
            .orElseThrow();
    TestClient officer = as("patrol" + mine.district());
    String path = "/api/alerts/" + alert.id() + "/steps";
    assertThat(officer.post(path, "application/json", "{\"step\":\"TAKE\"}").statusCode())
        .isEqualTo(200);
    String judge =
        "{\"step\":\"JUDGE\",\"judgement\":\"LAWFUL\",\"licenceNumber\":\"%s\",\"words\":\"持证范围内\"}";
    assertThat(officer.post(path, "application/json", judge.formatted("C1234567")).body())
        .contains("lawful-needs-ground");
    HttpResponse<String> judged =
        officer.post(path, "application/json", judge.formatted(mine.licence()));
    assertThat(judged.statusCode()).as(judged.body()).isEqualTo(200);
    assertThat(TestClient.json(judged).get("authorityCode").asString()).isNotEmpty();
  }

  @Test
  @DisplayName(
      "C.4, E16: every patch that is a clue counts for an alert, what lies inside for none")
  void patchesBecomeAlertsOfTheirDistrict() {
    String clues = "a.finding NOT IN ('INSIDE', 'EDGE_BAND', 'SLIVER') AND NOT p.special_use";
    assertThat(count("a.finding = 'OUTSIDE'")).isPositive();
    // the event registry delivers after the commit of each batch
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> count(clues + " AND NOT " + COUNTED) == 0);
    assertThat(count("a.finding IN ('EDGE_BAND', 'SLIVER') AND " + COUNTED)).isZero();

    JsonNode all = TestClient.json(as("cityenforcer").get("/api/alerts?limit=1000"));
    assertThat(all.size()).isGreaterThan(20);
    for (JsonNode alert : all) {
      boolean judgedByPeople = alert.hasNonNull("judgement");
      assertThat(judgedByPeople || !alert.toString().contains("违法")).isTrue();
      assertThat(alert.get("reasons").isEmpty()).isFalse();
      // a district, a functional zone, or nothing outside of all, where the city answers
      assertThat(alert.get("districtCode").asString()).matches("\\d{6}|[A-Z]{3,10}|");
      assertThat(alert.get("authorityCode").asString()).isNotEmpty();
    }
    JsonNode own = TestClient.json(as("patrol" + mine.district()).get("/api/alerts?limit=1000"));
    assertThat(own.size()).isLessThan(all.size());
  }

  private int count(String which) {
    return database
        .sql(
            "SELECT count(*) FROM sensing.patch AS p JOIN sensing.assessment AS a ON a.patch_id ="
                + " p.id WHERE "
                + which)
        .query(Integer.class)
        .single();
  }

  private JsonNode ours(TestClient officer) {
    JsonNode list =
        TestClient.json(officer.get("/api/inspections/counts?behind=false&on=" + YEAR_END));
    for (JsonNode each : list) {
      assertThat(each.get("districtCode").asString()).isEqualTo(mine.district());
      if (each.get("licenceNumber").asString().equals(mine.licence())) {
        return each;
      }
    }
    throw new AssertionError(mine.licence());
  }

  private HttpResponse<String> inspect(TestClient officer, String licence) {
    return inspect(officer, licence, "2026-08-03");
  }

  private HttpResponse<String> inspect(TestClient officer, String licence, String day) {
    String body =
        """
        {"licenceNumber":"%s","districtCode":"%s","onDay":"%s",
         "officers":["patrol%s","second.officer"],"signPlate":"PRESENT","finding":"按证开采"}
        """
            .formatted(licence, mine.district(), day, mine.district());
    return officer.post("/api/inspections", "application/json", body);
  }

  private TestClient as(String username) {
    return TestClient.of(port)
        .with("Authorization", TestAccounts.basic(username, SampleTest.PASSWORD));
  }
}
