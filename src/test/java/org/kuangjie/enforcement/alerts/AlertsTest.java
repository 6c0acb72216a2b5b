package org.kuangjie.enforcement.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("E16, C.3: one open alert per disturbance, and its review")
class AlertsTest {

  private static final String DISTRICT = "500102";

  private final Alerts alerts;
  private final Escalation escalation;
  private final JdbcClient database;
  private final TestClient nobody;
  private final double x = 100 + ThreadLocalRandom.current().nextDouble(20);

  @Autowired
  AlertsTest(Alerts alerts, Escalation escalation, JdbcClient database, @LocalServerPort int port) {
    this.alerts = alerts;
    this.escalation = escalation;
    this.database = database;
    this.nobody = TestClient.of(port);
  }

  @Test
  void anObservationToldTwiceCountsOnce() {
    AlertDraft seen = Drafts.of(DISTRICT, x, 30, 100);
    assertThat(alerts.observe(seen)).isPresent();
    assertThat(alerts.observe(seen)).isEmpty();
    assertThat(events(seen)).containsExactly("RAISED");
  }

  @Test
  void theNextQuarterOfTheSameGroundJoinsTheOpenAlertAndTellsWhenItGrew() {
    Alert first = alerts.observe(Drafts.of(DISTRICT, x, 31, 100)).orElseThrow();
    Alert again = alerts.observe(Drafts.of(DISTRICT, x + 0.0002, 31, 20_000)).orElseThrow();

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(first.priority().severity()).isEqualTo(Severity.MEDIUM);
    assertThat(again.priority().severity()).isEqualTo(Severity.HIGH);
    assertThat(again.areaSquareMetres()).isEqualTo(20_000);
    assertThat(alerts.observe(Drafts.of(DISTRICT, x + 0.1, 31, 100)).orElseThrow().id())
        .isNotEqualTo(first.id());
  }

