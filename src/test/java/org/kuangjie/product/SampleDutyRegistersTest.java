package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.shared.Lots;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What follows from the register of duties: gates, publication, spot checks; registers of offices.
 */
@SampleTest
class SampleDutyRegistersTest {

  private final JdbcClient database;
  private final int port;
  private Mine mine = new Mine("", "", "");

  /** {@code outline}: a small square inside the licence, GeoJSON. */
  record Mine(String licence, String district, String outline) {}

  @Autowired
  SampleDutyRegistersTest(JdbcClient database, @LocalServerPort int port) {
    this.database = database;
    this.port = port;
  }

  @BeforeEach
  void pickAMine() {
    mine =
        database
            .sql(
                """
                SELECT r.licence_number AS licence, r.district_code AS district,
                       ST_AsGeoJSON(ST_Buffer(ST_PointOnSurface(r.geom), 0.0001), 12) AS outline
                FROM catalogue.mining_right AS r
                JOIN catalogue.layer_version AS v ON v.id = r.layer_version_id AND v.in_force
                WHERE r.right_kind = '采矿权' AND r.status = '有效' AND r.mineral = '建筑石料用灰岩'
                  AND r.set_on < DATE '2022-01-01' AND r.valid_to > DATE '2027-12-31'
                ORDER BY r.licence_number OFFSET 3 LIMIT 1
                """)
            .query(Mine.class)
            .single();
  }

  @Test
  @DisplayName("004-R30: fulfilment is published by a person, without holders, and withdrawn")
  void fulfilmentIsPublished() {
    TestClient city = as("cityenforcer");
    TestClient anybody = TestClient.of(port);
    int year = firstYear();
    String body = "{\"year\":%d,\"districtCode\":\"%s\"}";
    assertThat(post(city, "/api/duty-publications", body.formatted(2012, mine.district())).body())
        .contains("nothing-to-publish");
    assertThat(
            post(officer(), "/api/duty-publications", body.formatted(year, mine.district()))
                .statusCode())
        .isEqualTo(403);
    JsonNode released =
        json(post(city, "/api/duty-publications", body.formatted(year, mine.district())), 201);
    assertThat(post(city, "/api/duty-publications", body.formatted(year, mine.district())).body())
        .contains("published-already");
    String rows =
        "/api/duty-publications/rows?year=%d&district=%s".formatted(year, mine.district());
    String published = anybody.get(rows).body();
    assertThat(published)
        .contains(mine.licence(), "\"synthetic\":true")
        .doesNotContain("\"holder", "Uscc", "UNKNOWN");
    String id = released.get("id").asString();
    assertThat(
            city.send(
                    "DELETE",
                    "/api/duty-publications/" + id + "?reason=%E9%87%8D%E6%8A%A5",
                    null,
                    "")
                .statusCode())
        .isEqualTo(204);
    assertThat(anybody.get(rows).body()).isEqualTo("[]");
  }

  @Test
  @DisplayName("HO-05, 004-R10: a renewal cites the duty that is missing, its year and its clause")
  void aRenewalIsGatedByTheYearlyDuties() {
    JsonNode overdue = overduePublicity(firstYear() + 1);
    String licence =
        (overdue.isEmpty() ? overduePublicity(firstYear()) : overdue)
            .get(0)
            .get("subject")
            .asString();
    String check =
        """
        {"boundary":%s,"request":{"rightKind":"采矿权","action":"延续","mineral":"建筑石料用灰岩",
         "existingRight":"%s"}}
        """;
    JsonNode report =
        json(post(as("planner"), "/api/checks", check.formatted(mine.outline(), licence)), 201);
    assertThat(
            report
                .get("findings")
                .valueStream()
                .filter(f -> f.get("rule").asString().equals("HO-05"))
                .map(f -> f.get("verdict").asString() + f.get("message"))
                .toList())
        .anySatisfy(
            found -> assertThat(found).contains("BLOCK_UNLESS", "信息公示", "自然资源部令第13号", "未履行"));
    JsonNode fresh =
        json(
            post(
                as("planner"),
                "/api/checks",
                check.replace("延续", "新设").formatted(mine.outline(), licence)),
            201);
    assertThat(fresh.get("passed").toString()).contains("HO-05");
  }

