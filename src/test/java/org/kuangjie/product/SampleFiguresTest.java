package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Figures of yearly reports, proposed from the registers of the sample. */
@SampleTest
class SampleFiguresTest {

  private static final String DISTRICT = "500102";

  /** Whose half year no browser test files. */
  private static final String OTHER = "500101";

  private final JdbcClient database;
  private final int port;
  private final int year;

  @Autowired
  SampleFiguresTest(JdbcClient database, @LocalServerPort int port, Deadlines deadlines) {
    this.database = database;
    this.port = port;
    this.year = deadlines.today().getYear();
  }

  @Test
  @DisplayName(
      "004-R05: the registers fill in the inspectors' report; another figure needs a reason, and"
          + " proposed, filed and reason are kept")
  void theRegistersFillInTheInspectorsReport() {
    for (int day = 1; day <= 4; day++) {
      inspect(mines().get(0), day, DISTRICT);
    }
    inspect(mines().get(1), 1, DISTRICT);
    TestClient city = as("cityenforcer");
    JsonNode draft = start(city, "INSPECTORS_REPORT", "city", String.valueOf(year));
    Map<String, JsonNode> figures = figures(city, draft);
    assertThat(figures).containsKeys("mines", "four", "inspections", "clues", "alerts", "closed");
    assertThat(proposed(figures, "inspections"))
        .isEqualTo(count("inspection WHERE extract(year FROM on_day) = " + year))
        .isGreaterThanOrEqualTo(5);
    assertThat(proposed(figures, "four"))
        .isEqualTo(
            count(
                "(SELECT FROM enforcement.inspection WHERE extract(year FROM on_day) = "
                    + year
                    + " GROUP BY licence_number HAVING count(*) >= 4) AS often"))
        .isPositive();
    assertThat(proposed(figures, "mines")).isGreaterThan(proposed(figures, "inspected"));
    assertThat(figure(figures, "inspections").toString())
        .contains("现场检查台账", "台账", year + "-01-01", "countedAt");

    Map<String, String> values = new TreeMap<>();
    figures.forEach(
        (key, figure) -> {
          if (figure.hasNonNull("proposed")) {
            values.put(key, figure.get("proposed").asString());
          }
        });
    values.putAll(Map.of("words", "示意报告", "problems", "示意", "next", "示意"));
    values.put("inspections", String.valueOf(proposed(figures, "inspections") + 7));
    values.remove("four");
    JsonNode written = json(fields(city, draft, values, Map.of("inspections", " ")), 200);
    String refused = problem(submit(city, written));
    assertThat(refused)
        .contains("figure-differs", "现场检查", "为空", "state the reason")
        .doesNotContain("立案");
    assertThat(problem(fields(city, written, values, Map.of("nothing", "x"))))
        .contains("unknown-duty-field");

    JsonNode reasoned =
        json(
            fields(
                city,
                written,
                values,
                Map.of(
                    "inspections", "另有7次纸质记录",
                    "four", "尚在核对",
                    "alerts", "示意图斑仍在入库",
                    "concluded", "示意图斑仍在入库")),
            200);
    assertThat(reasoned.get("reasons").toString()).contains("另有7次纸质记录");
    JsonNode filed = json(submit(city, reasoned), 200);
    JsonNode kept = figure(figures(city, filed), "inspections");
    assertThat(kept.get("reason").asString()).isEqualTo("另有7次纸质记录");
    assertThat(kept.get("filed").asInt()).isEqualTo(kept.get("proposed").asInt() + 7);
    inspect(mines().get(2), 1, DISTRICT);
    assertThat(figure(figures(city, filed), "inspections"))
        .as("what was filed does not follow the register")
        .isEqualTo(kept);
    assertThat(city.get(path(filed) + "/history").body()).contains("另有7次纸质记录", "proposed");
  }

  private List<String> mines() {
    return database
        .sql(
            """
            SELECT r.licence_number FROM catalogue.mining_right AS r
            JOIN catalogue.layer_version AS v ON v.id = r.layer_version_id AND v.in_force
            WHERE r.right_kind = '采矿权' AND r.status = '有效' AND r.mineral = '建筑石料用灰岩'
              AND r.valid_to > current_date ORDER BY r.licence_number DESC LIMIT 3
            """)
        .query(String.class)
        .list();
  }

  private void inspect(String licence, int day, String district) {
    database
        .sql(
            """
            INSERT INTO enforcement.inspection (id, licence_number, district_code, on_day,
                officers, sign_plate, finding, recorded_by)
            VALUES (gen_random_uuid(), :licence, :district, :day, '{a,b}', 'PRESENT', '示意', 'a')
            """)
        .param("licence", licence)
        .param("district", district)
        .param("day", LocalDate.of(year, 1, day))
        .update();
  }

  @Test
  @DisplayName("004-R11: a figure no register answers, or only in part, stays empty and says why")
  void whatIsNotKnownIsNeverZero() {
    TestClient city = as("cityenforcer");
    JsonNode draft = start(city, "QUICK_REPORT", "city", String.valueOf(year));
    Map<String, JsonNode> figures = figures(city, draft);
    assertThat(proposed(figures, "due")).isPositive();
    assertThat(figure(figures, "fee").toString())
        .contains("没有台账可答", "空白不等于零")
        .doesNotContain("\"proposed\"");
    assertThat(figure(figures, "ore").toString())
        .contains("义务履行台账", "不全，不作建议")
        .doesNotContain("\"proposed\"");

    assertThat(figure(figures, "passed").toString())
        .as("nothing of this year was reviewed yet")
        .contains("尚未审定")
        .doesNotContain("\"proposed\"");
    JsonNode early = start(city, "INSPECTORS_REPORT", "city", "2019");
    assertThat(figure(figures(city, early), "inspections").toString())
        .contains("没有任何记录", "不能得知")
        .doesNotContain("\"proposed\"");
    Map<String, String> words = Map.of("words", "示意", "problems", "示意", "next", "示意");
    JsonNode written = json(fields(city, early, words, Map.of("mines", "当年数据不在本系统")), 200);
    JsonNode filed = json(submit(city, written), 200);
    assertThat(filed.get("state").asString())
        .as("an unknown figure may stay empty")
        .isEqualTo("FILED");
  }

