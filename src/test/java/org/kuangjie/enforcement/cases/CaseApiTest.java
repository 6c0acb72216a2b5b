package org.kuangjie.enforcement.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.enforcement.DecisionWithdrawn;
import org.kuangjie.enforcement.ViolationConfirmed;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("004-SM1, 004-R21…R25: cases from filing to closure, with their clocks")
class CaseApiTest {

  private static final String USCC = "91500102MA5U000113"; // synthetic, D.1

  private final JdbcClient database;
  private final TestClient officer;
  private final TestClient reviewer;
  private final TestClient city;
  private final TestClient nobody;

  private final ConfigurableApplicationContext application;
  private final List<Object> heard = new CopyOnWriteArrayList<>();
  private final ApplicationListener<PayloadApplicationEvent<?>> listener =
      event -> heard.add(event.getPayload());

  @Autowired
  CaseApiTest(
      JdbcClient database, ConfigurableApplicationContext application, @LocalServerPort int port) {
    this.database = database;
    this.application = application;
    this.nobody = TestClient.of(port);
    this.officer = nobody.as(Role.ENFORCEMENT_OFFICER);
    this.reviewer = nobody.as(Role.DISTRICT_OFFICER);
    this.city = nobody.as(Role.CITY_ENFORCEMENT);
  }

  @BeforeEach
  void listen() {
    application.addApplicationListener(listener);
  }

  @AfterEach
  void stop() {
    application.removeApplicationListener(listener);
  }

  @Test
  void aCaseGoesItsWayAndOnlyItsDecisionConfirmsAViolation() {
    String path = file();
    assertThat(due(path, "case-decision")).isNotEmpty();
    problem(officer, path, step("REVIEW"), "own-work");
    step(officer, path, step("INVESTIGATE"));
    problem(officer, path, step("REVIEW"), "own-work");
    step(reviewer, path, step("REVIEW"));
    step(officer, path, dated("NOTIFY", today()));
    assertThat(due(path, "case-defence")).isNotEmpty();
    assertThat(due(path, "case-hearing-request")).isEqualTo(due(path, "case-defence"));
    problem(officer, path, dated("HEARING", today()), "hearing-too-soon");
    problem(officer, path, decide("PENALTY", false), "decided-too-soon");
    assertThat(violations(path)).isEmpty();

    step(officer, path, decide("PENALTY", true));

    assertThat(violations(path))
        .singleElement()
        .satisfies(v -> assertThat(v.uscc()).isEqualTo(USCC));
    assertThat(due(path, "case-decision")).isEmpty();
    assertThat(due(path, "case-delivery")).isNotEmpty();
    step(officer, path, dated("DELIVER", today()));
    assertThat(due(path, "case-delivery")).isEmpty();
    assertThat(due(path, "case-payment")).isNotEmpty();
    problem(officer, path, step("CLOSE"), "wrong-state");
    step(officer, path, step("EXECUTE"));
    JsonNode closed = step(officer, path, step("CLOSE"));
    assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
    assertThat(steps(path))
        .containsExactly(
            "FILE", "INVESTIGATE", "REVIEW", "NOTIFY", "DECIDE", "DELIVER", "EXECUTE", "CLOSE");
  }

  @Test
  @DisplayName("004-R23, R25: a released case is public until its decision is found wrong")
  void aWrongDecisionIsWithdrawnWithWhatWasPublished() {
    String path = closed("PENALTY");
    String title = "典型案例 " + UUID.randomUUID();
    String body = "{\"title\":\"%s\",\"words\":\"某公司越界采矿，已依法处罚。\"}".formatted(title);
    assertThat(officer.send("PUT", path + "/typical", "application/json", body).statusCode())
        .isEqualTo(403);
    assertThat(city.send("PUT", path + "/typical", "application/json", body).statusCode())
        .isEqualTo(204);
    String shown = nobody.get("/api/typical-cases").body();
    assertThat(shown).contains(title).doesNotContain(USCC);

    step(city, path, step("CORRECT"));

    assertThat(nobody.get("/api/typical-cases").body()).doesNotContain(title);
    assertThat(due(path, "case-withdrawal")).isNotEmpty();
    assertThat(heard(DecisionWithdrawn.class).map(e -> "/api/cases/" + e.caseId())).contains(path);
    assertThat(city.send("PUT", path + "/typical", "application/json", body).statusCode())
        .isEqualTo(409);
  }

