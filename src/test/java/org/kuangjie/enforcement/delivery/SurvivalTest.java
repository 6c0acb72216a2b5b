package org.kuangjie.enforcement.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.kuangjie.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DisplayName(
    "Alerts survive kill -9 of the server: those accepted, and those patches are to become")
class SurvivalTest {

  private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)/");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestDatabase database = TestDatabase.create();
  private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  private final AtomicBoolean answers = new AtomicBoolean();

  @Test
  void afterAKillThereIsOneOpenAlertItIsDeliveredAndThePatchesAreComparedToTheirEnd()
      throws Exception {
    TestAccounts.create(database.dataSource());
    HttpServer hook = hook();
    Process first = start();
    Process second = null;
    try {
      TestClient server = TestClient.of(port(first));
      subscribe(server, hook.getAddress().getPort());
      String clue = confirmedClue(server);
      String interrupted = calls.poll(60, TimeUnit.SECONDS);
      assertThat(interrupted).as("the delivery that is under way").isNotNull();
      try (Connection blocker = database.dataSource().getConnection()) {
        blockComparisons(blocker);
        deliverPatch(server);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(comparison()).isEqualTo("RUNNING"));
        first.destroyForcibly().waitFor();
        blocker.rollback();
      }
      answers.set(true);
      second = start();
      port(second);

      // that of the patch may come before it
      await().atMost(PATIENCE).until(() -> interrupted.equals(calls.poll(1, TimeUnit.SECONDS)));
      assertThat(openAlerts("clue:" + clue)).isEqualTo(1);
      await().atMost(PATIENCE).until(() -> comparison().equals("DONE"));
      await().atMost(PATIENCE).until(() -> openAlerts("sensing:" + patch()) == 1);
    } finally {
      first.destroyForcibly().waitFor();
      if (second != null) {
        second.destroyForcibly().waitFor();
      }
      hook.stop(0);
    }
  }

  /** Takes the call and, until told so, does not answer. */
  private HttpServer hook() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "hook");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext(
        "/hook",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          calls.add(exchange.getRequestHeaders().getFirst("X-Kuangjie-Event-Id"));
          if (answers.get()) {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          }
        });
    server.start();
    return server;
  }

  private Process start() throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-cp",
            classes,
            "org.kuangjie.KuangjieApplication",
            "--server.port=0",
            "--kuangjie.database.url=" + database.jdbcUrl(),
            "--kuangjie.database.user=" + database.user(),
            "--kuangjie.database.password=" + database.password(),
            "--kuangjie.enforcement.delivery.plain-http=true",
            "--kuangjie.enforcement.delivery.timeout-seconds=5")
        .redirectErrorStream(true)
        .start();
  }

  /** Waits for the server to say where it listens, and reads on so that it never blocks. */
  private static int port(Process server) throws IOException {
    BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        drain(said);
        return Integer.parseInt(ready.group(1));
      }
    }
    throw new AssertionError("the server did not start:\n" + all);
  }

  private static void drain(BufferedReader said) {
    Thread reader =
        new Thread(
            () -> {
              try {
                said.transferTo(Writer.nullWriter());
              } catch (IOException e) {
                Thread.currentThread().interrupt(); // it was killed, as planned
              }
            },
            "server-output");
    reader.setDaemon(true);
    reader.start();
  }

  private static void subscribe(TestClient server, int hookPort) {
    HttpResponse<String> answer =
        server
            .as(Role.ADMINISTRATOR)
            .post(
                "/api/subscriptions",
                "application/json",
                "{\"channel\":\"WEBHOOK\",\"target\":\"http://127.0.0.1:%d/hook\"}"
                    .formatted(hookPort));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static String confirmedClue(TestClient server) {
    TestClient officer = server.as(Role.ENFORCEMENT_OFFICER);
    String id =
        JsonMapper.shared()
            .readTree(
                server
                    .as(Role.CITY_ENFORCEMENT)
                    .post(
                        "/api/clues",
                        "application/json",
                        """
                        {"source":"HOTLINE","description":"夜间有挖掘机作业","districtCode":"500102","longitude":107.4,"latitude":29.7}
                        """)
                    .body())
            .get("id")
            .asString();
    String path = "/api/clues/" + id + "/steps";
    officer.post(path, "application/json", "{\"step\":\"TAKE\"}");
    HttpResponse<String> accepted =
        officer.post(
            path,
            "application/json",
            "{\"step\":\"CONFIRM\",\"words\":\"在挖\",\"officers\":[\"test_enforcement_officer\",\"b\"]}");
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
    return id;
  }

  /** A comparison that begins while this lasts gets as far as writing its results, and waits. */
  private static void blockComparisons(Connection blocker) throws SQLException {
    blocker.setAutoCommit(false);
    try (Statement statement = blocker.createStatement()) {
      statement.execute("LOCK TABLE sensing.assessment IN SHARE MODE");
    }
  }

  private static void deliverPatch(TestClient server) {
    String patch =
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"TBBH":"K1"},"geometry":
        {"type":"Polygon","coordinates":[[[107.5,29.8],[107.502,29.8],[107.502,29.802],[107.5,29.8]]]}}]}
        """;
    String order =
        """
        {"dataset":"patches","source":"测试","licence":"CC0","date":"2026-04-20","synthetic":true,
         "mapping":{"columns":{"code":"TBBH"},
         "constants":{"year":%d,"period":2,"issuer":"部级","image_date":"2026-04-15"}}}
        """
            .formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear());
    String part = "--cut\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    HttpResponse<String> taken =
        server
            .as(Role.CITY_PLANNER)
            .post(
                "/api/imports",
                "multipart/form-data; boundary=cut",
                part.formatted("file", "; filename=\"k.geojson\"", patch)
                    + "--cut\r\nContent-Disposition: form-data; name=\"request\"\r\n"
                    + "Content-Type: application/json\r\n\r\n"
                    + order
                    + "\r\n--cut--\r\n");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    String id = TestClient.json(taken).get("id").asString();
    String events = server.as(Role.CITY_PLANNER).get("/api/imports/" + id + "/events").body();
    assertThat(events).as("the import, which ends with its events").contains("\"DONE\"");
  }

  private String comparison() {
    return JdbcClient.create(database.dataSource())
        .sql("SELECT state FROM sensing.delivery_comparison")
        .query(String.class)
        .optional()
        .orElse("");
  }

  private long patch() {
    return JdbcClient.create(database.dataSource())
        .sql("SELECT id FROM sensing.patch WHERE code = 'K1'")
        .query(Long.class)
        .single();
  }

  private int openAlerts(String disturbance) {
    return JdbcClient.create(database.dataSource())
        .sql("SELECT count(*) FROM enforcement.alert WHERE is_open AND disturbance = :d")
        .param("d", disturbance)
        .query(Integer.class)
        .single();
  }
}
