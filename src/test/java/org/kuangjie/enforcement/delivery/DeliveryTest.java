package org.kuangjie.enforcement.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.enforcement.alerts.Alert;
import org.kuangjie.enforcement.alerts.Alerts;
import org.kuangjie.enforcement.alerts.Drafts;
import org.kuangjie.enforcement.store.DeliveryStore;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.crypto.Keyring;
import org.kuangjie.shared.webhook.SignedPost;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KuangjieTest
@DisplayName("Delivery of alerts: signed webhooks, retries, dead letters")
class DeliveryTest {

  private static final String SECRET = "only-for-tests";

  /** What arrived. */
  private record Call(String event, String timestamp, String signature, String body) {}

  private final Alerts alerts;
  private final DeliveryStore store;
  private final WebhookSecrets secrets;
  private final int port;
  private final AtomicInteger failures = new AtomicInteger();
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final String district = "5009" + ThreadLocalRandom.current().nextInt(10, 99);
  private @Nullable HttpServer receiver;
  private final UUID subscription = UUID.randomUUID();

  @Autowired
  DeliveryTest(
      Alerts alerts, DeliveryStore store, WebhookSecrets secrets, @LocalServerPort int port) {
    this.alerts = alerts;
    this.store = store;
    this.secrets = secrets;
    this.port = port;
  }

