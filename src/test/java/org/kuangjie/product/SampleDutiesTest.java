package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Duties of sample mines: filed by the holder or the district, reviewed by somebody else. */
@SampleTest
class SampleDutiesTest {

  private static final String JSON = "application/json";
  private final JdbcClient database;
  private final int port;
  private Mine mine = new Mine("", "", "", 0);

  /** {@code outline}: a small square inside the licence, GeoJSON. */
  record Mine(String licence, String district, String outline, double top) {}

  @Autowired
  SampleDutiesTest(JdbcClient database, @LocalServerPort int port) {
    this.database = database;
    this.port = port;
  }

  @BeforeEach
  void pickAMine() {
    mine = mines("r.mineral = '建筑石料用灰岩'", 7).get(6);
  }

  private List<Mine> mines(String which, int count) {
    return database
        .sql(
            """
            SELECT r.licence_number AS licence, r.district_code AS district,
                   ST_AsGeoJSON(ST_Buffer(ST_PointOnSurface(r.geom), 0.0001), 12) AS outline,
                   r.elevation_top::double precision AS top
            FROM catalogue.mining_right AS r
            JOIN catalogue.layer_version AS v ON v.id = r.layer_version_id AND v.in_force
            WHERE r.right_kind = '采矿权' AND r.status = '有效' AND r.set_on < DATE '2022-01-01'
              AND r.valid_from < DATE '2024-01-01' AND r.valid_to > DATE '2027-12-31' AND
            """
                + which
                + " ORDER BY r.licence_number DESC LIMIT "
                + count)
        .query(Mine.class)
        .list();
  }

  @Test
  @DisplayName(
      "004-R14: a reserve report is filed with its paper, noticed, reviewed by another, and kept")
  void aReserveReportIsFiledAndReviewed() {
    TestClient officer = as("officer" + mine.district());
    JsonNode draft = start(officer, "RESERVES", "2021");
    assertThat(draft.get("state").asString()).isEqualTo("DRAFT");
    assertThat(start(officer, "RESERVES", "2021").get("id")).isEqualTo(draft.get("id"));

    assertThat(submit(officer, draft).body()).contains("incomplete", "采出量");
    JsonNode wrong = problem(fields(officer, draft, "\"mined\":\"-4\""), 400);
    assertThat(wrong.toString()).contains("bad-duty-field", "采出量");
    JsonNode written =
        json(
            fields(
                officer,
                draft,
                "\"start\":\"900\",\"mined\":\"40\",\"lost\":\"2\",\"end\":\"850\",\"unit\":\"示意测绘院\""),
            200);
    assertThat(problem(fields(officer, draft, "\"start\":\"1\""), 409).toString())
        .contains("stale");
    assertThat(upload(officer, written, "report", "not a document").body())
        .contains("bad-document");
    JsonNode attached = json(upload(officer, written, "report", "%PDF-1.7 示意"), 201);
    assertThat(attached.get("papers").get(0).get("sha256").asString()).hasSize(64);

    JsonNode filed = json(submit(officer, attached), 200);
    assertThat(filed.get("state").asString()).isEqualTo("FILED");
    assertThat(filed.get("findings").toString()).contains("reserves-do-not-balance", "858");

    assertThat(problem(step(officer, filed, "ACCEPT", ""), 409).toString()).contains("own-work");
    TestClient patrol = as("patrol" + mine.district());
    assertThat(problem(step(patrol, filed, "RETURN", ""), 400).toString())
        .contains("missing-words");
    JsonNode returned = json(step(patrol, filed, "RETURN", "年末数不平衡"), 200);
    assertThat(returned.get("state").asString()).isEqualTo("RETURNED");
    JsonNode right =
        json(
            fields(
                officer,
                returned,
                "\"start\":\"900\",\"mined\":\"40\",\"lost\":\"2\",\"end\":\"858\",\"unit\":\"示意测绘院\""),
            200);
    JsonNode again = json(submit(officer, right), 200);
    assertThat(again.get("findings")).isEmpty();
    JsonNode accepted = json(step(patrol, again, "ACCEPT", ""), 200);
    assertThat(accepted.get("state").asString()).isEqualTo("ACCEPTED");
    assertThat(problem(fields(officer, accepted, "\"start\":\"1\""), 409).toString())
        .contains("wrong-state");
    assertThat(post(officer, "/api/duty-filings", startBody("RESERVES", "2021")).body())
        .contains("filed-already");

    JsonNode history = json(officer.get(path(accepted) + "/history"), 200);
    assertThat(history.valueStream().map(line -> line.get("step").get("step").asString()))
        .containsExactly("DRAFT", "SUBMIT", "RETURN", "SUBMIT", "ACCEPT");
    assertThat(history.toString()).contains("年末数不平衡", "\"end\":\"850\"", "\"end\":\"858\"");
    String document =
        path(accepted) + "/documents/" + attached.get("papers").get(0).get("id").asString();
    assertThat(patrol.get(document).body()).startsWith("%PDF-1.7");
  }