  @Test
  @DisplayName("004-R22: one head and one deputy at a time, ended by a day, former ones are kept")
  void officesKeepWhoAnswers() {
    TestClient city = as("cityenforcer");
    String path = "/api/answerable-officers";
    JsonNode first = json(post(city, path, answerable("HEAD", "a", "2024-01-01")), 201);
    assertThat(post(city, path, answerable("HEAD", "b", "2025-01-01")).body())
        .contains("answerable-there", "2024-01-01");
    assertThat(post(officer(), path, answerable("HEAD", "b", "2025-01-01")).statusCode())
        .isEqualTo(403);
    String end = path + "/" + first.get("id").asInt() + "/end?on=";
    assertThat(post(officer(), end + "2025-01-01", "{}").statusCode()).isEqualTo(403);
    assertThat(post(city, end + "2023-12-31", "{}").body()).contains("bad-span");
    assertThat(post(city, end + "2025-01-01", "{}").statusCode()).isEqualTo(204);
    assertThat(post(city, end + "2025-01-01", "{}").body()).contains("unknown-answerable");
    assertThat(post(city, path, answerable("HEAD", "b", "2024-12-31")).body())
        .contains("answerable-there", "2025-01-01");
    json(post(city, path, answerable("HEAD", "b", "2025-01-01")), 201);
    json(post(city, path, answerable("OFFICER", "c", "2025-01-01")), 201);
    json(post(city, path, answerable("OFFICER", "d", "2025-01-01")), 201);
    assertThat(post(city, path, answerable("OFFICER", "c", "2025-06-01")).body())
        .contains("answerable-there");
    assertThat(
            json(officer().get(path), 200)
                .valueStream()
                .map(each -> each.get("username").asString() + each.hasNonNull("toDay")))
        .containsSubsequence("bfalse", "atrue")
        .contains("cfalse", "dfalse");
    assertThat(as("officer" + otherDistrict()).get(path).body()).doesNotContain(mine.district());
  }

  private String answerable(String rank, String username, String from) {
    return "{\"districtCode\":\"%s\",\"rank\":\"%s\",\"username\":\"%s\",\"fromDay\":\"%s\"}"
        .formatted(mine.district(), rank, username, from);
  }

