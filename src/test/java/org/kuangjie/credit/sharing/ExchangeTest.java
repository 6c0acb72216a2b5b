package org.kuangjie.credit.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.credit.CreditDesk.JSON;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.ArchiveChanged;
import org.kuangjie.credit.CreditDesk;
import org.kuangjie.credit.CreditDesk.Unit;
import org.kuangjie.credit.restoration.CreditDay;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("001-R26, 003-R14: outer systems are told once of what is public, and of its end")
class ExchangeTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final Exchange exchange;
  private final JdbcClient database;
  private final CreditDesk desk;
  private final TestClient admin;

  @Autowired
  ExchangeTest(Exchange exchange, JdbcClient database, CreditDay day, @LocalServerPort int port) {
    this.exchange = exchange;
    this.database = database;
    this.desk = new CreditDesk(database, day, port);
    this.admin = TestClient.of(port).as(Role.ADMINISTRATOR);
  }

  @BeforeEach
  void importClauses() {
    desk.clauses();
  }

  @Test
  void aSystemIsToldOnceAndOfTheRetraction() {
    String system = connect("FILE", "");
    Unit unit = desk.ratedUnit();
    told(system, unit, 1);
    exchange.hear(new ArchiveChanged(UUID.fromString(unit.id()))); // nothing is new
    exchange.round();
    String path = desk.publicised(unit);
    told(system, unit, 2);
    assertThat(kinds(system, unit)).containsExactly("PUBLISH", "PUBLISH");
    assertThat(last(system, unit).get("body").asString()).contains("示意不良行为").doesNotContain("示意某某");
    desk.step(desk.unit, path, "OBJECT");
    desk.step(desk.city, path, "CORRECT");
    Awaitility.await()
        .atMost(SOON)
        .until(() -> !last(system, unit).get("body").asString().contains("示意不良行为"));

    desk.city.post(
        "/api/credit/entities/" + unit.id() + "/end",
        JSON,
        "{\"lastDay\":\"%s\",\"reason\":\"注销\"}".formatted(CreditDesk.today()));

    Awaitility.await()
        .atMost(SOON)
        .until(() -> last(system, unit).get("kind").asString().equals("RETRACT"));
    long id = last(system, unit).get("id").asLong();
    String receipt = "{\"upTo\":%d}".formatted(id);
    String receipts = "/api/credit/exchange/systems/" + system + "/receipts";
    assertThat(TestClient.json(desk.city.post(receipts, JSON, receipt)).get("confirmed").asInt())
        .isPositive();
    assertThat(last(system, unit).get("state").asString()).isEqualTo("DELIVERED");
    assertThat(TestClient.json(desk.city.post(receipts, JSON, receipt)).get("confirmed").asInt())
        .isZero();
  }

  @Test
  @DisplayName(
      "003-R14: what was not taken is sent again by an administrator, but never old after new")
  void whatWasNotTakenIsSentAgainButNeverAfterNewerNews() {
    String system = connect("FILE", "");
    Unit unit = desk.ratedUnit();
    told(system, unit, 1);
    long old = last(system, unit).get("id").asLong();
    desk.publicised(unit);
    told(system, unit, 2);
    long newer = last(system, unit).get("id").asLong();
    givenUp(old);
    givenUp(newer);

    assertThat(retry(desk.city, newer).statusCode()).isEqualTo(403);
    assertThat(retry(admin, old).body()).contains("overtaken", "更新的消息");
    assertThat(retry(admin, newer).statusCode()).isEqualTo(204);
    assertThat(last(system, unit).get("state").asString()).isEqualTo("PENDING");
    assertThat(retry(admin, Long.MAX_VALUE).statusCode()).isEqualTo(404);

    givenUp(newer);
    String all = "/api/credit/exchange/systems/" + system + "/retry";
    assertThat(desk.city.post(all, JSON, "{}").statusCode()).isEqualTo(403);
    assertThat(TestClient.json(admin.post(all, JSON, "{}")).get("revived").asInt()).isEqualTo(1);
    assertThat(messages(system, unit).stream().map(m -> m.get("state").asString()))
        .containsExactly("DEAD", "PENDING");
  }

  private static HttpResponse<String> retry(TestClient who, long message) {
    return who.post("/api/credit/exchange/messages/" + message + "/retry", JSON, "{}");
  }

  private void givenUp(long message) {
    database
        .sql(
            """
            UPDATE credit.exchange_message SET state = 'DEAD', last_error = 'HTTP 503',
                ended_at = clock_timestamp() WHERE id = :id
            """)
        .param("id", message)
        .update();
  }

  private void told(String system, Unit unit, int messages) {
    Awaitility.await().atMost(SOON).until(() -> kinds(system, unit).size() >= messages);
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    for (String target : List.of("", "ftp://example.org/x", "https://user@example.org/", "::")) {
      assertThat(admin.post("/api/credit/exchange/systems", JSON, body("WEBHOOK", target)).body())
          .contains("bad-webhook");
    }
  }

  private String connect(String channel, String target) {
    return CreditDesk.created(
            admin.post("/api/credit/exchange/systems", JSON, body(channel, target)))
        .at("/system/id")
        .asString();
  }

  private static String body(String channel, String target) {
    return "{\"name\":\"示意系统%s\",\"channel\":\"%s\",\"target\":\"%s\"}"
        .formatted(UUID.randomUUID(), channel, target);
  }

  private List<String> kinds(String system, Unit unit) {
    return messages(system, unit).stream().map(m -> m.get("kind").asString()).toList();
  }

  private JsonNode last(String system, Unit unit) {
    List<JsonNode> all = messages(system, unit);
    return all.get(all.size() - 1);
  }

  private List<JsonNode> messages(String system, Unit unit) {
    String path = "/api/credit/exchange/systems/" + system + "/messages?limit=10000";
    return StreamSupport.stream(TestClient.json(desk.city.get(path)).spliterator(), false)
        .filter(message -> message.get("uscc").asString().equals(unit.uscc()))
        .toList();
  }
}
