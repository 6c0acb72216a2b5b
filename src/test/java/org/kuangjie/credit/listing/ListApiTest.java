package org.kuangjie.credit.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * 000-SM1, 000-R05, 000-R06, 000-R07, 000-R21, 000-R22, 000-R23, 000-R24, 000-R25, 000-R26,
 * 000-R27, 000-R28, 000-R29, 000-R30, 000-R31, 000-R32, 000-R33, 000-R34, 000-R35, 000-R36,
 * 000-R37, 000-R38, 000-R39, 000-R40, 000-R41, 000-R42.
 */
@KuangjieTest
@DisplayName("the lists by role, in public and at the gate")
class ListApiTest {

  private static final String PATH = "/api/credit/list-entries";
  private static final Actor OFFICER =
      new Actor(
          TestAccounts.username(Role.DISTRICT_OFFICER),
          Set.of(Role.DISTRICT_OFFICER),
          Set.of(TestAccounts.DISTRICT));

  private final LocalDate today = LocalDate.now(Clock.system(LegalClock.ZONE));
  private final Listings listings;
  private final Removals removals;
  private final DisclosureSweep sweep;
  private final TestClient nobody;
  private final TestClient district;
  private final TestClient city;
  private final TestClient support;
  private final TestClient unit;
  private final TestClient admin;

  @Autowired
  ListApiTest(
      Listings listings, Removals removals, DisclosureSweep sweep, @LocalServerPort int port) {
    this.listings = listings;
    this.removals = removals;
    this.sweep = sweep;
    this.nobody = TestClient.of(port);
    this.district = nobody.as(Role.DISTRICT_OFFICER);
    this.city = nobody.as(Role.CREDIT_OFFICER);
    this.support = nobody.as(Role.TECHNICAL_SUPPORT);
    this.unit = nobody.as(Role.ENTITY);
    this.admin = nobody.as(Role.ADMINISTRATOR);
  }