  @Test
  void whatIsNotEstablishedConfirmsNothingAndIsNotReleased() {
    String path = closed("NOT_ESTABLISHED");
    assertThat(violations(path)).isEmpty();
    assertThat(
            city.send(
                    "PUT",
                    path + "/typical",
                    "application/json",
                    "{\"title\":\"t\",\"words\":\"w\"}")
                .body())
        .contains("not-to-release");
  }

  @Test
  @DisplayName("行政处罚法 42, 43: without two officers nothing goes on")
  void aRecusedOfficerIsReplacedFirst() {
    assertThat(officer.post("/api/cases", "application/json", body("[\"a\",\"a\"]")).statusCode())
        .isEqualTo(409);
    String path = file();
    step(officer, path, "{\"step\":\"RECUSE\",\"officer\":\"second.officer\",\"words\":\"利害关系\"}");
    problem(officer, path, step("INVESTIGATE"), "two-officers");
    problem(
        officer,
        path,
        "{\"step\":\"ASSIGN\",\"officers\":[\"test_enforcement_officer\",\"second.officer\"],\"words\":\"指定\"}",
        "recused");
    step(
        officer,
        path,
        "{\"step\":\"ASSIGN\",\"officers\":[\"test_enforcement_officer\",\"third.officer\"],\"words\":\"指定\"}");
    step(officer, path, step("INVESTIGATE"));
  }

  @Test
  void appraisalPausesTheNinetyDaysWithItsLegalBasis() {
    String path = file();
    step(officer, path, "{\"step\":\"PAUSE\",\"on\":\"" + today() + "\",\"words\":\"鉴定期间不计入\"}");
    assertThat(due(path, "case-decision")).isEqualTo("–");
    problem(
        officer,
        path,
        "{\"step\":\"PAUSE\",\"on\":\"" + today() + "\",\"words\":\"x\"}",
        "deadline-paused");
    step(officer, path, dated("RESUME", today()));
    assertThat(due(path, "case-decision")).matches("\\d{4}-.*");
  }

  @Test
  void theFileListsMeasuresAndStartsTheirClocks() {
    String path = file();
    item(officer, path, "MEASURE", "先行登记保存", "", 201);
    assertThat(due(path, "case-preservation")).isNotEmpty();
    item(officer, path, "MEASURE", "登记保存处理", "", 201);
    assertThat(due(path, "case-preservation")).isEmpty();
    item(officer, path, "TRANSFER", "公安机关", "", 201);
    item(officer, path, "SUPERVISION", "督办", ",\"dueOn\":\"2099-01-01\"", 403);
    item(city, path, "SUPERVISION", "督办", "", 400);
    item(city, path, "SUPERVISION", "督办", ",\"dueOn\":\"2099-01-01\"", 201);
    assertThat(due(path, "case-supervision")).isEqualTo("2099-01-01");
    assertThat(TestClient.json(officer.get(path + "/items"))).hasSize(4);
  }