  @BeforeEach
  void listen() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean fails = failures.getAndDecrement() > 0;
          exchange.sendResponseHeaders(fails ? 500 : 204, -1);
          exchange.close();
          if (!fails) {
            var headers = exchange.getRequestHeaders();
            calls.add(
                new Call(
                    headers.getFirst("X-Kuangjie-Event"),
                    headers.getFirst("X-Kuangjie-Timestamp"),
                    headers.getFirst("X-Kuangjie-Signature"),
                    body));
          }
        });
    server.start();
    receiver = server;
    String target = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    store.add(
        new Subscription(
            subscription, Channel.WEBHOOK, target, Set.of(district), Severity.LOW, true, "test"),
        secrets.seal(subscription, SECRET));
  }

  @AfterEach
  void stop() {
    store.setEnabled(subscription, false);
    if (receiver != null) {
      receiver.stop(0);
    }
  }

  @Test
  void aWebhookGetsTheAlertSignedAfterAFailedAttempt() throws InterruptedException {
    failures.set(1);
    Alert alert = raise();

    Call call = calls.poll(60, TimeUnit.SECONDS);

    assertThat(call).isNotNull();
    assertThat(call.event()).isEqualTo("RAISED");
    assertThat(call.body()).contains(alert.number(), "\"place\"");
    assertThat(call.signature())
        .isEqualTo("sha256=" + SignedPost.sign(SECRET, call.timestamp(), call.body()));
    assertThat(SignedPost.sign(SECRET, call.timestamp(), call.body() + " "))
        .isNotEqualTo(call.signature().substring("sha256=".length()));
  }

  @Test
  void whatIsRefusedTooOftenIsADeadLetterAndCanBeSentAgain() throws InterruptedException {
    failures.set(1000);
    Alert alert = raise();
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(dead(alert)).hasSize(1));
    DeliveryStore.DeadLetter letter = dead(alert).get(0);
    assertThat(letter.lastError()).isEqualTo("HTTP 500");
    assertThat(letter.attempts()).isEqualTo(2);

    failures.set(0);
    TestClient admin = TestClient.of(port).as(Role.ADMINISTRATOR);
    assertThat(admin.get("/api/dead-letters").body()).contains(alert.id().toString());
    String path = "/api/dead-letters/" + letter.id() + "/retry";
    assertThat(admin.post(path, "application/json", "").statusCode()).isEqualTo(204);
    assertThat(calls.poll(60, TimeUnit.SECONDS)).isNotNull();
    assertThat(admin.post(path, "application/json", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aSubscriptionThatCannotBeIsRefused() {
    TestClient admin = TestClient.of(port).as(Role.ADMINISTRATOR);
    for (String target :
        List.of("http://host/x", "ftp://host/x", "https://user:pass@host/x", "https://", "x y")) {
      var answer =
          admin.post(
              "/api/subscriptions",
              "application/json",
              "{\"channel\":\"WEBHOOK\",\"target\":\"" + target + "\"}");
      assertThat(answer.statusCode()).as(target).isEqualTo(400);
    }
    assertThat(
            admin
                .post(
                    "/api/subscriptions",
                    "application/json",
                    "{\"channel\":\"EMAIL\",\"target\":\"a@b.example\"}")
                .body())
        .contains("mail-not-configured", "KUANGJIE_SMTP_HOST");
    var made =
        admin.post(
            "/api/subscriptions",
            "application/json",
            "{\"channel\":\"WEBHOOK\",\"target\":\"https://host.example/x\",\"districtCodes\":[\"500999\"]}");
    assertThat(made.statusCode()).isEqualTo(201);
    String secret = TestClient.json(made).get("secret").asString();
    assertThat(secret).hasSize(64);
    assertThat(admin.get("/api/subscriptions").body()).doesNotContain(secret);

    UUID id = UUID.fromString(TestClient.json(made).at("/subscription/id").asString());
    assertThat(stored(id)).startsWith("sealed:1:").doesNotContain(secret);
    assertThat(secrets.open(id, stored(id))).isEqualTo(secret);
    String path = "/api/subscriptions/" + id + "/secret";
    String second =
        TestClient.json(admin.post(path, "application/json", "")).get("secret").asString();
    assertThat(second).hasSize(64).isNotEqualTo(secret);
    assertThat(secrets.open(id, stored(id))).isEqualTo(second);
    String unknown = "/api/subscriptions/" + UUID.randomUUID() + "/secret";
    assertThat(admin.post(unknown, "application/json", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aSecretSealedWithAnOlderKeyIsSealedAnewAndOneWhoseKeyIsLostIsKept() {
    String k8 = Keyring.newLine("k8");
    WebhookSecrets before = new WebhookSecrets(store, Keyring.of(List.of(k8)));
    UUID old = UUID.randomUUID();
    store.add(webhook(old), before.seal(old, "told once"));
    UUID lost = UUID.randomUUID();
    String seal =
        new WebhookSecrets(store, Keyring.of(List.of(Keyring.newLine("k7")))).seal(lost, "");
    store.add(webhook(lost), seal);

    WebhookSecrets after =
        new WebhookSecrets(store, Keyring.of(List.of(Keyring.newLine("k9"), k8)));
    WebhookSecrets.Resealed result = after.reseal();

    assertThat(result.sealed()).isPositive();
    assertThat(result.unreadable()).isPositive();
    assertThat(stored(old)).startsWith("sealed:1:k9:");
    assertThat(after.open(old, stored(old))).isEqualTo("told once");
    assertThat(stored(lost)).isEqualTo(seal);
    assertThatThrownBy(() -> store.add(webhook(UUID.randomUUID()), "plain"))
        .hasMessageContaining("subscription_secret_sealed");
  }

  private Subscription webhook(UUID id) {
    return new Subscription(
        id,
        Channel.WEBHOOK,
        "https://host.example/x",
        Set.of("500999"),
        Severity.LOW,
        false,
        "test");
  }

  private String stored(UUID id) {
    return store.listSecrets().stream()
        .filter(secret -> secret.subscriptionId().equals(id))
        .findFirst()
        .orElseThrow()
        .sealed();
  }

  private Alert raise() {
    double x = 80 + ThreadLocalRandom.current().nextDouble(15);
    return alerts.observe(Drafts.of(district, x, 28, 100)).orElseThrow();
  }

  private List<DeliveryStore.DeadLetter> dead(Alert alert) {
    return store.listDead().stream().filter(d -> d.alertId().equals(alert.id())).toList();
  }
}
