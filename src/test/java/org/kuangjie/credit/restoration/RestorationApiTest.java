package org.kuangjie.credit.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kuangjie.credit.CreditDesk.JSON;
import static org.kuangjie.credit.CreditDesk.bad;
import static org.kuangjie.credit.CreditDesk.basic;
import static org.kuangjie.credit.CreditDesk.good;
import static org.kuangjie.credit.CreditDesk.publicise;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.CreditDesk;
import org.kuangjie.credit.CreditDesk.Unit;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.shared.DomainException;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("001: archives, terms, ratings and repair of restoration credit over HTTP")
class RestorationApiTest {

  private final JdbcClient database;
  private final Clauses clauses;
  private final Recomputations recomputations;
  private final CreditDesk desk;

  @Autowired
  RestorationApiTest(
      JdbcClient database,
      Clauses clauses,
      Recomputations recomputations,
      CreditDay day,
      @LocalServerPort int port) {
    this.database = database;
    this.clauses = clauses;
    this.recomputations = recomputations;
    this.desk = new CreditDesk(database, day, port);
  }

  @BeforeEach
  void importClauses() {
    desk.clauses();
  }

  @Test
  @DisplayName(
      "001-R06…R08, R22, 001-SM3: approved basic information gives 80 points, and only then")
  void basicInformationGoesItsWayAndGives80() {
    Unit unit = desk.unit();
    assertThat(desk.score(unit)).isEmpty();
    String path = desk.enter(desk.unit, unit, "BASIC", basic("示意路1号"));
    desk.refused(desk.city, path, "APPROVE", 409, "wrong-state");
    desk.step(desk.unit, path, "SUBMIT");
    desk.refused(desk.unit, path, "APPROVE", 403, "not-permitted");
    desk.refused(desk.district, path, "APPROVE", 403, "not-permitted");
    desk.step(desk.city, path, "RETURN");
    desk.step(desk.unit, path, "SUBMIT");
    assertThat(desk.score(unit)).isEmpty();

    desk.step(desk.city, path, "APPROVE");

    assertThat(desk.score(unit)).isEqualTo("80B");
    assertThat(steps(path)).containsExactly("DRAFT", "SUBMIT", "RETURN", "SUBMIT", "APPROVE");
    HttpResponse<String> second =
        desk.unit.post(
            "/api/credit/records",
            JSON,
            "{\"entityId\":\"%s\",\"recordClass\":\"BASIC\",\"content\":%s}"
                .formatted(unit.id(), basic("x")));
    assertThat(second.body()).contains("basic-exists");
  }

  @Test
  @DisplayName(
      "001-R13, R16, R21, R23, R25: bad conduct deducts after its publicity and until its term")
  void badConductDeductsAfterItsPublicityAndUntilItsTerm() {
    Unit unit = desk.ratedUnit();
    String path = desk.publicised(unit);
    assertThat(desk.score(unit)).isEqualTo("80B");
    desk.pass(path, 20);
    assertThat(desk.state(path)).isEqualTo("PUBLICISED");
    assertThat(desk.score(unit)).isEqualTo("80B");
    desk.pass(path, 1);
    assertThat(desk.state(path)).isEqualTo("EFFECTIVE");
    assertThat(desk.score(unit)).isEqualTo("65C");
    assertThat(published(unit)).contains("\"band\":\"C\"");

    desk.pass(path, 345);

    assertThat(desk.state(path)).isEqualTo("EXPIRED");
    assertThat(desk.score(unit)).isEqualTo("80B");
    assertThat(published(unit)).contains("\"band\":\"B\"").doesNotContain("示意不良行为");
    assertThat(desk.nobody.get(path.replace("credit/", "credit/public/")).statusCode())
        .isEqualTo(404);
    assertThat(steps(path)).endsWith("EFFECTIVE", "EXPIRED");
  }