  @Test
  @DisplayName("004-R06…R16: officers of another district neither see nor file nor review")
  void anotherDistrictIsKeptOut() {
    TestClient officer = as("officer" + mine.district());
    JsonNode draft = start(officer, "STATISTICS", "2021");
    TestClient other = as("officer" + otherDistrict());
    assertThat(other.get(path(draft)).statusCode()).isEqualTo(404);
    assertThat(submit(other, draft).statusCode()).isEqualTo(404);
    assertThat(post(other, "/api/duty-filings", startBody("RESERVES", "2020")).statusCode())
        .isEqualTo(404);
    assertThat(other.get("/api/duties/matrix?year=2025&group=MINING&q=" + mine.licence()).body())
        .contains("\"total\":0");
    TestClient holder = as("entity");
    assertThat(holder.get(path(draft)).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName(
      "002-R28, 004-R10: a holder sees and files own duties only, and not those of the district")
  void aHolderFilesItsOwn() {
    TestClient holder = as("entity");
    JsonNode own = json(holder.get("/api/duties/matrix?year=2025&group=MINING&limit=500"), 200);
    assertThat(own.get("total").asInt()).isBetween(1, 100);
    JsonNode all = json(as("planner").get("/api/duties/matrix?year=2025&group=MINING"), 200);
    assertThat(all.get("total").asInt()).isGreaterThan(own.get("total").asInt());

    String licence =
        database
            .sql(
                """
                SELECT licence_number FROM catalogue.mining_right
                WHERE set_on < DATE '2021-01-01' AND licence_number IN (:own) LIMIT 1
                """)
            .param(
                "own",
                own.get("rows").valueStream().map(row -> row.get("subject").asString()).toList())
            .query(String.class)
            .single();
    String body = "{\"duty\":\"STATISTICS\",\"subject\":\"%s\",\"period\":\"2021\"}";
    JsonNode begun = json(post(holder, "/api/duty-filings", body.formatted(licence)), 201);
    assertThat(begun.get("workers").toString()).isEqualTo("[\"entity\"]");
    assertThat(
            post(
                    holder,
                    "/api/duty-filings",
                    body.formatted(licence).replace("STATISTICS", "YEARLY_CHECK"))
                .body())
        .contains("not-yours-to-file");
    assertThat(post(holder, "/api/duty-filings", body.formatted(mine.licence())).body())
        .contains("unknown-subject");
    assertThat(holder.get("/api/duty-filings").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName(
      "004-R08: workings outside of the licence are a finding for the reviewer, no verdict")
  void plansAreComparedWithTheLicence() {
    TestClient officer = as("officer" + mine.district());
    JsonNode draft = start(officer, "MINING_PLANS", "2021H1");
    assertThat(problem(workings(officer, draft, mine.outline()), 400).toString())
        .contains("levels-missing");
    String levels = "\"top\":\"%s\",\"bottom\":\"%s\"";
    JsonNode written =
        json(fields(officer, draft, levels.formatted(mine.top(), mine.top() - 1)), 200);
    assertThat(workings(officer, written, "nothing").statusCode()).isEqualTo(400);
    JsonNode inside = json(workings(officer, written, mine.outline()), 200);
    assertThat(inside.get("workings").get("state").asString())
        .as(inside.get("workings").toString())
        .isEqualTo("INSIDE");
    JsonNode high =
        json(fields(officer, inside, levels.formatted(mine.top() + 90, mine.top())), 200);
    assertThat(json(workings(officer, high, mine.outline()), 200).get("workings").toString())
        .contains("BEYOND", "许可标高");
    JsonNode beyond = json(workings(officer, json(officer.get(path(high)), 200), shifted()), 200);
    JsonNode check = beyond.get("workings");
    assertThat(check.get("state").asString()).as(check.toString()).isEqualTo("BEYOND");
    assertThat(check.get("beyond").get(0).get("geometry")).isNotNull();
    assertThat(check.get("beyond").get(0).get("clause").asString()).contains("第六十四条");
    assertThat(check.toString()).contains("线索").doesNotContain("违法");
    assertThat(check.get("sha256").asString()).hasSize(64);
    assertThat(problem(workings(officer, start(officer, "RESERVES", "2020"), "x"), 400).toString())
        .contains("no-workings-here");
  }

  /** A square that reaches about 150 m beyond the licence to the east. */
  private String shifted() {
    return database
        .sql(
            """
            SELECT ST_AsGeoJSON(ST_MakeEnvelope(ST_X(p) - 0.002, ST_Y(p) - 0.0003,
                                                ST_XMax(g) + 0.0015, ST_Y(p) + 0.0003, 4490), 12)
            FROM (SELECT geom AS g, ST_PointOnSurface(geom) AS p FROM catalogue.mining_right AS r
                  JOIN catalogue.layer_version AS v ON v.id = r.layer_version_id AND v.in_force
                  WHERE licence_number = :licence) AS m
            """)
        .param("licence", mine.licence())
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("004-R06…R16: periods and subjects that owe nothing are refused in words")
  void whatIsNotOwedIsRefused() {
    TestClient officer = as("officer" + mine.district());
    assertThat(post(officer, "/api/duty-filings", startBody("EXPLORATION_YEAR", "2021")).body())
        .contains("not-owed");
    assertThat(post(officer, "/api/duty-filings", startBody("RESERVES", "2021H1")).body())
        .contains("bad-period");
    assertThat(post(officer, "/api/duty-filings", startBody("RESERVES", "2098")).body())
        .contains("period-in-future");
    assertThat(post(officer, "/api/duty-filings", startBody("RESERVES", "1990")).body())
        .contains("not-owed");
    assertThat(post(officer, "/api/duty-filings", startBody("NO_SUCH", "2021")).statusCode())
        .isEqualTo(404);
    assertThat(post(as("planner"), "/api/duty-filings", startBody("RESERVES", "2021")).statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("004-R12: a development plan is reviewed by the city and passed on")
  void aDevelopmentPlanIsPassedOn() {
    mine =
        mines(
                "NOT EXISTS (SELECT FROM enforcement.duty_filing AS f"
                    + " WHERE f.subject = r.licence_number AND f.duty = 'DEVELOPMENT_PLAN')",
                1)
            .get(0);
    TestClient officer = as("officer" + mine.district());
    JsonNode draft = start(officer, "DEVELOPMENT_PLAN", "ONCE");
    JsonNode written = json(fields(officer, draft, "\"method\":\"露天\",\"scale\":\"100\""), 200);
    JsonNode filed =
        json(submit(officer, json(upload(officer, written, "plan", "%PDF-1.7"), 201)), 200);
    assertThat(problem(step(as("patrol" + mine.district()), filed, "ACCEPT", ""), 403).toString())
        .contains("city-only");
    TestClient city = as("cityenforcer");
    JsonNode accepted = json(step(city, filed, "ACCEPT", ""), 200);
    JsonNode passed = json(step(city, accepted, "PASS_ON", "区规划自然资源局"), 200);
    assertThat(passed.get("passedOn").asString()).hasSize(10);
    assertThat(step(city, passed, "PASS_ON", "再送").body()).contains("passed-on-already");
  }

  @Test
  @DisplayName("004-R13: a large or medium mine without a surveying office is a finding")
  void surveyingStaffIsComparedWithTheSizeOfTheMine() {
    mine = mines("r.scale_class IN ('大型', '中型') AND r.mineral = '水泥用灰岩'", 3).get(2);
    JsonNode large =
        json(
            submit(
                officer(),
                json(
                    fields(officer(), start(officer(), "SURVEYORS", "2021"), "\"staff\":\"2\""),
                    200)),
            200);
    assertThat(large.get("findings").toString()).contains("no-surveying-office");
    mine = mines("r.scale_class = '小型' AND r.mineral = '建筑石料用灰岩'", 3).get(2);
    JsonNode small =
        json(
            submit(
                officer(),
                json(
                    fields(officer(), start(officer(), "SURVEYORS", "2021"), "\"staff\":\"1\""),
                    200)),
            200);
    assertThat(small.get("findings")).isEmpty();
  }

  @Test
  @DisplayName(
      "004-R16, 002-R38: recovery rates are compared with those the city settled, else undecided")
  void recoveryRatesAreCompared() {
    mine = mines("r.mineral = '水泥用灰岩'", 1).get(0);
    TestClient city = as("cityenforcer");
    JsonNode before = rates("2020", "");
    assertThat(before.get("findings").toString()).contains("no-required-rates", "待判");
    String asked =
        "{\"mineral\":\"水泥用灰岩\",\"rate\":\"mining\",\"least\":85,\"source\":\"示意文件\",\"owner\":\"示意部门\",\"validFrom\":\"2020-01-01\"}";
    assertThat(post(officer(), "/api/recovery-requirements", asked).statusCode()).isEqualTo(403);
    assertThat(post(city, "/api/recovery-requirements", asked.replace("85", "850")).statusCode())
        .isEqualTo(400);
    json(post(city, "/api/recovery-requirements", asked), 201);
    assertThat(rates("2021", "").get("findings").toString())
        .contains("rate-below-required", "示意文件", "示意部门");
  }

  private JsonNode rates(String period, String more) {
    JsonNode draft = start(officer(), "RECOVERY_RATES", period);
    JsonNode written = json(fields(officer(), draft, "\"mining\":\"80\"" + more), 200);
    return json(submit(officer(), json(upload(officer(), written, "proof", "%PDF-1.7"), 201)), 200);
  }

  @Test
  @DisplayName("004-R06: daily supervision and the archive of a right in one view and one package")
  void theArchiveHoldsWhatBelongsToTheRight() {
    JsonNode draft = start(officer(), "DAILY", "2022-05-06");
    String found =
        "\"task\":\"日常巡查\",\"working\":\"yes\",\"restoration\":\"no\",\"reclamation\":\"yes\",\"finding\":\"边坡未治理\"";
    json(submit(officer(), json(fields(officer(), draft, found), 200)), 200);
    JsonNode archive = json(officer().get("/api/duty-archive?licence=" + mine.licence()), 200);
    assertThat(archive.get("daily").asInt()).isPositive();
    assertThat(archive.get("filings").toString()).contains("边坡未治理");
    assertThat(archive.get("duties").toString()).contains("PUBLICITY", "YEARLY_CHECK");
    HttpResponse<String> zip = officer().get("/api/duty-archive/package?licence=" + mine.licence());
    assertThat(zip.statusCode()).isEqualTo(200);
    assertThat(zip.headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(zip.body()).startsWith("PK");
    assertThat(
            as("officer" + otherDistrict())
                .get("/api/duty-archive?licence=" + mine.licence())
                .statusCode())
        .isEqualTo(404);
    assertThat(officer().get("/api/duty-archive?licence=" + mine.district()).body())
        .contains("no-archive-of-offices");
  }

  private TestClient officer() {
    return as("officer" + mine.district());
  }

  private JsonNode start(TestClient who, String duty, String period) {
    return json(post(who, "/api/duty-filings", startBody(duty, period)), 201);
  }

  private String startBody(String duty, String period) {
    return "{\"duty\":\"%s\",\"subject\":\"%s\",\"period\":\"%s\"}"
        .formatted(duty, mine.licence(), period);
  }

  private static HttpResponse<String> fields(TestClient who, JsonNode filing, String fields) {
    String body = "{\"version\":%d,\"fields\":{%s}}".formatted(version(filing), fields);
    return who.send("PUT", path(filing) + "/fields", JSON, body);
  }

  private static HttpResponse<String> submit(TestClient who, JsonNode filing) {
    return step(who, filing, "SUBMIT", "");
  }

  private static HttpResponse<String> step(
      TestClient who, JsonNode filing, String step, String words) {
    return post(
        who,
        path(filing) + "/steps",
        "{\"step\":\"%s\",\"version\":%d,\"words\":\"%s\"}"
            .formatted(step, version(filing), words));
  }

  private static HttpResponse<String> upload(
      TestClient who, JsonNode filing, String paper, String content) {
    return file(
        who,
        path(filing) + "/documents?paper=" + paper + "&version=" + version(filing),
        "储量年报.pdf",
        content);
  }

  private static HttpResponse<String> workings(TestClient who, JsonNode filing, String content) {
    return file(
        who, path(filing) + "/workings?version=" + version(filing), "workings.geojson", content);
  }

  private static HttpResponse<String> file(
      TestClient who, String path, String name, String content) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--b--\r\n"
            .formatted(name, content);
    return who.post(path, "multipart/form-data; boundary=b", body);
  }

  private static HttpResponse<String> post(TestClient who, String path, String body) {
    return who.post(path, JSON, body);
  }

  private static int version(JsonNode filing) {
    return filing.get("version").asInt();
  }

  private static String path(JsonNode filing) {
    return "/api/duty-filings/" + filing.get("id").asString();
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return TestClient.json(answer);
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) {
    return json(answer, status);
  }

  private String otherDistrict() {
    return mine.district().equals("500102") ? "500101" : "500102";
  }

  private TestClient as(String username) {
    return TestClient.of(port)
        .with("Authorization", TestAccounts.basic(username, SampleTest.PASSWORD));
  }
}