  @Test
  @DisplayName("004-R35: equipment by district and station, retired once, never before it was got")
  void officesKeepWhatTheyHave() {
    String drone =
        "{\"districtCode\":\"%s\",\"station\":\"示意镇所\",\"kind\":\"DRONE\",\"number\":\"SY-001\",\"acquiredOn\":\"2024-05-01\"}"
            .formatted(mine.district());
    JsonNode added = json(post(officer(), "/api/equipment", drone), 201);
    assertThat(post(officer(), "/api/equipment", drone).body()).contains("equipment-there");
    String retire = "/api/equipment/" + added.get("id").asInt() + "/retirement?on=";
    assertThat(post(officer(), retire + "2023-01-01", "{}").body()).contains("bad-span");
    assertThat(post(as("officer" + otherDistrict()), retire + "2025-01-01", "{}").statusCode())
        .isEqualTo(404);
    assertThat(post(officer(), retire + "2025-01-01", "{}").statusCode()).isEqualTo(204);
    assertThat(post(officer(), retire + "2025-01-01", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("004-R35: the city enters a budget with its source, a later line counts")
  void budgetsAreEntered() {
    TestClient city = as("cityenforcer");
    String body = "{\"districtCode\":\"%s\",\"year\":2031,\"amountYuan\":%s,\"source\":\"%s\"}";
    String path = "/api/equipment-budgets";
    String first = body.formatted(mine.district(), "100000.50", "示意批复一");
    assertThat(post(officer(), path, first).statusCode()).isEqualTo(403);
    assertThat(post(city, path, body.formatted(mine.district(), "-1", "x")).statusCode())
        .isEqualTo(400);
    assertThat(post(city, path, body.formatted(mine.district(), "1", "")).statusCode())
        .isEqualTo(400);
    json(post(city, path, first), 201);
    json(post(city, path, body.formatted(mine.district(), "120000", "示意批复二")), 201);
    JsonNode entered = json(officer().get(path + "?year=2031"), 200);
    assertThat(entered.size()).isEqualTo(1);
    assertThat(entered.get(0).get("source").asString()).isEqualTo("示意批复二");
    assertThat(json(as("officer" + otherDistrict()).get(path + "?year=2031"), 200)).isEmpty();
    assertThat(json(officer().get(path + "?year=2030"), 200)).isEmpty();
  }

  @Test
  @DisplayName(
      "004-R15: spot checks favour risk, happen once and can be repeated from what is published")
  void aSpotCheckCanBeRepeated() {
    String body = "{\"title\":\"%s\",\"districtCode\":\"%s\",\"wanted\":%d}";
    String wanted = body.formatted("示意抽查", mine.district(), 2);
    JsonNode announced = json(post(officer(), "/api/spot-checks", wanted), 201);
    assertThat(announced.hasNonNull("secret")).isFalse();
    String population = announced.get("population").asString();
    assertThat(population).contains("right " + mine.licence());
    assertThat(Lots.hash(population)).isEqualTo(announced.get("populationHash").asString());
    assertThat(post(officer(), "/api/spot-checks", wanted).body()).contains("drawn-before");
    assertThat(
            post(officer(), "/api/spot-checks", body.formatted("太多", mine.district(), 500)).body())
        .contains("too-few-to-draw");

    String draw = "/api/spot-checks/" + announced.get("id").asString() + "/draw";
    String witness = "{\"witness\":\"42\"}";
    assertThat(post(as("officer" + otherDistrict()), draw, witness).statusCode()).isEqualTo(403);
    JsonNode drawn = json(post(officer(), draw, witness), 200);
    String secret = drawn.get("secret").asString();
    assertThat(Lots.hash(secret)).isEqualTo(announced.get("commitment").asString());
    String seed = Lots.seed(secret, "42", Lots.hash(population));
    assertThat(drawn.get("seed").asString()).isEqualTo(seed);
    assertThat(drawn.get("picks").valueStream().map(JsonNode::asString).toList())
        .isEqualTo(byHand(population, seed));
    assertThat(post(officer(), draw, witness).body()).contains("drawn-before");
  }

  /** As the API page tells it. */
  private static List<String> byHand(String population, String seed) {
    return population
        .lines()
        .filter(line -> line.startsWith("right "))
        .map(line -> line.split(" "))
        .sorted(
            Comparator.comparing(
                (String[] right) ->
                    IntStream.rangeClosed(1, Integer.parseInt(right[2]))
                        .mapToObj(n -> Lots.hash(seed + " right " + right[1] + " " + n))
                        .min(Comparator.naturalOrder())
                        .orElseThrow()))
        .limit(2)
        .map(right -> right[1])
        .toList();
  }

  @Test
  @DisplayName("004-R34: districts are counted by what was due, and nobody is given a score")
  void districtsAreCounted() {
    String path = "/api/duties/assessment?year=" + firstYear();
    JsonNode own = json(officer().get(path), 200);
    assertThat(own.size()).isEqualTo(1);
    JsonNode counts = own.get(0);
    assertThat(counts.get("districtCode").asString()).isEqualTo(mine.district());
    assertThat(counts.get("passed").asInt()).isBetween(1, counts.get("due").asInt());
    assertThat(counts.get("passedShare").asDouble())
        .isEqualTo((double) counts.get("passed").asInt() / counts.get("due").asInt());
    assertThat(json(as("planner").get(path), 200).size()).isGreaterThan(20);
    JsonNode before = json(as("planner").get("/api/duties/assessment?year=2012"), 200);
    assertThat(before.valueStream()).allMatch(each -> each.get("due").asInt() == 0);
  }

  /** Of the two years the sample holds. */
  private int firstYear() {
    return database
        .sql(
            """
            SELECT extract(year FROM kept_from)::integer FROM enforcement.register_kept
            WHERE register = 'DUTIES' ORDER BY id DESC LIMIT 1
            """)
        .query(Integer.class)
        .single();
  }

  /** Mines whose publicity fell due in a year, nothing filed. */
  private JsonNode overduePublicity(int year) {
    String path = "/api/duties/matrix?duty=PUBLICITY&state=OVERDUE&limit=500&year=" + year;
    return json(as("planner").get(path), 200).get("rows");
  }

  private TestClient officer() {
    return as("officer" + mine.district());
  }

  private static HttpResponse<String> post(TestClient who, String path, String body) {
    return who.post(path, "application/json", body);
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return TestClient.json(answer);
  }

  private String otherDistrict() {
    return mine.district().equals("500102") ? "500101" : "500102";
  }

  private TestClient as(String username) {
    return TestClient.of(port)
        .with("Authorization", TestAccounts.basic(username, SampleTest.PASSWORD));
  }
}