  @Test
  @DisplayName("001-R12, R24: good conduct lifts to A; the record cites clause and version")
  void goodConductLiftsToA() {
    Unit unit = desk.ratedUnit();
    String path = desk.enter(desk.unit, unit, "GOOD", good());
    desk.step(desk.unit, path, "SUBMIT");
    desk.step(desk.city, path, "APPROVE");
    assertThat(desk.city.post(path + "/steps", JSON, publicise("NONE")).body())
        .contains("unknown-clause");
    JsonNode shown = desk.post(desk.city, path, publicise("G10"));
    assertThat(shown.get("clause").asString()).isEqualTo("G10");
    assertThat(shown.get("clauseVersion").asInt()).isPositive();
    desk.pass(path, 21);
    assertThat(desk.score(unit)).isEqualTo("90A");
    String archive = "/api/credit/archives/" + unit.id() + "/rating?day=";
    assertThat(TestClient.json(desk.city.get(archive + "2024-12-31")).hasNonNull("score"))
        .as("001-R38: no rating of a day before the rule was in force")
        .isFalse();
    String former =
        "/api/credit/archives/" + unit.id() + "/rating?day=" + CreditDesk.today().minusDays(2);
    assertThat(TestClient.json(desk.city.get(former)).at("/score/points").asInt()).isEqualTo(80);
  }