  @Test
  @DisplayName("004-R11: of a year that was reviewed, the mines that passed are counted")
  void minesThatPassedAreCounted() {
    TestClient city = as("cityenforcer");
    database
        .sql(
            """
            UPDATE enforcement.duty_filing SET state = 'RETURNED'
            WHERE duty = 'MINING_SUMMARY' AND period = :period
            """)
        .param("period", String.valueOf(year - 1))
        .update();
    JsonNode open = start(city, "MINING_SUMMARY", "city", String.valueOf(year - 1));
    JsonNode counts =
        json(
                city.get("/api/duties/matrix?group=MINING&duty=YEARLY_CHECK&limit=1&year=" + year),
                200)
            .get("counts");
    Map<String, JsonNode> figures = figures(city, open);
    assertThat(proposed(figures, "passed"))
        .isEqualTo(counts.get("ACCEPTED").asInt())
        .isPositive()
        .isLessThan(proposed(figures, "due"));
    assertThat(figure(figures, "sales").toString())
        .as("some mines did not report, so there is no sum")
        .contains("不全，不作建议")
        .doesNotContain("\"proposed\"");
  }

  @Test
  @DisplayName("004-R33: a district's figures are those of the district, and no other sees them")
  void aDistrictCountsItsOwn() {
    inspect(mines().get(1), 6, DISTRICT);
    inspect(mines().get(1), 7, OTHER);
    TestClient officer = as("officer" + OTHER);
    JsonNode draft = start(officer, "SUPERVISION_HALF", OTHER, year + "H2");
    Map<String, JsonNode> own = figures(officer, draft);
    assertThat(proposed(own, "inspections"))
        .isEqualTo(
            count(
                "inspection WHERE district_code = '500101' AND extract(year FROM on_day) = "
                    + year))
        .isPositive();
    assertThat(figure(figures(as("cityenforcer"), draft), "inspections").get("proposed"))
        .as("the same, whoever looks")
        .isEqualTo(figure(own, "inspections").get("proposed"));
    assertThat(as("officer" + DISTRICT).get(path(draft) + "/figures").statusCode()).isEqualTo(404);
    assertThat(as("entity").get(path(draft) + "/figures").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("004-R05: nothing is proposed for what a holder files")
  void nothingIsProposedToHolders() {
    TestClient holder = as("entity");
    JsonNode rows = json(holder.get("/api/duties/matrix?year=2025&group=MINING&limit=1"), 200);
    String licence = rows.get("rows").get(0).get("subject").asString();
    JsonNode draft = start(holder, "RESERVES", licence, "2020");
    assertThat(figures(holder, draft)).isEmpty();
  }

  private static JsonNode start(TestClient who, String duty, String subject, String period) {
    String body =
        "{\"duty\":\"%s\",\"subject\":\"%s\",\"period\":\"%s\"}".formatted(duty, subject, period);
    return json(who.post("/api/duty-filings", "application/json", body), 201);
  }

  private static HttpResponse<String> fields(
      TestClient who, JsonNode filing, Map<String, String> values, Map<String, String> reasons) {
    String body =
        "{\"version\":%d,\"fields\":%s,\"reasons\":%s}"
            .formatted(filing.get("version").asInt(), written(values), written(reasons));
    return who.send("PUT", path(filing) + "/fields", "application/json", body);
  }

  private static String written(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> "\"%s\":\"%s\"".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static HttpResponse<String> submit(TestClient who, JsonNode filing) {
    String body =
        "{\"step\":\"SUBMIT\",\"version\":%d,\"words\":\"\"}"
            .formatted(filing.get("version").asInt());
    return who.post(path(filing) + "/steps", "application/json", body);
  }

  private static Map<String, JsonNode> figures(TestClient who, JsonNode filing) {
    return json(who.get(path(filing) + "/figures"), 200)
        .valueStream()
        .collect(Collectors.toMap(figure -> figure.get("field").asString(), figure -> figure));
  }

  private static JsonNode figure(Map<String, JsonNode> figures, String field) {
    return Objects.requireNonNull(figures.get(field), field);
  }

  private static int proposed(Map<String, JsonNode> figures, String field) {
    return figure(figures, field).get("proposed").asInt();
  }

  private int count(String from) {
    String table = from.startsWith("(") ? from : "enforcement." + from;
    return database.sql("SELECT count(*)::integer FROM " + table).query(Integer.class).single();
  }

  private static String path(JsonNode filing) {
    return "/api/duty-filings/" + filing.get("id").asString();
  }

  private static String problem(HttpResponse<String> answer) {
    return json(answer, 400).toString();
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return TestClient.json(answer);
  }

  private TestClient as(String username) {
    return TestClient.of(port)
        .with("Authorization", TestAccounts.basic(username, SampleTest.PASSWORD));
  }
}