  @Test
  void twentyObservationsOfOneDisturbanceAtOnceMakeOneAlert() throws Exception {
    String disturbance = "test:" + UUID.randomUUID();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService people = Executors.newFixedThreadPool(8);
    List<Future<Optional<Alert>>> all =
        IntStream.range(0, 20)
            .mapToObj(
                n ->
                    people.submit(
                        () -> {
                          start.await();
                          return alerts.observe(
                              Drafts.of(
                                  disturbance + n,
                                  disturbance,
                                  DISTRICT,
                                  Drafts.square(x, 32),
                                  100,
                                  false));
                        }))
            .toList();
    start.countDown();
    for (Future<Optional<Alert>> each : all) {
      assertThat(each.get()).isPresent();
    }
    people.shutdown();
    assertThat(
            database
                .sql("SELECT count(*) FROM enforcement.alert WHERE disturbance = :d")
                .param("d", disturbance)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void anAlertNobodyTakesInTimeEscalatesAndItsClockStartsAnew() {
    Alert alert = alerts.observe(Drafts.of(DISTRICT, x, 33, 100)).orElseThrow();
    database
        .sql("UPDATE deadlines.deadline SET due_on = :past WHERE subject = :subject")
        .param("past", LocalDate.of(2020, 1, 1))
        .param("subject", alert.subject())
        .update();

    assertThat(escalation.escalateOverdue()).isPositive();

    JsonNode now = get(Role.CITY_ENFORCEMENT, "/api/alerts/" + alert.id());
    assertThat(now.get("escalations").asInt()).isEqualTo(1);
    assertThat(now.get("severity").asString()).isEqualTo("HIGH");
    int former = now.get("escalations").asInt();
    escalation.escalateOverdue();
    assertThat(get(Role.CITY_ENFORCEMENT, "/api/alerts/" + alert.id()).get("escalations").asInt())
        .isEqualTo(former);
  }

  @Test
  @DisplayName(
      "C.3: taken, checked by two officers, judged, returned, corrected, approved by another")
  void aReviewFollowsItsArrowsOnly() {
    String path =
        "/api/alerts/" + alerts.observe(Drafts.of(DISTRICT, x, 34, 100)).orElseThrow().id();
    problem(Role.ENFORCEMENT_OFFICER, path, judge("NOT_MINING", ""), "wrong-state");
    step(Role.ENFORCEMENT_OFFICER, path, "{\"step\":\"TAKE\"}");
    problem(Role.ENFORCEMENT_OFFICER, path, judge("LAWFUL", ""), "lawful-needs-ground");
    problem(
        Role.ENFORCEMENT_OFFICER,
        path,
        judge("LAWFUL", ",\"licenceNumber\":\"C5000002010\""),
        "lawful-needs-ground");
    problem(Role.ENFORCEMENT_OFFICER, path, judge("PSEUDO_CHANGE", ""), "pseudo-needs-ground");
    problem(Role.ENFORCEMENT_OFFICER, path, judge("SUSPECTED", ""), "suspected-needs-field-check");
    problem(
        Role.ENFORCEMENT_OFFICER,
        path,
        "{\"step\":\"FIELD_CHECK\",\"officers\":[\"a\",\"a\"]}",
        "two-officers");
    step(
        Role.ENFORCEMENT_OFFICER,
        path,
        "{\"step\":\"FIELD_CHECK\",\"officers\":[\"test_enforcement_officer\",\"other\"]}");
    problem(Role.ENFORCEMENT_OFFICER, path, judge("SUSPECTED", ""), "suspected-needs-field-check");
    step(Role.ENFORCEMENT_OFFICER, path, judge("NOT_MINING", ""));
    refused(Role.ENFORCEMENT_OFFICER, path, "{\"step\":\"APPROVE\",\"words\":\"同意\"}");
    step(Role.CITY_ENFORCEMENT, path, "{\"step\":\"RETURN\",\"words\":\"照片不清\"}");
    assertThat(clocks(path)).contains("alert-correct");
    step(Role.ENFORCEMENT_OFFICER, path, judge("NOT_MINING", ""));
    JsonNode done = step(Role.CITY_ENFORCEMENT, path, "{\"step\":\"APPROVE\",\"words\":\"同意\"}");
    assertThat(done.get("state").asString()).isEqualTo("CONCLUDED");
    assertThat(clocks(path)).isEmpty();
    problem(Role.CITY_ENFORCEMENT, path, "{\"step\":\"UPHOLD\",\"words\":\"抽查\"}", "own-work");
  }

  @Test
  void nobodyReviewsOwnWork() {
    String path =
        "/api/alerts/" + alerts.observe(Drafts.of(DISTRICT, x, 35, 100)).orElseThrow().id();
    step(Role.CITY_ENFORCEMENT, path, "{\"step\":\"TAKE\"}");
    step(Role.CITY_ENFORCEMENT, path, judge("LEGACY", ""));
    problem(Role.CITY_ENFORCEMENT, path, "{\"step\":\"APPROVE\",\"words\":\"同意\"}", "own-work");
  }

  @Test
  @DisplayName(
      "C.3: 特殊用地 is judged and seen by the restricted role alone, in every list and service")
  void landOfSpecialUseDisappearsForAllOthers() {
    Alert alert = alerts.observe(Drafts.of(DISTRICT, x, 36, 100)).orElseThrow();
    String path = "/api/alerts/" + alert.id();
    step(Role.ENFORCEMENT_OFFICER, path, "{\"step\":\"TAKE\"}");
    refused(Role.ENFORCEMENT_OFFICER, path, judge("SPECIAL_LAND", ""));
    String task =
        "{\"kind\":\"ALERT\",\"reference\":\"%s\",\"assignees\":[\"a\"],\"dueOn\":\"2099-01-01\"}"
            .formatted(alert.id());
    assertThat(
            client(Role.ENFORCEMENT_OFFICER)
                .post("/api/patrol-tasks", "application/json", task)
                .statusCode())
        .isEqualTo(201);
    step(Role.SPECIAL_LAND_REVIEWER, path, judge("SPECIAL_LAND", ""));

    assertThat(client(Role.CITY_ENFORCEMENT).get(path).statusCode()).isEqualTo(404);
    assertThat(client(Role.ADMINISTRATOR).get(path).statusCode()).isEqualTo(404);
    assertThat(client(Role.SPECIAL_LAND_REVIEWER).get(path).statusCode()).isEqualTo(200);
    for (String hidden :
        List.of(
            "/api/alerts?limit=1000",
            "/api/alerts?limit=1000&special=true",
            "/api/patrol-tasks?limit=1000",
            "/api/alerts/feed.atom",
            "/api/alerts/stream?after=0&seconds=0",
            "/ogcapi/collections/alerts/items?f=json&limit=1000")) {
      HttpResponse<String> answer = client(Role.CITY_ENFORCEMENT).get(hidden);
      assertThat(answer.statusCode()).as(hidden).isEqualTo(200);
      assertThat(answer.body())
          .as(hidden)
          .doesNotContain(alert.id().toString())
          .doesNotContain(alert.number());
    }
    assertThat(client(Role.SPECIAL_LAND_REVIEWER).get("/api/alerts?limit=1000&special=true").body())
        .contains(alert.number());
  }

  @Test
  void aLiveStreamGoesOnBehindTheLastEventSeen() {
    Alert first = alerts.observe(Drafts.of(DISTRICT, x, 37, 100)).orElseThrow();
    Alert second = alerts.observe(Drafts.of(DISTRICT, x, 37.5, 100)).orElseThrow();
    Alert elsewhere = alerts.observe(Drafts.of("500103", x, 37.7, 100)).orElseThrow();
    long seen = event(first);

    TestClient officer = client(Role.ENFORCEMENT_OFFICER);
    String rest =
        officer
            .with("Last-Event-ID", Long.toString(seen))
            .get("/api/alerts/stream?seconds=0")
            .body();
    assertThat(rest).contains("event:RAISED", "id:" + event(second), second.number());
    assertThat(rest).doesNotContain(first.number()).doesNotContain(elsewhere.number());
    String all = officer.get("/api/alerts/stream?seconds=0&after=" + (seen - 1)).body();
    assertThat(all).contains(first.number(), second.number());
  }

  @Test
  @DisplayName("E16: a stream says at once where it begins, so that whoever loses it goes on there")
  void aStreamBeginsWithItsPlace() {
    Alert before = alerts.observe(Drafts.of(DISTRICT, x, 37.8, 100)).orElseThrow();
    String fresh = client(Role.CITY_ENFORCEMENT).get("/api/alerts/stream?seconds=0").body();
    assertThat(fresh).startsWith("id:").contains("event:READY").doesNotContain(before.number());
    long place = Long.parseLong(fresh.lines().findFirst().orElse("id:").substring("id:".length()));
    assertThat(place).isGreaterThanOrEqualTo(event(before));
    Alert after = alerts.observe(Drafts.of(DISTRICT, x, 37.9, 100)).orElseThrow();
    assertThat(
            client(Role.CITY_ENFORCEMENT)
                .with("Last-Event-ID", Long.toString(place))
                .get("/api/alerts/stream?seconds=0")
                .body())
        .contains(after.number());
  }

  @Test
  @DisplayName("C.3: what is offered is what the step allows; own work is refused in words")
  void offersFollowTheArrowsAndThePerson() {
    String path =
        "/api/alerts/" + alerts.observe(Drafts.of(DISTRICT, x, 42, 100)).orElseThrow().id();
    assertThat(offers(Role.ENFORCEMENT_OFFICER, path))
        .containsExactly("TAKE", "HAND_OVER", "RECUSE");
    assertThat(offers(Role.CITY_PLANNER, path)).isEmpty();
    step(Role.CITY_ENFORCEMENT, path, "{\"step\":\"TAKE\"}");
    assertThat(offers(Role.ENFORCEMENT_OFFICER, path))
        .containsExactly("HAND_OVER", "FIELD_CHECK", "JUDGE", "EXTEND", "RECUSE");
    JsonNode judged = step(Role.CITY_ENFORCEMENT, path, judge("LEGACY", ""));
    assertThat(judged.at("/steps/0/step").asString()).isEqualTo("APPROVE");
    assertThat(judged.at("/steps/0/refusal/zh").asString()).contains("不得审核本人办理的事项");
    assertThat(offers(Role.ENFORCEMENT_OFFICER, path)).containsExactly("RECUSE");
    assertThat(get(Role.CITY_ENFORCEMENT, "/api/alerts?limit=1").get(0).has("steps")).isFalse();
  }

  private List<String> offers(Role role, String path) {
    return get(role, path)
        .get("steps")
        .valueStream()
        .filter(offer -> !offer.has("refusal"))
        .map(offer -> offer.get("step").asString())
        .toList();
  }

  @Test
  @DisplayName("E16: a long list comes in pages without gap or double, filtered and counted")
  void alertsArePagedFilteredAndCounted() {
    String district = "500110";
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 7; i++) {
      made.add(
          alerts
              .observe(Drafts.of(district, x, 50 + i / 10.0, i % 2 == 0 ? 100 : 20_000))
              .orElseThrow()
              .number());
    }
    String list = "/api/alerts?district=" + district;
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = get(Role.CITY_ENFORCEMENT, list + "&limit=3" + after);
      page.forEach(alert -> seen.add(alert.get("number").asString()));
      after = page.isEmpty() ? "" : "&after=" + page.get(page.size() - 1).get("id").asString();
    } while (!after.isEmpty());
    assertThat(seen).doesNotHaveDuplicates().containsAll(made);
    assertThat(get(Role.CITY_ENFORCEMENT, list + "&limit=1000")).hasSize(seen.size());

    String first = get(Role.CITY_ENFORCEMENT, list + "&limit=1").get(0).get("id").asString();
    step(Role.CITY_ENFORCEMENT, "/api/alerts/" + first, "{\"step\":\"TAKE\"}");
    String mine = list + "&takenBy=test_city_enforcement&limit=1000";
    assertThat(get(Role.CITY_ENFORCEMENT, mine).toString()).contains(first);
    assertThat(get(Role.CITY_ENFORCEMENT, list + "&source=CLUE")).isEmpty();
    assertThat(get(Role.ENFORCEMENT_OFFICER, list)).as("another district").isEmpty();

    long open =
        get(Role.CITY_ENFORCEMENT, "/api/alerts/counts")
            .valueStream()
            .filter(count -> count.get("districtCode").asString().equals(district))
            .mapToLong(count -> count.get("alerts").asLong())
            .sum();
    assertThat(open).isEqualTo(seen.size());
    assertThat(get(Role.ENFORCEMENT_OFFICER, "/api/alerts/counts").toString())
        .doesNotContain(district);
    assertThat(client(Role.CITY_ENFORCEMENT).get("/api/alerts?district=x").statusCode())
        .isEqualTo(400);
    assertThat(client(Role.CITY_ENFORCEMENT).get("/api/alerts?source=x").statusCode())
        .isEqualTo(400);
  }