  @Test
  @DisplayName(
      "001-R24: without a table in force nothing is scored, and who has to import it is said")
  void withoutClausesNothingIsScored() {
    assertThatThrownBy(() -> clauses.inForce("G10", LocalDate.of(2001, 1, 1)))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("no-clause-table"));
  }

  @Test
  @DisplayName(
      "001-R16: an objection within the publicity is answered by the city, and what is wrong ends")
  void anObjectionIsAnsweredByTheCity() {
    Unit unit = desk.ratedUnit();
    String path = desk.publicised(unit);
    desk.step(desk.unit, path, "OBJECT");
    desk.refused(desk.district, path, "CORRECT", 403, "city-credit-only");
    desk.pass(path, 40);
    assertThat(desk.score(unit)).isEqualTo("80B");
    desk.step(desk.city, path, "MAINTAIN");
    assertThat(desk.score(unit)).isEqualTo("65C");
    desk.refused(desk.unit, path, "OBJECT", 409, "wrong-state");

    String other = desk.publicised(unit);
    desk.step(desk.unit, other, "OBJECT");
    desk.step(desk.city, other, "CORRECT");
    desk.pass(other, 40);
    assertThat(desk.score(unit)).isEqualTo("65C");
    JsonNode file = TestClient.json(desk.unit.get(other + "/file"));
    assertThat(file.at("/objections/0/upheld").asBoolean()).isTrue();
    assertThat(file.at("/objections/0/answer").asString()).isNotEmpty();
  }

  @Test
  @DisplayName(
      "001-R28…R30: repair in its window, decided and announced in time; fraud starts anew")
  void repairHasItsWindowAndFraudStartsAnew() {
    Unit unit = desk.ratedUnit();
    String path = desk.publicised(unit);
    desk.pass(path, 30);
    desk.refused(desk.unit, path, "REQUEST_REPAIR", 409, "repair-too-soon");
    desk.pass(path, 200);
    desk.step(desk.unit, path, "REQUEST_REPAIR");
    assertThat(due(path, "credit-repair-decision")).isNotEmpty();
    desk.refused(desk.city, path, "GRANT_REPAIR", 403, "not-the-authority");
    desk.step(desk.district, path, "REFUSE_REPAIR");
    assertThat(due(path, "credit-repair-decision")).isEmpty();
    desk.step(desk.unit, path, "REQUEST_REPAIR");
    desk.step(desk.district, path, "GRANT_REPAIR");
    assertThat(due(path, "credit-repair-announcement")).isNotEmpty();
    assertThat(desk.score(unit)).isEqualTo("65C");
    desk.step(desk.district, path, "ANNOUNCE_REPAIR");
    assertThat(due(path, "credit-repair-announcement")).isEmpty();
    assertThat(desk.score(unit)).isEqualTo("80B");
    assertThat(published(unit)).doesNotContain("示意不良行为");

    JsonNode again =
        desk.post(
            desk.district,
            path,
            "{\"step\":\"FIND_FRAUD\",\"on\":\"%s\",\"words\":\"材料虚假\"}"
                .formatted(CreditDesk.today()));

    assertThat(again.get("expiresOn").asString())
        .isEqualTo(CreditDesk.today().plusYears(1).toString());
    assertThat(desk.score(unit)).isEqualTo("65C");
    desk.refused(desk.unit, path, "REQUEST_REPAIR", 409, "repair-after-fraud");
  }

  @Test
  @DisplayName("001-R15: a change is a new version; the old one is kept")
  void aChangeIsANewVersion() {
    Unit unit = desk.unit();
    String path = desk.enter(desk.unit, unit, "BASIC", basic("旧址"));
    desk.step(desk.unit, path, "SUBMIT");
    desk.step(desk.city, path, "APPROVE");
    HttpResponse<String> answer =
        desk.unit.post(path + "/changes", JSON, "{\"content\":%s}".formatted(basic("新址")));
    String change = "/api/credit/records/" + CreditDesk.created(answer).get("id").asString();
    assertThat(
            desk.unit
                .post(path + "/changes", JSON, "{\"content\":%s}".formatted(basic("又一")))
                .body())
        .contains("change-open");
    desk.step(desk.unit, change, "SUBMIT");
    assertThat(published(unit)).contains("旧址");
    desk.step(desk.city, change, "APPROVE");
    assertThat(desk.state(path)).isEqualTo("SUPERSEDED");
    assertThat(desk.score(unit)).isEqualTo("80B");
    assertThat(published(unit)).contains("新址").doesNotContain("旧址");
  }

  @Test
  @DisplayName("001-R14: the city spot-checks, the unit supplements within 10 working days")
  void aSpotCheckIsSupplemented() {
    Unit unit = desk.unit();
    String path =
        desk.enter(
            desk.unit,
            unit,
            "DUTY",
            "{\"year\":\"2026\",\"plan\":\"已编制\",\"fund\":\"已计提\",\"reclamation\":\"边开采边修复\"}");
    desk.refused(desk.city, path, "SPOT_CHECK", 409, "wrong-state");
    desk.step(desk.unit, path, "SUBMIT");
    desk.refused(desk.city, path, "APPROVE", 403, "not-permitted");
    desk.step(desk.district, path, "APPROVE");
    desk.refused(desk.district, path, "SPOT_CHECK", 403, "city-credit-only");
    desk.step(desk.city, path, "SPOT_CHECK");
    assertThat(due(path, "credit-supplement")).isNotEmpty();
    desk.refused(desk.city, path, "SPOT_CHECK", 409, "spot-check-open");
    desk.step(desk.unit, path, "SUPPLEMENT");
    assertThat(due(path, "credit-supplement")).isEmpty();
    desk.refused(desk.unit, path, "SUPPLEMENT", 409, "no-spot-check");
  }

  @Test
  @DisplayName(
      "001-R11: a project entered later than 20 working days after its contract is said to be late")
  void aLateProjectIsSaidToBeLate() {
    Unit unit = desk.unit();
    String project =
        "{\"name\":\"示意工程\",\"type\":\"修复\",\"leader\":\"示意某\",\"contractSignedOn\":\"%s\"}";
    String late = desk.enter(desk.unit, unit, "PROJECT", project.formatted("2026-01-05"));
    assertThat(desk.unit.get(late + "/file").body()).contains("逾期录入", "2026-02-02");
    String good = desk.enter(desk.unit, unit, "PROJECT", project.formatted(CreditDesk.today()));
    assertThat(desk.unit.get(good + "/file").body()).contains("录入期限");
  }

  @Test
  @DisplayName("001-R36: 50 officers deciding at once yield exactly one decision")
  void manyDecideAtOnceAndOneDecides() throws Exception {
    Unit unit = desk.unit();
    String path = desk.enter(desk.unit, unit, "BASIC", basic("示意路1号"));
    desk.step(desk.unit, path, "SUBMIT");
    ExecutorService officers = Executors.newFixedThreadPool(50);
    try {
      Callable<Integer> decision =
          () ->
              desk.city
                  .post(path + "/steps", JSON, "{\"step\":\"APPROVE\",\"words\":\"通过\"}")
                  .statusCode();
      List<Future<Integer>> answers =
          officers.invokeAll(IntStream.range(0, 50).mapToObj(i -> decision).toList());
      int done = 0;
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(200, 409);
        done += answer.get() == 200 ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    } finally {
      officers.shutdownNow();
    }
    assertThat(steps(path)).containsOnlyOnce("APPROVE");
  }

  @Test
  @DisplayName("001-R36: nobody types a rating, and its history cannot be rewritten")
  void nobodyTypesARating() {
    Unit unit = desk.ratedUnit();
    String path = "/api/credit/archives/" + unit.id() + "/rating";
    assertThat(desk.city.send("PUT", path, JSON, "{\"points\":100}").statusCode()).isIn(404, 405);
    assertThat(desk.city.post(path, JSON, "{\"points\":100}").statusCode()).isIn(404, 405);
    assertThatThrownBy(() -> database.sql("UPDATE credit.rating_change SET score = 100").update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("append-only");
    database
        .sql("UPDATE credit.rating SET score = 100, band = 'A' WHERE entity_id = :id::uuid")
        .param("id", unit.id())
        .update();
    assertThat(desk.score(unit)).isEqualTo("80B");
    assertThat(desk.city.post("/api/credit/ratings/recomputation", JSON, "").statusCode())
        .isEqualTo(202);
    do {
      recomputations.round();
    } while (recomputations.list(1).stream().anyMatch(one -> one.endedAt() == null));
    assertThat(published(unit)).contains("\"band\":\"B\"");
  }

  @Test
  @DisplayName("001-R31…R34: ratings are asked by purpose, with incentives and limits, and logged")
  void aRatingIsAskedByPurposeAndLogged() {
    Unit unit = desk.ratedUnit();
    String path = desk.enter(desk.district, unit, "BAD", bad());
    desk.post(desk.district, path, publicise("B25"));
    desk.pass(path, 21);
    String body =
        "{\"uscc\":\"%s\",\"purpose\":\"DAILY_SUPERVISION\",\"words\":\"制定检查计划\"}"
            .formatted(unit.uscc());
    JsonNode answer = TestClient.json(desk.district.post("/api/credit/rating-uses", JSON, body));
    assertThat(answer.at("/score/band").asString()).isEqualTo("D");
    assertThat(answer.at("/measures/0/zh").asString()).contains("重点监管", "第二十二条");
    assertThat(desk.city.get("/api/credit/rating-uses").body())
        .contains(unit.id(), "DAILY_SUPERVISION", "test_district_officer");
    assertThat(desk.nobody.post("/api/credit/rating-uses", JSON, body).statusCode()).isIn(401, 403);
  }

  @Test
  @DisplayName("001-R27, 001-SM3: with the end of a unit its rating and its pages end")
  void withTheEndOfAUnitItsRatingEnds() {
    Unit unit = desk.ratedUnit();
    assertThat(published(unit)).contains("\"band\":\"B\"");
    HttpResponse<String> ended =
        desk.city.post(
            "/api/credit/entities/" + unit.id() + "/end",
            JSON,
            "{\"lastDay\":\"%s\",\"reason\":\"注销\"}".formatted(CreditDesk.today()));
    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
    assertThat(desk.score(unit)).isEmpty();
    assertThat(desk.nobody.get("/api/credit/public/units/" + unit.uscc()).statusCode())
        .isEqualTo(404);
    HttpResponse<String> entry =
        desk.district.post(
            "/api/credit/records",
            JSON,
            "{\"entityId\":\"%s\",\"recordClass\":\"BAD\",\"content\":%s}"
                .formatted(unit.id(), bad()));
    assertThat(entry.body()).contains("unit-ended");
  }

  @Test
  @DisplayName("003-R04: the picture of a quarter is taken once, and not before it is over")
  void aQuarterIsTakenOnceItIsOver() {
    Unit unit = desk.ratedUnit();
    String future = "/api/credit/ratings/snapshots/2099Q1";
    assertThat(desk.city.post(future, JSON, "").body()).contains("quarter-not-over");
    assertThat(desk.city.post("/api/credit/ratings/snapshots/2026", JSON, "").body())
        .contains("bad-quarter");
    assertThat(desk.city.post("/api/credit/ratings/snapshots/2024Q4", JSON, "").body())
        .as("001-R38")
        .contains("before-in-force");
    String past = "/api/credit/ratings/snapshots/2026Q1";
    assertThat(desk.city.post(past, JSON, "").statusCode()).isEqualTo(200);
    assertThat(
            database
                .sql(
                    "SELECT count(*) FROM credit.rating_snapshot WHERE quarter = '2026Q1' AND"
                        + " entity_id = :id::uuid")
                .param("id", unit.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(desk.city.post(past, JSON, "").body()).contains("\"ratings\":0");
  }

  @Test
  @DisplayName(
      "001-R17, R35, D.3: personal fields are sealed, masked and revealed only for a purpose")
  void personalFieldsAreSealedMaskedAndRevealedForAPurpose() {
    Unit unit = desk.ratedUnit();
    String path = desk.enter(desk.district, unit, "BAD", bad());
    assertThat(desk.city.get(path).body()).doesNotContain("示意某某");
    assertThat(
            database
                .sql("SELECT content::text FROM credit.record WHERE id = :id")
                .param("id", CreditDesk.id(path))
                .query(String.class)
                .single())
        .contains("sealed:1:")
        .doesNotContain("示意某某");
    assertThat(desk.city.post(path + "/reveal", JSON, "{\"purpose\":\" \"}").statusCode())
        .isEqualTo(400);
    assertThat(desk.city.post(path + "/reveal", JSON, "{\"purpose\":\"核实\"}").body())
        .contains("示意某某");
    assertThat(
            database
                .sql(
                    """
                    SELECT count(*) FROM platform.audit_entry
                    WHERE action = 'credit-record.reveal' AND subject LIKE :subject
                    """)
                .param("subject", "%" + CreditDesk.id(path))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    String leak = bad().replace("示意处罚决定", "张某500101199003070014");
    HttpResponse<String> refused =
        desk.district.post(
            "/api/credit/records",
            JSON,
            "{\"entityId\":\"%s\",\"recordClass\":\"BAD\",\"content\":%s}"
                .formatted(unit.id(), leak));
    assertThat(refused.body()).contains("personal-data").doesNotContain("199003070014");
  }

  @Test
  @DisplayName(
      "001-R17: names of the unit's people and of the record's own stay out of open fields")
  void namesStayOutOfWhatIsPublished() {
    Unit unit = desk.ratedUnit();
    String person =
        "{\"name\":\"欧阳示意\",\"number\":\"%s\",\"contact\":\"\",\"duty\":\"STAFF\",\"from\":\"2023-06-01\"}"
            .formatted(Units.identityNumber());
    CreditDesk.created(
        desk.city.post("/api/credit/entities/" + unit.id() + "/people", JSON, person));
    refusesName(unit, bad().replace("示意处罚决定", "欧阳示意越界开采处罚决定"), "欧阳示意");
    refusesName(unit, bad().replace("示意某某", "司马示意、主任").replace("示意处罚决定", "司马示意组织越界开采"), "司马示意");
    String path = desk.enter(desk.district, unit, "BAD", bad());
    assertThat(desk.nobody.get(path).body()).doesNotContain("欧阳示意");
  }

  private void refusesName(Unit unit, String content, String name) {
    HttpResponse<String> refused =
        desk.district.post(
            "/api/credit/records",
            JSON,
            "{\"entityId\":\"%s\",\"recordClass\":\"BAD\",\"content\":%s}"
                .formatted(unit.id(), content));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("person-named", "请改写职务或删去姓名").doesNotContain(name);
  }

  private String published(Unit unit) {
    return desk.nobody.get("/api/credit/public/units/" + unit.uscc()).body();
  }

  private List<String> steps(String path) {
    JsonNode history = TestClient.json(desk.city.get(path + "/file")).get("history");
    return StreamSupport.stream(history.spliterator(), false)
        .map(line -> line.at("/step/step").asString())
        .toList();
  }

  private String due(String path, String clock) {
    return database
        .sql(
            """
            SELECT due_on::text FROM deadlines.deadline
            WHERE subject = :s AND clock = :c AND ended_on IS NULL
            """)
        .param("s", "credit-record:" + CreditDesk.id(path))
        .param("c", clock)
        .query(String.class)
        .optional()
        .orElse("");
  }
}
