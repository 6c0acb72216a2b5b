package org.kuangjie.credit.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.credit.CreditDesk.JSON;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.CreditDesk;
import org.kuangjie.credit.CreditDesk.Unit;
import org.kuangjie.credit.store.RecomputationStore;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("001-R25: ratings follow a settled open point in the background")
class RecomputationTest {

  private static final String STANDING = "/api/credit/ratings/recomputations";

  private final JdbcClient database;
  private final Recomputations recomputations;
  private final RecomputationStore store;
  private final TransactionTemplate transaction;
  private final CreditDesk desk;

  @Autowired
  RecomputationTest(
      JdbcClient database,
      Recomputations recomputations,
      RecomputationStore store,
      TransactionTemplate transaction,
      CreditDay day,
      @LocalServerPort int port) {
    this.database = database;
    this.recomputations = recomputations;
    this.store = store;
    this.transaction = transaction;
    this.desk = new CreditDesk(database, day, port);
  }

  @BeforeEach
  void importClauses() {
    desk.clauses();
  }

  @Test
  @DisplayName(
      "settling when points count changes the ratings that are shown, and says how far it is")
  void settlingAPointChangesTheRatingsShown() {
    Unit unit = desk.ratedUnit();
    desk.publicised(unit);
    assertThat(shown(unit)).contains("\"band\":\"B\"");
    try {
      settle("false");
      finish();
      assertThat(shown(unit)).contains("\"band\":\"C\"");
      JsonNode newest = TestClient.json(desk.district.get(STANDING)).get(0);
      assertThat(newest.get("state").asString()).isEqualTo("DONE");
      assertThat(newest.get("cause").asString()).contains("公示期满后才计分");
      assertThat(newest.get("done").asInt()).isPositive();
      assertThat(newest.get("changed").asInt()).isPositive();
      assertThat(history(unit)).contains("未定事项确定");
    } finally {
      settle("true");
      finish();
    }
    assertThat(shown(unit)).contains("\"band\":\"B\"");
  }

  @Test
  @DisplayName("settling the same value again reckons nothing anew")
  void theSameValueReckonsNothing() {
    finish();
    int before = count();
    settle("true");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  @DisplayName("one that was broken off goes on behind the last unit it kept")
  void oneThatWasBrokenOffGoesOn() {
    Unit early = desk.ratedUnit();
    Unit late = desk.ratedUnit();
    String first = early.id().compareTo(late.id()) < 0 ? early.id() : late.id();
    String second = first.equals(early.id()) ? late.id() : early.id();
    finish();
    transaction.executeWithoutResult(
        status -> {
          database
              .sql("UPDATE credit.rating SET score = 1 WHERE entity_id IN (:a::uuid, :b::uuid)")
              .param("a", first)
              .param("b", second)
              .update();
          long id = recomputations.ask("测试", "test").id();
          store.advance(id, UUID.fromString(first), 7, 0);
        });

    finish();

    assertThat(score(second)).isEqualTo("80.00");
    assertThat(score(first)).as("it was done before the break").isEqualTo("1.00");
    recomputations.ask("测试", "test");
    finish();
    assertThat(score(first)).isEqualTo("80.00");
  }

  @Test
  @DisplayName("a new one takes the place of one that runs; who may not ask is refused")
  void aNewOneReplacesOneThatRuns() {
    transaction.executeWithoutResult(
        status -> {
          long first = recomputations.ask("甲", "test").id();
          long second = recomputations.ask("乙", "test").id();
          assertThat(recomputations.list(2))
              .extracting(one -> one.id() + " " + one.state())
              .containsExactly(second + " RUNNING", first + " REPLACED");
        });
    finish();
    assertThat(desk.district.post("/api/credit/ratings/recomputation", JSON, "").statusCode())
        .isEqualTo(403);
    assertThat(desk.nobody.get(STANDING).statusCode()).isEqualTo(401);
  }

  /** Whoever does it: the server's own round may have begun. */
  private void finish() {
    do {
      recomputations.round();
    } while (recomputations.list(1).stream().anyMatch(one -> one.endedAt() == null));
  }

  private void settle(String value) {
    int version =
        database
            .sql("SELECT version FROM credit.open_point WHERE code = '001-score-after-publicity'")
            .query(Integer.class)
            .single();
    HttpResponse<String> answer =
        desk.city.send(
            "PUT",
            "/api/credit/open-points/001-score-after-publicity",
            JSON,
            "{\"version\":%d,\"value\":\"%s\",\"owner\":\"示意\",\"decidedOn\":\"2026-11-30\"}"
                .formatted(version, value));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private String shown(Unit unit) {
    return desk.nobody.get("/api/credit/public/units/" + unit.uscc()).body();
  }

  private String history(Unit unit) {
    return desk.city.get("/api/credit/archives/" + unit.id()).body();
  }

  private int count() {
    return database.sql("SELECT count(*) FROM credit.recomputation").query(Integer.class).single();
  }

  private String score(String id) {
    return database
        .sql("SELECT score::text FROM credit.rating WHERE entity_id = :id::uuid")
        .param("id", id)
        .query(String.class)
        .single();
  }
}
