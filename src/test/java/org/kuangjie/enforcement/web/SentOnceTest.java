package org.kuangjie.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.enforcement.alerts.Alert;
import org.kuangjie.enforcement.alerts.Alerts;
import org.kuangjie.enforcement.alerts.Drafts;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KuangjieTest
@DisplayName("E13: what a phone sends twice is done once, and a step on an older state is refused")
class SentOnceTest {

  private static final String TAKE = "{\"step\":\"TAKE\"}";

  private final Alerts alerts;
  private final TestClient officer;
  private final TestClient city;
  private final double x = 81 + ThreadLocalRandom.current().nextDouble(9);

  @Autowired
  SentOnceTest(Alerts alerts, @LocalServerPort int port) {
    this.alerts = alerts;
    this.officer = TestClient.of(port).as(Role.ENFORCEMENT_OFFICER);
    this.city = TestClient.of(port).as(Role.CITY_ENFORCEMENT);
  }

  @Test
  void aStepSentAgainUnderItsKeyGetsTheFirstAnswerAndOneLineOfHistory() {
    String path = alert(31);
    TestClient phone = keyed(officer, UUID.randomUUID());
    HttpResponse<String> first = step(phone, path, TAKE);
    officersGoOut(path);
    HttpResponse<String> again = step(phone, path, TAKE);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(TestClient.json(again)).isEqualTo(TestClient.json(first));
    assertThat(steps(path)).containsOnlyOnce("TAKE");
    assertThat(step(officer, path, TAKE).body()).contains("wrong-state");
  }

  @Test
  void theSameItemSentTwiceAtOnceIsDoneOnce() {
    String path = alert(32);
    TestClient phone = keyed(officer, UUID.randomUUID());
    List<HttpResponse<String>> answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> step(phone, path, TAKE)))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).allSatisfy(each -> assertThat(each.statusCode()).isEqualTo(200));
    assertThat(steps(path)).containsOnlyOnce("TAKE");
  }

  @Test
  void aKeyStandsForOneRequestOfOnePersonAndIsFreeAfterARefusal() {
    String path = alert(33);
    UUID key = UUID.randomUUID();
    String alone = "{\"step\":\"FIELD_CHECK\",\"officers\":[\"test_enforcement_officer\"]}";
    assertThat(step(officer, path, TAKE).statusCode()).isEqualTo(200);
    assertThat(step(keyed(officer, key), path, alone).body()).contains("two-officers");
    String both = alone.replace("]", ",\"other\"]");
    assertThat(step(keyed(officer, key), path, both).statusCode()).isEqualTo(200);
    assertThat(step(keyed(officer, key), path, alone).body()).contains("idempotency-key-reused");
    assertThat(step(keyed(city, key), path, both).body()).contains("wrong-state");
    assertThat(step(officer.with("Idempotency-Key", "1"), path, both).statusCode()).isEqualTo(400);
  }

  @Test
  void aStepThatRestsOnAnOlderStateIsRefusedUntilItIsLookedAtAgain() {
    String path = alert(34);
    int seen = TestClient.json(officer.get(path)).get("version").asInt();
    step(officer, path, TAKE);
    String goOut =
        "{\"step\":\"FIELD_CHECK\",\"officers\":[\"test_enforcement_officer\",\"other\"],\"seenVersion\":%d}";
    HttpResponse<String> stale = step(officer, path, goOut.formatted(seen));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("alert-changed");
    int now = TestClient.json(officer.get(path)).get("version").asInt();
    assertThat(step(officer, path, goOut.formatted(now)).statusCode()).isEqualTo(200);
  }

  @Test
  void aTaskEndedTwiceByOneItemEndsOnce() {
    String id = alert(35).replace("/api/alerts/", "");
    String body =
        "{\"kind\":\"ALERT\",\"reference\":\"%s\",\"assignees\":[\"test_enforcement_officer\"],\"dueOn\":\"2099-01-01\"}"
            .formatted(id);
    String task =
        TestClient.json(officer.post("/api/patrol-tasks", "application/json", body))
            .get("id")
            .asString();
    TestClient phone = keyed(officer, UUID.randomUUID());
    String done = "{\"step\":\"DONE\",\"words\":\"已到场\"}";
    String path = "/api/patrol-tasks/" + task;
    assertThat(step(phone, path, done).statusCode()).isEqualTo(200);
    assertThat(step(phone, path, done).statusCode()).isEqualTo(200);
    assertThat(step(officer, path, done).body()).contains("wrong-state");
  }

  private String alert(double y) {
    Alert alert = alerts.observe(Drafts.of("500102", x, y, 100)).orElseThrow();
    return "/api/alerts/" + alert.id();
  }

  private void officersGoOut(String path) {
    step(
        officer,
        path,
        "{\"step\":\"FIELD_CHECK\",\"officers\":[\"test_enforcement_officer\",\"other\"]}");
  }

  private List<String> steps(String path) {
    return TestClient.json(officer.get(path + "/history"))
        .valueStream()
        .map(line -> line.get("step").get("step").asString())
        .toList();
  }

  private static TestClient keyed(TestClient client, UUID key) {
    return client.with("Idempotency-Key", key.toString());
  }

  private static HttpResponse<String> step(TestClient client, String path, String body) {
    return client.post(path + "/steps", "application/json", body);
  }
}
