package org.kuangjie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kuangjie.testing.TestClient.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.KuangjieApplication;
import org.kuangjie.catalogue.importing.LayerImporter;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.compliance.CheckedLand;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Foundation: database gone in the middle gives a clear 503 and recovers by itself")
class DatabaseAwayTest {

  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final String QUARRY =
      """
      {"boundary":%s,"request":{"rightKind":"mining","action":"new","mineral":"建筑石料用灰岩",
       "scale":100,"miningMethod":"open-pit","elevationTop":420,"elevationBottom":260,
       "asOf":"2025-03-01"}}"""
          .formatted(CheckedLand.SQUARE);

  private final Path data;

  DatabaseAwayTest(@TempDir Path data) {
    this.data = data;
  }

  @Test
  void aKilledPrivateDatabaseIsStartedAgainUnderARunningServer() throws IOException {
    try (ConfigurableApplicationContext server = start()) {
      TestClient anybody = TestClient.of(port(server.getEnvironment()));
      assertThat(json(anybody.get("/api/status")).get("database").asString()).isEqualTo("UP");

      TestClient client = anybody.with("Authorization", TestAccounts.basic("nobody", "nothing"));
      assertThat(client.get("/api/session").statusCode()).isEqualTo(401);
      try (FileChannel channel =
              FileChannel.open(
                  new ClusterFolder(data.resolve("postgres")).startLock(),
                  StandardOpenOption.WRITE);
          FileLock nobodyStartsIt = channel.lock()) {
        assertThat(nobodyStartsIt.isValid()).isTrue();
        killDatabase();
        check(client.get("/api/session"));
        assertThat(json(anybody.get("/api/status")).get("database").asString()).isEqualTo("DOWN");
      }
      await()
          .atMost(LONGEST)
          .until(() -> client.get("/api/session").statusCode(), status -> status == 401);
    }
  }

  private static void check(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(json(answer).get("code").asString()).isEqualTo("database-unavailable");
    assertThat(json(answer).get("detail").asString()).contains("数据库暂时不可用");
    assertThat(answer.body()).doesNotContain("127.0.0.1", "Connection");
  }

  @Test
  void aCheckThatIsCutOffIsA503AndTheNextOneWorks() throws Exception {
    try (ConfigurableApplicationContext server = start()) {
      TestAccounts.create(server.getBean(DataSource.class));
      new CheckedLand(server.getBean(PlanImporter.class), server.getBean(LayerImporter.class))
          .load();
      TestClient planner = TestClient.of(port(server.getEnvironment())).as(Role.CITY_PLANNER);
      assertThat(planner.post("/api/checks", "application/json", QUARRY).statusCode())
          .isEqualTo(201);
      for (String table : List.of("catalogue.overlay_part", "compliance.boundary_check")) {
        check(cutOff(server, table, planner));
        await()
            .atMost(LONGEST)
            .until(
                () -> planner.post("/api/checks", "application/json", QUARRY).statusCode(),
                status -> status == 201);
      }
    }
  }

  /** The check waits for the locked table when the database dies under it. */
  private HttpResponse<String> cutOff(
      ConfigurableApplicationContext server, String table, TestClient planner) throws Exception {
    ExecutorService caller = Executors.newSingleThreadExecutor();
    Connection holder = server.getBean(DataSource.class).getConnection();
    try (Statement lock = holder.createStatement()) {
      holder.setAutoCommit(false);
      lock.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
      Future<HttpResponse<String>> answer =
          caller.submit(() -> planner.post("/api/checks", "application/json", QUARRY));
      JdbcClient watcher = JdbcClient.create(server.getBean(DataSource.class));
      await().atMost(LONGEST).until(() -> isSomebodyWaiting(watcher));
      killDatabase();
      return answer.get();
    } finally {
      holder.abort(Runnable::run);
      caller.shutdownNow();
    }
  }

  private static boolean isSomebodyWaiting(JdbcClient watcher) {
    return watcher
        .sql("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock')")
        .query(Boolean.class)
        .single();
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(KuangjieApplication.class)
        .run("--kuangjie.database.data-folder=" + data, "--server.port=0");
  }

  private static int port(Environment environment) {
    return environment.getRequiredProperty("local.server.port", Integer.class);
  }

  private void killDatabase() {
    ClusterFolder folder = new ClusterFolder(data.resolve("postgres"));
    ServerProcesses processes = new ServerProcesses(folder);
    long pid = folder.postmasterPid().orElseThrow();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    await().atMost(LONGEST).until(() -> !processes.isServer(pid));
  }
}