  @Test
  @DisplayName("C.6: unlicensed cases by class, and nothing where the base is zero")
  void filedCasesAreCountedByClassAndDistrict() {
    int year = LocalDate.now(Clock.system(LegalClock.ZONE)).getYear();
    String query = "/api/statistics/two-rates?year=" + year;
    int before = line(city.get(query), "MINING_OUTSIDE");
    file();
    assertThat(line(city.get(query), "MINING_OUTSIDE")).isEqualTo(before + 1);
    JsonNode table = TestClient.json(city.get(query));
    assertThat(table.at("/occurrence/words/zh").asString()).isEqualTo("—（基期为零）");
    assertThat(table.at("/occurrence/percent").isMissingNode()).isTrue();
    assertThat(city.get("/api/statistics/two-rates?year=1").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("004-R26, R33: half-yearly and yearly reports with their due dates")
  void theYearlyCalendarSaysWhatIsDueNext() {
    JsonNode calendar = TestClient.json(city.get("/api/statistics/calendar?after=2026-06-01"));
    assertThat(calendar.at("/0/due/day").asString()).isEqualTo("2026-06-30");
    assertThat(calendar.at("/1/due/day").asString()).isEqualTo("2026-07-31");
    assertThat(calendar.toString()).contains("两率统计表（半年）", "2027-02-28");
  }

  private String closed(String outcome) {
    String path = file();
    step(officer, path, step("INVESTIGATE"));
    step(reviewer, path, step("REVIEW"));
    step(officer, path, dated("NOTIFY", today()));
    step(officer, path, decide(outcome, true));
    if (outcome.equals("PENALTY")) {
      step(officer, path, step("EXECUTE"));
    }
    step(officer, path, step("CLOSE"));
    return path;
  }

  private String file() {
    HttpResponse<String> answer =
        officer.post(
            "/api/cases",
            "application/json",
            body("[\"test_enforcement_officer\",\"second.officer\"]"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return "/api/cases/" + TestClient.json(answer).get("id").asString();
  }

  private static String body(String officers) {
    return """
    {"violationType":"MINING_OUTSIDE","districtCode":"500102","facts":"越界开采约20米","byRightHolder":true,
     "partyUscc":"%s","partyName":"示意矿业有限公司","officers":%s}
    """
        .formatted(USCC, officers);
  }

  private static String step(String step) {
    return "{\"step\":\"%s\",\"words\":\"说明\"}".formatted(step);
  }

  private static String dated(String step, String on) {
    return "{\"step\":\"%s\",\"on\":\"%s\",\"words\":\"说明\"}".formatted(step, on);
  }

  private static String decide(String outcome, boolean waived) {
    return "{\"step\":\"DECIDE\",\"on\":\"%s\",\"outcome\":\"%s\",\"waived\":%s,\"words\":\"决定书\"}"
        .formatted(today(), outcome, waived);
  }

  private static JsonNode step(TestClient who, String path, String body) {
    HttpResponse<String> answer = who.post(path + "/steps", "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return TestClient.json(answer);
  }

  private static void problem(TestClient who, String path, String body, String code) {
    HttpResponse<String> answer = who.post(path + "/steps", "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains(code);
  }

  private static void item(
      TestClient who, String path, String kind, String type, String more, int status) {
    String body =
        "{\"kind\":\"%s\",\"type\":\"%s\",\"title\":\"示意\",\"on\":\"%s\"%s}"
            .formatted(kind, type, today(), more);
    HttpResponse<String> answer = who.post(path + "/items", "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  private List<ViolationConfirmed> violations(String path) {
    return heard(ViolationConfirmed.class)
        .filter(each -> path.endsWith(each.caseId().toString()))
        .toList();
  }

  private <E> Stream<E> heard(Class<E> type) {
    return heard.stream().filter(type::isInstance).map(type::cast);
  }

  /** Last day of the running clock; "–" while paused, empty when none runs. */
  private String due(String path, String clock) {
    return database
        .sql(
            """
            SELECT coalesce(due_on::text, '–') FROM deadlines.deadline
            WHERE subject = :s AND clock = :c AND ended_on IS NULL
            """)
        .param("s", path.replace("/api/cases/", "case:"))
        .param("c", clock)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private List<String> steps(String path) {
    JsonNode history = TestClient.json(officer.get(path + "/history"));
    return StreamSupport.stream(history.spliterator(), false)
        .map(line -> line.at("/step/step").asString())
        .toList();
  }

  private static int line(HttpResponse<String> table, String type) {
    for (JsonNode line : TestClient.json(table).get("classes")) {
      if (line.get("type").asString().equals(type)) {
        return line.get("now").asInt();
      }
    }
    throw new AssertionError(type);
  }

  private static String today() {
    return LocalDate.now(Clock.system(LegalClock.ZONE)).toString();
  }
}