  @Test
  @DisplayName("000-R07, 000-R26: clerks register a clue and decide nothing")
  void clerksDecideNothing() {
    String body =
        "{\"entityId\":\"%s\",\"authority\":\"500102\",\"words\":\"线索\"}".formatted(newUnit()[0]);
    JsonNode made = made(support.post(PATH, "application/json", body));
    assertThat(made.get("state").asString()).isEqualTo("INVESTIGATION");
    String path = PATH + "/" + made.get("id").asString();
    assertThat(step(support, path, "DISMISS", "").statusCode()).isEqualTo(403);
    assertThat(step(admin, path, "DISMISS", "").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("000-R05, 000-R06: another authority's entry is read by all and changed by its own")
  void anotherAuthorityDecides() {
    String body =
        "{\"entityId\":\"%s\",\"authority\":\"500238\",\"words\":\"线索\"}".formatted(newUnit()[0]);
    assertThat(district.post(PATH, "application/json", body).statusCode()).isEqualTo(403);
    String path = PATH + "/" + made(city.post(PATH, "application/json", body)).get("id").asString();
    assertThat(district.get(path).statusCode()).isEqualTo(200);
    for (TestClient other : List.of(district, city)) {
      HttpResponse<String> refused = step(other, path, "DISMISS", "");
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("not-the-authority", "主管部门");
    }
  }

  @Test
  @DisplayName(
      "000-R22, 000-R28, 000-R29, 000-R30, 000-R31: order, notice, term, decision; then the public sees it")
  void theWholeWayIntoTheList() {
    String[] who = newUnit();
    String path = clue(who[0]);
    problem(step(district, path, "LIST", "\"document\":\"示意\""), "wrong-state");
    problem(step(district, path, "FAIL", ""), "wrong-state");
    LocalDate ordered = today.minusDays(60);
    String order =
        "\"ground\":\"NOT_FILED\",\"groundOn\":\"2024-01-05\",\"document\":\"示意责改1号\",\"on\":\"%s\""
            .formatted(ordered);
    JsonNode inTerm = done(step(district, path, "ORDER", order));
    LocalDate due = LocalDate.parse(inTerm.get("papers").get("order").get("dueOn").asString());
    assertThat(due).as("the configured 30 days").isAfterOrEqualTo(ordered.plusDays(30));
    done(step(district, path, "FAIL", ""));
    problem(
        step(
            district,
            path,
            "NOTIFY",
            "\"notice\":{\"facts\":\"\",\"basis\":\"b\",\"rights\":\"r\"}"),
        "invalid");
    JsonNode told = done(step(district, path, "NOTIFY", notice(today)));
    assertThat(told.get("state").asString()).isEqualTo("APPEAL_TERM");
    assertThat(clock(path, "list-appeal")).isNotEmpty();
    problem(step(district, path, "LIST", "\"document\":\"示意列1号\""), "decided-too-soon");
    assertThat(nobody.get("/api/portal/lists").body()).doesNotContain(who[1]);

    done(step(unit, path, "APPEAL", ""));
    problem(step(district, path, "LIST", "\"document\":\"示意列1号\""), "appeal-unanswered");
    done(step(district, path, "ANSWER", "\"accepted\":false,\"document\":\"示意复1号\""));
    JsonNode listed = done(step(district, path, "LIST", "\"document\":\"示意列1号\""));

    assertThat(listed.get("state").asString()).isEqualTo("ABNORMAL");
    assertThat(listed.get("disclosure").get("until").asString())
        .isEqualTo(today.plusMonths(12).toString());
    assertThat(nobody.get("/api/portal/lists?list=ABNORMAL").body()).contains(who[1]);
    assertThat(nobody.get("/api/portal/units/" + who[1]).body())
        .contains(listed.get("number").asString());
    assertThat(history(path))
        .containsExactly("CLUE", "ORDER", "FAIL", "NOTIFY", "APPEAL", "ANSWER", "LIST");
  }

  @Test
  @DisplayName("000-R25: the penalising authority lists as serious; the first list then ends")
  void directlySerious() {
    String[] who = newUnit();
    UUID first = listedSince(who[0], today.minusMonths(2));
    String path = clue(who[0]);
    String penalty =
        "\"ground\":\"FRAUD\",\"groundOn\":\"2026-01-05\",\"document\":\"示意罚1号\",\"on\":\"2026-03-02\"";
    done(step(district, path, "PENALISE", penalty));
    done(step(district, path, "NOTIFY", notice(today.minusDays(60))));
    problem(step(unit, path, "APPEAL", ""), "appeal-too-late", 409);
    JsonNode listed = done(step(district, path, "LIST", "\"document\":\"示意列2号\""));
    assertThat(listed.get("disclosure").get("until").asString())
        .isEqualTo(today.plusMonths(36).toString());
    assertThat(TestClient.json(district.get(PATH + "/" + first)).get("state").asString())
        .isEqualTo("ESCALATED");
    assertThat(nobody.get("/api/portal/lists?list=SERIOUS").body()).contains(who[1]);
    assertThat(nobody.get("/api/portal/lists?list=ABNORMAL").body()).doesNotContain(who[1]);
  }

  @Test
  @DisplayName("000-R24: three years listed, verified, and noticed once more")
  void escalated() {
    String[] who = newUnit();
    UUID early = listedSince(who[0], today.minusMonths(35));
    problem(step(district, PATH + "/" + early, "ESCALATE", ""), "three-years-not-over");
    String[] other = newUnit();
    UUID old = listedSince(other[0], today.minusMonths(37));
    JsonNode next = done(step(district, PATH + "/" + old, "ESCALATE", ""));
    assertThat(next.get("state").asString()).isEqualTo("PROPOSED_SERIOUS");
    problem(step(district, PATH + "/" + old, "ESCALATE", ""), "escalates-already");
    String path = PATH + "/" + next.get("id").asString();
    done(step(district, path, "NOTIFY", notice(today.minusDays(60))));
    done(step(district, path, "LIST", "\"document\":\"示意列3号\""));
    assertThat(
            TestClient.json(district.get(PATH + "/" + old)).get("matter").get("ending").asString())
        .contains(next.get("number").asString());
  }

  @Test
  @DisplayName("000-R32: disclosed as irregular restricts, as serious refuses; unknown is no pass")
  void gate() {
    String[] who = newUnit();
    assertThat(gate(who[1], "").get("verdict").asString()).isEqualTo("ADMITTED");
    listedSince(who[0], today.minusMonths(2));
    JsonNode restricted = gate(who[1], "");
    assertThat(restricted.get("verdict").asString()).isEqualTo("RESTRICTED");
    assertThat(restricted.get("mayProceed").asBoolean()).isFalse();
    assertThat(restricted.get("restriction").get("owner").asString()).isNotBlank();
    assertThat(gate(who[1], "唯一具备资质的单位").get("mayProceed").asBoolean()).isTrue();
    JsonNode unknown = gate(Units.uscc(), "");
    assertThat(unknown.get("verdict").asString()).isEqualTo("UNKNOWN");
    assertThat(unknown.get("mayProceed").asBoolean()).isFalse();

    String[] serious = newUnit();
    seriousSince(serious[0], today.minusMonths(2));
    JsonNode refused = gate(serious[1], "理由");
    assertThat(refused.get("verdict").asString()).isEqualTo("REFUSED");
    assertThat(refused.get("mayProceed").asBoolean()).isFalse();

    String[] expired = newUnit();
    listedSince(expired[0], today.minusMonths(13));
    assertThat(gate(expired[1], "").get("verdict").asString()).isEqualTo("ADMITTED");
  }

  @Test
  @DisplayName(
      "000-R33, 000-R34, 000-R35, 000-R36, 000-R37, 000-R38, 000-R39: asked, examined, announced, objected, announced again, removed")
  void removal() {
    String[] who = newUnit();
    UUID id = listedSince(who[0], today.minusMonths(5));
    String path = PATH + "/" + id;
    JsonNode asked = done(step(unit, path, "ASK_REMOVAL", REQUEST));
    assertThat(asked.get("state").asString()).isEqualTo("REMOVAL_EXAMINATION");
    assertThat(clock(path, "list-removal-examination")).isNotEmpty();
    problem(step(district, path, "PUBLISH_REMOVAL", ""), "not-eligible");
    done(step(district, path, "REFUSE_REMOVAL", "\"document\":\"示意通知1号\""));
    assertThat(clock(path, "list-removal-examination")).isEmpty();
    done(step(unit, path, "ASK_REMOVAL", REQUEST));
    String found = "\"findings\":{\"obligationsMet\":true,\"effectRemoved\":true}";
    JsonNode shown = done(step(district, path, "PUBLISH_REMOVAL", found));
    assertThat(shown.get("papers").get("removal").get("path").asString()).isEqualTo("EARLY");
    assertThat(nobody.get("/api/portal/lists").body()).contains("removalPublicityUntil");
    problem(step(district, path, "REMOVE", ""), "publicity-not-over");
    done(step(district, path, "OBJECT", ""));
    assertThat(clock(path, "list-removal-examination")).isNotEmpty();
    removals.published(id, true, true, today.minusDays(40), "再次公示", OFFICER);
    JsonNode removed = done(step(district, path, "REMOVE", ""));
    assertThat(removed.get("state").asString()).isEqualTo("REMOVED");
    assertThat(nobody.get("/api/portal/lists").body()).doesNotContain(who[1]);
    assertThat(clocks(path)).isEmpty();
  }

  @Test
  @DisplayName("000-R33: two months are too early, and a new ground stands in the way")
  void earlyRemovalIsRefusedWithAllReasons() {
    String[] who = newUnit();
    UUID id = listedSince(who[0], today.minusMonths(2));
    UUID other = listings.clue(UUID.fromString(who[0]), "500102", "新线索", today, OFFICER).id();
    listings.clue(UUID.fromString(who[0]), "500102", "又一线索", today, OFFICER);
    listings.ordered(
        other, Ground.RULES_VIOLATED, today.minusDays(3), "示意", today, null, "新情形", OFFICER);
    String path = PATH + "/" + id;
    done(step(unit, path, "ASK_REMOVAL", REQUEST));
    JsonNode check = TestClient.json(district.get(path + "/removal-check"));
    assertThat(check.get("newGround").asString()).startsWith("JG-");
    assertThat(check.get("openMatter").asString()).startsWith("JG-");
    String found = "\"findings\":{\"obligationsMet\":true,\"effectRemoved\":true}";
    HttpResponse<String> refused = step(district, path, "PUBLISH_REMOVAL", found);
    problem(refused, "not-eligible");
    assertThat(refused.body()).contains("未满期限", check.get("newGround").asString());
  }

  @Test
  @DisplayName("000-R40: out of the serious list by article 21, by its authority")
  void directRemoval() {
    UUID id = seriousSince(newUnit()[0], today.minusMonths(8));
    String path = PATH + "/" + id;
    problem(
        step(district, path, "REMOVE_DIRECTLY", "\"direct\":\"THREE_YEARS\""),
        "three-years-not-over");
    JsonNode gone = done(step(district, path, "REMOVE_DIRECTLY", "\"direct\":\"BASIS_CHANGED\""));
    assertThat(gone.get("state").asString()).isEqualTo("REMOVED");
  }

  @Test
  @DisplayName("000-R36: after its term an entry is public by a recorded decision only")
  void disclosureAfterItsTerm() {
    String[] who = newUnit();
    String path = PATH + "/" + listedSince(who[0], today.minusMonths(13));
    assertThat(nobody.get("/api/portal/lists").body()).doesNotContain(who[1]);
    done(step(district, path, "CONTINUE_DISCLOSURE", ""));
    assertThat(nobody.get("/api/portal/lists").body()).contains(who[1]);
    assertThat(gate(who[1], "").get("verdict").asString()).isEqualTo("RESTRICTED");
    done(step(district, path, "STOP_DISCLOSURE", ""));
    assertThat(nobody.get("/api/portal/lists").body()).doesNotContain(who[1]);

    String[] forgotten = newUnit();
    String left = PATH + "/" + listedSince(forgotten[0], today.minusMonths(14));
    sweep.run();
    assertThat(TestClient.json(district.get(left)).get("disclosure").get("state").asString())
        .isEqualTo("STOPPED");
    assertThat(history(left)).last().isEqualTo("STOP_DISCLOSURE");
  }

  @Test
  @DisplayName("000-R41, 000-R42: a complaint, a revocation, and no copy left for the public")
  void revocation() {
    String[] who = newUnit();
    UUID id = listedSince(who[0], today.minusMonths(2));
    String path = PATH + "/" + id;
    String number = TestClient.json(district.get(path)).get("number").asString();
    String complaint =
        "{\"entityId\":\"%s\",\"entryId\":\"%s\",\"words\":\"列入有误\"}".formatted(who[0], id);
    String made =
        made(unit.post("/api/credit/complaints", "application/json", complaint))
            .get("id")
            .asString();
    String answer = "{\"answer\":\"属实，撤销列入\",\"document\":\"示意复2号\"}";
    String answerPath = "/api/credit/complaints/" + made + "/answer";
    assertThat(district.post(answerPath, "application/json", answer).statusCode()).isEqualTo(403);
    assertThat(city.post(answerPath, "application/json", answer).statusCode()).isEqualTo(200);
    problem(city.post(answerPath, "application/json", answer), "answered-already");

    done(step(city, path, "REVOKE", ""));

    for (String address :
        List.of("/api/portal/lists", "/api/portal/units/" + who[1], "/api/portal/units")) {
      assertThat(nobody.get(address).body()).as(address).doesNotContain(number);
    }
    assertThat(district.get(path).statusCode()).as("sealed").isEqualTo(404);
    assertThat(district.get(PATH).body()).doesNotContain(number);
    assertThat(unit.get(path).statusCode()).isEqualTo(404);
    assertThat(city.get(path).body()).contains("REVOKED");
    assertThat(gate(who[1], "").get("verdict").asString()).isEqualTo("ADMITTED");
    assertThat(admin.get("/api/audit?subject=list-entry:" + id).body()).contains("listing.revoke");
  }

  @Test
  @DisplayName("000-R21: a unit stands in a list once")
  void onceInAList() {
    String[] who = newUnit();
    listedSince(who[0], today.minusMonths(2));
    UUID second = proposed(who[0], today.minusMonths(2));
    listings.notified(second, "事由", "依据", "权利", today.minusDays(60), OFFICER);
    problem(
        step(district, PATH + "/" + second, "LIST", "\"document\":\"示意列9号\""), "listed-already");
  }

  @Test
  @DisplayName("50 officers decide on one entry at once: one decision, 49 refusals, one clock")
  void fiftyOfficersYieldOneDecision() throws Exception {
    UUID id = proposed(newUnit()[0], today.minusMonths(3));
    listings.notified(id, "事由", "依据", "权利", today.minusDays(60), OFFICER);
    String path = PATH + "/" + id;
    ExecutorService officers = Executors.newFixedThreadPool(50);
    try {
      List<Callable<Integer>> decisions =
          IntStream.range(0, 50)
              .<Callable<Integer>>mapToObj(
                  i ->
                      () ->
                          step(district, path, "LIST", "\"document\":\"示意" + i + "号\"")
                              .statusCode())
              .toList();
      List<Integer> answers =
          officers.invokeAll(decisions).stream().map(ListApiTest::result).toList();
      assertThat(answers).as("503: no connection in time").isSubsetOf(200, 409, 503);
      assertThat(answers).filteredOn(code -> code == 200).hasSize(1);
    } finally {
      officers.shutdown();
    }
    assertThat(history(path)).filteredOn("LIST"::equals).hasSize(1);
    assertThat(clocks(path)).containsExactly("list-disclosure");
  }

  @Test
  @DisplayName("a unit sees and moves its own matters only, and only as far as it may")
  void aUnitIsNotAnOfficer() {
    String path = clue(newUnit()[0]);
    problem(step(unit, path, "DISMISS", ""), "not-for-units");
    assertThat(unit.get(path).statusCode()).isEqualTo(200);
    String body = Units.body(Units.uscc(), "示意他人单位" + UUID.randomUUID());
    String other =
        made(district.post("/api/credit/entities", "application/json", body)).get("id").asString();
    String foreign = clue(other);
    assertThat(unit.get(foreign).statusCode()).isEqualTo(404);
    assertThat(step(unit, foreign, "APPEAL", "").statusCode()).isEqualTo(404);
    assertThat(unit.get(PATH).body()).doesNotContain(foreign.substring(PATH.length() + 1));
  }

  @Test
  @DisplayName("what the documents leave open is shown with owner and date, and settled in bounds")
  void openPoints() {
    String points = nobody.get("/api/credit/open-points").body();
    assertThat(points).contains("rectification-days", "owner", "decidedOn", "第十二条");
    String body = "{\"version\":0,\"value\":\"无\",\"owner\":\"市局\",\"decidedOn\":\"2026-11-30\"}";
    HttpResponse<String> refused =
        city.send("PUT", "/api/credit/open-points/rectification-days", "application/json", body);
    problem(refused, "value-not-allowed", 400);
  }

  private static final String REQUEST =
      "\"request\":{\"circumstances\":\"列入情况\",\"reason\":\"已整改\",\"rectification\":\"已补报\","
          + "\"evidence\":[\"示意证据1\"],\"promise\":true}";

  /** Id and code of a unit the test account of units speaks for. */
  private String[] newUnit() {
    String uscc = Units.uscc();
    String body = Units.body(uscc, "示意单位" + UUID.randomUUID());
    String id =
        made(district.post("/api/credit/entities", "application/json", body)).get("id").asString();
    String account = "{\"username\":\"%s\"}".formatted(TestAccounts.username(Role.ENTITY));
    district.post("/api/credit/entities/" + id + "/representatives", "application/json", account);
    return new String[] {id, uscc};
  }

  private String clue(String unitId) {
    String body = "{\"entityId\":\"%s\",\"words\":\"群众反映未填报\"}".formatted(unitId);
    return PATH + "/" + made(district.post(PATH, "application/json", body)).get("id").asString();
  }

  private UUID proposed(String unitId, LocalDate on) {
    UUID id =
        listings.clue(UUID.fromString(unitId), "500102", "线索", on.minusDays(90), OFFICER).id();
    listings.ordered(
        id,
        Ground.RULES_VIOLATED,
        on.minusDays(90),
        "示意责改",
        on.minusDays(80),
        on.minusDays(60),
        "责令整改",
        OFFICER);
    listings.failed(id, on.minusDays(59), false, "逾期", OFFICER);
    return id;
  }

  private UUID listedSince(String unitId, LocalDate on) {
    UUID id = proposed(unitId, on);
    listings.notified(id, "事由", "依据", "权利", on.minusDays(50), OFFICER);
    listings.listed(id, "示意列入", on, "列入", OFFICER);
    return id;
  }

  private UUID seriousSince(String unitId, LocalDate on) {
    UUID id =
        listings.clue(UUID.fromString(unitId), "500102", "线索", on.minusDays(90), OFFICER).id();
    Papers.Penalty penalty = new Papers.Penalty("示意罚", on.minusDays(70));
    listings.penalised(id, Ground.HEAVIER_FINE, on.minusDays(90), penalty, "处罚", OFFICER);
    listings.notified(id, "事由", "依据", "权利", on.minusDays(50), OFFICER);
    listings.listed(id, "示意列入", on, "列入", OFFICER);
    return id;
  }

  private static String notice(LocalDate on) {
    return "\"on\":\"%s\",\"notice\":{\"facts\":\"未填报\",\"basis\":\"第十二条\",\"rights\":\"20日内可申诉\"}"
        .formatted(on);
  }

  private JsonNode gate(String uscc, String reason) {
    String body =
        "{\"uscc\":\"%s\",\"project\":\"示意项目\",\"reason\":\"%s\"}".formatted(uscc, reason);
    return done(district.post("/api/credit/gate-checks", "application/json", body));
  }

  private List<String> history(String path) {
    return TestClient.json(city.get(path + "/history"))
        .valueStream()
        .map(line -> line.get("step").get("step").asString())
        .toList();
  }

  private String clock(String path, String code) {
    return clocks(path).stream().filter(code::equals).findFirst().orElse("");
  }

  private List<String> clocks(String path) {
    return TestClient.json(city.get(path + "/deadlines"))
        .valueStream()
        .filter(each -> each.get("outcome") == null)
        .map(each -> each.get("clock").asString())
        .toList();
  }

  private static HttpResponse<String> step(TestClient who, String path, String step, String more) {
    String body =
        "{\"step\":\"%s\",\"words\":\"办理说明\"%s}".formatted(step, more.isEmpty() ? "" : "," + more);
    return who.post(path + "/steps", "application/json", body);
  }

  private static void problem(HttpResponse<String> answer, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 409);
    assertThat(answer.body()).contains(code);
  }

  private static void problem(HttpResponse<String> answer, String code, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }

  private static JsonNode done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return TestClient.json(answer);
  }

  private static JsonNode made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return TestClient.json(answer);
  }

  private static int result(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