  @Test
  void openAlertsAreAFeedAndALayerOfTheDistrict() {
    Alert here = alerts.observe(Drafts.of(DISTRICT, x, 38, 100)).orElseThrow();
    Alert elsewhere = alerts.observe(Drafts.of("500103", x, 38.5, 100)).orElseThrow();
    TestClient officer = client(Role.ENFORCEMENT_OFFICER);

    String feed = officer.get("/api/alerts/feed.atom").body();
    assertThat(feed)
        .contains("http://www.w3.org/2005/Atom", "http://www.georss.org/georss", here.number())
        .contains("<updated>")
        .doesNotContain(elsewhere.number());
    String layer = officer.get("/ogcapi/collections/alerts/items?f=json&limit=1000").body();
    assertThat(layer).contains(here.number()).doesNotContain(elsewhere.number());
    String wfs =
        officer
            .get(
                "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=kj:alerts&COUNT=1000"
                    + "&OUTPUTFORMAT=application/json")
            .body();
    assertThat(wfs).contains(here.number()).doesNotContain(elsewhere.number());
    HttpResponse<String> map =
        officer.get(
            "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=kj:alerts&STYLES=&CRS=CRS:84"
                + "&BBOX=%s,37.9,%s,38.1&WIDTH=64&HEIGHT=64&FORMAT=image/png"
                    .formatted(x - 0.1, x + 0.1));
    assertThat(map.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(nobody.get("/ogcapi/collections/alerts/items?f=json").statusCode()).isIn(401, 404);
    assertThat(client(Role.ENTITY).get("/ogcapi/collections/alerts/items?f=json").statusCode())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("004-R29: who answers for the mine is named, else the zone's, else the district's")
  void theMostExactlyNamedOfficerIsResponsible() {
    String district = "500104";
    TestClient city = client(Role.CITY_ENFORCEMENT);
    name(city, "DISTRICT", district, district, "duty.officer");
    name(city, "LICENCE", "L-" + x, district, "mine.officer");
    AlertDraft plain = Drafts.of(district, x, 39, 100);
    AlertDraft ofMine =
        new AlertDraft(
            "patch",
            "m" + x,
            "test:m" + x,
            plain.title(),
            plain.observedOn(),
            plain.facts(),
            district,
            "",
            List.of(),
            List.of("L-" + x),
            false,
            true,
            Drafts.square(x, 40));

    assertThat(alerts.observe(plain).orElseThrow().responsible()).containsExactly("duty.officer");
    assertThat(alerts.observe(ofMine).orElseThrow().responsible()).containsExactly("mine.officer");
  }

  @Test
  void theRulesAreTunedByTheCityAndEveryVersionIsKept() {
    TestClient city = client(Role.CITY_ENFORCEMENT);
    HttpResponse<String> refused =
        city.send(
            "PUT",
            "/api/alert-rules",
            "application/json",
            "{\"values\":{\"RELATION.outside\":500},\"reason\":\"试\"}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("RELATION.outside", "100");
    HttpResponse<String> set =
        city.send(
            "PUT", "/api/alert-rules", "application/json", "{\"values\":{},\"reason\":\"恢复默认\"}");
    assertThat(set.statusCode()).isEqualTo(200);
    assertThat(TestClient.json(set).at("/changes/0/reason").asString()).isEqualTo("恢复默认");
    assertThat(set.body()).doesNotContain("违法");
  }

  @Test
  @DisplayName("C.4: a raised alert nowhere calls anything 违法")
  void anAlertIsAClue() {
    Alert alert = alerts.observe(Drafts.of(DISTRICT, x, 41, 100)).orElseThrow();
    TestClient city = client(Role.CITY_ENFORCEMENT);
    assertThat(city.get("/api/alerts/" + alert.id()).body()).doesNotContain("违法");
    assertThat(city.get("/api/alerts/feed.atom").body()).doesNotContain("违法");
  }

  private static void name(TestClient city, String kind, String code, String district, String who) {
    String body =
        "{\"kind\":\"%s\",\"code\":\"%s\",\"districtCode\":\"%s\",\"username\":\"%s\"}"
            .formatted(kind, code, district, who);
    assertThat(city.post("/api/responsibilities", "application/json", body).statusCode())
        .isIn(201, 409);
  }

  private static String judge(String judgement, String more) {
    return "{\"step\":\"JUDGE\",\"judgement\":\"%s\",\"words\":\"依据\"%s}"
        .formatted(judgement, more);
  }

  private TestClient client(Role role) {
    return nobody.as(role);
  }

  private JsonNode get(Role role, String path) {
    return TestClient.json(client(role).get(path));
  }

  private JsonNode step(Role role, String path, String body) {
    HttpResponse<String> answer = client(role).post(path + "/steps", "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return TestClient.json(answer);
  }

  private void problem(Role role, String path, String body, String code) {
    HttpResponse<String> answer = client(role).post(path + "/steps", "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains(code);
  }

  private void refused(Role role, String path, String body) {
    assertThat(client(role).post(path + "/steps", "application/json", body).statusCode())
        .isEqualTo(403);
  }

  private List<String> clocks(String path) {
    return database
        .sql("SELECT clock FROM deadlines.deadline WHERE subject = :s AND ended_on IS NULL")
        .param("s", path.replace("/api/alerts/", "alert:"))
        .query(String.class)
        .list();
  }

  private List<String> events(AlertDraft seen) {
    return database
        .sql(
            """
            SELECT e.kind FROM enforcement.alert_event AS e
            JOIN enforcement.alert AS a ON a.id = e.alert_id
            WHERE a.disturbance = :d ORDER BY e.id
            """)
        .param("d", seen.disturbance())
        .query(String.class)
        .list();
  }

  private long event(Alert alert) {
    return database
        .sql("SELECT max(id) FROM enforcement.alert_event WHERE alert_id = :id")
        .param("id", alert.id())
        .query(Long.class)
        .single();
  }
}
