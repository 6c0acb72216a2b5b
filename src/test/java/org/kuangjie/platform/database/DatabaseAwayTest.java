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
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.KuangjieApplication;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

@DisplayName("Foundation: database gone in the middle gives a clear 503 and recovers by itself")
class DatabaseAwayTest {

  private static final Duration LONGEST = Duration.ofMinutes(2);

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
