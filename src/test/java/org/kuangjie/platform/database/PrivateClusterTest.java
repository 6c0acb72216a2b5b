package org.kuangjie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.shared.DomainException;

@DisplayName("Foundation: the private PostGIS keeps its data whatever dies")
class PrivateClusterTest {

  private final Path temp;

  /** Empty or a second process that opens the folder given as its argument and waits. */
  private final List<Process> others = new java.util.ArrayList<>();

  PrivateClusterTest(@TempDir Path temp) {
    this.temp = temp;
  }

  @AfterEach
  void endOthers() {
    others.forEach(Process::destroyForcibly);
  }

  @Test
  void keepsDataBetweenStartsAndStopsWhenTheLastUserLeaves() throws SQLException {
    try (PrivateCluster first = PrivateCluster.openScratch(folder())) {
      execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    assertThat(isServerRunning()).isFalse();
    try (PrivateCluster second = PrivateCluster.openScratch(folder())) {
      assertThat(query(second, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void listensOnTheLoopbackInterfaceOnlyAndWantsThePassword() throws SQLException {
    try (PrivateCluster cluster = PrivateCluster.openScratch(folder())) {
      assertThat(query(cluster, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(query(cluster, "SHOW unix_socket_directories")).isEmpty();
      assertThat(query(cluster, "SHOW timezone")).isEqualTo("Asia/Shanghai");
      assertThat(query(cluster, "SHOW server_encoding")).isEqualTo("UTF8");
      ClusterConnection known = cluster.connection();
      assertThatThrownBy(
              () -> DriverManager.getConnection(known.jdbcUrl(), known.user(), "guess").close())
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void endsTheStatementOfAClientThatWasKilled() throws Exception {
    try (PrivateCluster cluster = PrivateCluster.openScratch(folder())) {
      ClusterConnection known = cluster.connection();
      Connection client =
          DriverManager.getConnection(known.jdbcUrl(), known.user(), known.password());
      Thread asking =
          new Thread(
              () -> {
                try (Statement statement = client.createStatement()) {
                  statement.execute("SELECT pg_sleep(3600)");
                } catch (SQLException e) {
                  // the connection is cut below
                }
              });
      asking.start();
      String running =
          "SELECT count(*)::text FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(3600)'";
      Awaitility.await().until(() -> query(cluster, running).equals("1"));
      client.abort(Runnable::run);
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> query(cluster, running).equals("0"));
      asking.join();
    }
  }

  @Test
  void keepsThePasswordOutOfTheProcessListTheLogAndOtherUsersReach() throws IOException {
    try (PrivateCluster cluster = PrivateCluster.openScratch(folder())) {
      Path secret = folder().resolve("connection.properties");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
      assertThat(folder().resolve("initial-password")).doesNotExist();
      assertThat(cluster.connection().toString()).doesNotContain(cluster.connection().password());
      assertThat(ProcessHandle.allProcesses().map(p -> p.info().commandLine().orElse("")))
          .noneMatch(line -> line.contains(cluster.connection().password()));
    }
  }

  @Test
  void startsAgainAfterTheDatabaseWasKilledAndKeepsThePort() throws SQLException {
    try (PrivateCluster cluster = PrivateCluster.open(folder())) {
      execute(cluster, "CREATE TABLE kept AS SELECT 'committed' AS word");
      int port = cluster.connection().port();
      killServer();
      assertThat(cluster.isRunning()).isFalse();
      cluster.ensureRunning();
      assertThat(cluster.connection().port()).isEqualTo(port);
      assertThat(query(cluster, "SELECT word FROM kept")).isEqualTo("committed");
    }
  }

  @Test
  void isNotFooledByAPidFileThatNamesALivingStranger() throws IOException, SQLException {
    PrivateCluster cluster = PrivateCluster.openScratch(folder());
    killServer();
    Path pidFile = folder().resolve("cluster/postmaster.pid");
    String stale = Files.readString(pidFile);
    Files.writeString(
        pidFile, stale.replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid())));
    cluster.ensureRunning();
    assertThat(query(cluster, "SELECT 1")).isEqualTo("1");
    cluster.close();
  }

  @Test
  void beginsAgainWhenItsFirstStartWasCutOff() throws IOException, SQLException {
    Files.createDirectories(folder().resolve("cluster/base"));
    Files.writeString(folder().resolve("cluster/PG_VERSION"), "15\n");
    try (PrivateCluster cluster = PrivateCluster.openScratch(folder())) {
      assertThat(query(cluster, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void isSharedByASecondProcessAndStaysUpUntilThatLeavesToo() throws Exception {
    PrivateCluster cluster = PrivateCluster.openScratch(folder());
    Process other = startOther();
    cluster.close();
    assertThat(isServerRunning()).isTrue();
    other.getOutputStream().close();
    assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(isServerRunning()).isFalse();
  }

  @Test
  void isAttachedToWhenTheApplicationWasKilledButTheDatabaseWasNot() throws Exception {
    Process other = startOther();
    long server = serverPid();
    other.destroyForcibly().waitFor();
    try (PrivateCluster cluster = PrivateCluster.openScratch(folder())) {
      assertThat(serverPid()).isEqualTo(server);
      assertThat(query(cluster, "SELECT 1")).isEqualTo("1");
    }
    assertThat(isServerRunning()).isFalse();
  }

  @Test
  void saysWhichFolderCannotBeUsed() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "not a folder");
    assertThatThrownBy(() -> PrivateCluster.open(file))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("KUANGJIE_DATA_DIR");
  }

  /** Opens the folder and closes it when its standard input ends. */
  static final class Other {
    public static void main(String[] arguments) throws IOException {
      try (PrivateCluster cluster = PrivateCluster.openScratch(Path.of(arguments[0]))) {
        System.out.println("open " + cluster.connection());
        while (System.in.read() >= 0) {}
      }
    }
  }

  private Process startOther() throws IOException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                folder().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    others.add(other);
    var output = other.inputReader();
    String line = output.readLine();
    while (line != null && !line.startsWith("open")) {
      line = output.readLine();
    }
    assertThat(line).startsWith("open");
    return other;
  }

  private Path folder() {
    return temp.resolve("postgres");
  }

  private long serverPid() {
    return new ClusterFolder(folder()).postmasterPid().orElseThrow();
  }

  private boolean isServerRunning() {
    ClusterFolder folder = new ClusterFolder(folder());
    return folder.postmasterPid().map(new ServerProcesses(folder)::isServer).orElse(false);
  }

  private void killServer() {
    ProcessHandle server = ProcessHandle.of(serverPid()).orElseThrow();
    server.destroyForcibly();
    while (isServerRunning()) {
      Pause.millis(10);
    }
  }

  private static void execute(PrivateCluster cluster, String sql) throws SQLException {
    try (Connection session = connect(cluster);
        var statement = session.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(PrivateCluster cluster, String sql) throws SQLException {
    try (Connection session = connect(cluster);
        var statement = session.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(PrivateCluster cluster) throws SQLException {
    ClusterConnection known = cluster.connection();
    return DriverManager.getConnection(known.jdbcUrl(), known.user(), known.password());
  }
}
