package org.kuangjie.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostGIS server of our own in a folder: loopback only, random password, kept between starts.
 *
 * <p>Several processes may use one folder at a time (server and command line): the first starts
 * PostgreSQL, the others attach, the last one to close stops it. Nothing has to be cleaned up after
 * a {@code kill -9} of either side: a running cluster is attached to, a dead one is started again.
 */
public final class PrivateCluster implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PrivateCluster.class);
  private static final String USER = "kuangjie";
  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);

  private final ClusterFolder folder;
  private final ClusterSettings settings;
  private final PostgresControl control;
  private volatile @Nullable ClusterConnection connection;
  private @Nullable FileChannel users;

  private PrivateCluster(Path folder, ClusterSettings settings) {
    this.folder = new ClusterFolder(folder);
    this.settings = settings;
    this.control = new PostgresControl(this.folder);
  }

  /** Starts or joins the cluster of a folder; makes it at first use. */
  public static PrivateCluster open(Path folder) {
    return opened(new PrivateCluster(folder, ClusterSettings.KEPT));
  }

  /** The same for data nobody wants to keep: PostgreSQL does not wait for the disk. */
  public static PrivateCluster openScratch(Path folder) {
    return opened(new PrivateCluster(folder, ClusterSettings.SCRATCH));
  }

  private static PrivateCluster opened(PrivateCluster cluster) {
    cluster.folder.create();
    cluster.announce();
    cluster.ensureRunning();
    return cluster;
  }

  public ClusterConnection connection() {
    ClusterConnection known = connection;
    if (known == null) {
      throw new IllegalStateException("cluster is not open");
    }
    return known;
  }

  public boolean isRunning() {
    return folder.postmasterPid().map(new ServerProcesses(folder)::isServer).orElse(false);
  }

  /** Starts the server when it is not running. The port stays the same while this object lives. */
  public synchronized void ensureRunning() {
    if (users == null) {
      throw new IllegalStateException("cluster is not open");
    }
    try (FileChannel channel = openLock(folder.startLock());
        FileLock held = channel.lock()) {
      log.trace("holding {}", held);
      if (!folder.isInitialised()) {
        initialise();
      }
      ClusterConnection wanted = connection == null ? folder.readConnection() : connection();
      if (!isRunning()) {
        wanted = start(wanted);
      }
      awaitDatabase(wanted);
      connection = wanted;
    } catch (IOException e) {
      throw PostgresControl.failed("lock", new OsCommand.Result(1, String.valueOf(e.getMessage())));
    }
  }

  /** Stops the server when no other process and no other session uses it. */
  @Override
  public synchronized void close() {
    try (FileChannel channel = openLock(folder.startLock());
        FileLock held = channel.lock()) {
      log.trace("holding {}", held);
      if (leaveAsLast() && isRunning() && isUnused()) {
        control.stop(PostgresBinaries.get(folder.majorVersion()), "fast");
      }
    } catch (IOException e) {
      log.warn("The private database was left running", e);
    }
  }

  /** Stops the server at once, whoever uses it; for scratch data. */
  public synchronized void kill() {
    if (isRunning()) {
      control.stop(PostgresBinaries.get(folder.majorVersion()), "immediate");
    }
  }

  private void initialise() {
    PostgresBinaries binaries = PostgresBinaries.get();
    folder.discardUnfinished();
    String password = ClusterFolder.randomPassword();
    folder.writeConnection(new ClusterConnection(freePort(), USER, password));
    control.initialise(binaries, USER, password);
    settings.include(folder);
  }

  private ClusterConnection start(ClusterConnection last) {
    PostgresBinaries binaries = PostgresBinaries.get(folder.majorVersion());
    new ServerProcesses(folder).clearRemains();
    ClusterConnection next = last;
    if (connection == null && !isFree(last.port())) {
      next = last.withPort(freePort());
      folder.writeConnection(next);
    }
    settings.write(folder, next.port());
    OsCommand.Result result = control.start(binaries, folder.marker());
    if (!result.succeeded()) {
      throw PostgresControl.failed("pg_ctl start", settings.withLog(folder, result));
    }
    return next;
  }

  private void awaitDatabase(ClusterConnection wanted) {
    Instant deadline = Instant.now().plus(LONGEST_RECOVERY);
    while (true) {
      try (Connection session = connect(wanted)) {
        createDatabase(session);
        return;
      } catch (SQLException e) {
        if (Instant.now().isAfter(deadline) || !isRunning()) {
          throw DatabaseProblem.because(
              e,
              "private-database-silent",
              "自带数据库没有应答,请查看 %1$s 中的日志。",
              "The private database does not answer; see its logs in %1$s.",
              folder.cluster().resolve("log"));
        }
        Pause.millis(100);
      }
    }
  }

  private static void createDatabase(Connection session) throws SQLException {
    try (var statement = session.createStatement();
        var found =
            statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'kuangjie'")) {
      if (!found.next()) {
        statement.execute("CREATE DATABASE kuangjie");
      }
    }
  }

  /** PostgreSQL counts a closed session for a moment longer, so it is asked more than once. */
  private boolean isUnused() {
    try (Connection session = connect(connection())) {
      for (int attempt = 0; attempt < 20; attempt++) {
        if (otherSessions(session) == 0) {
          return true;
        }
        Pause.millis(100);
      }
    } catch (SQLException e) {
      log.warn("The private database was left running: {}", e.getMessage());
    }
    return false;
  }

  private static int otherSessions(Connection session) throws SQLException {
    try (var statement = session.createStatement();
        var others =
            statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity"
                    + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")) {
      others.next();
      return others.getInt(1);
    }
  }

  private FileChannel openLock(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static Connection connect(ClusterConnection to) throws SQLException {
    return DriverManager.getConnection(to.jdbcUrl("postgres"), to.user(), to.password());
  }

  /** Shares a lock for as long as we use the cluster; the system drops it when we are killed. */
  private synchronized void announce() {
    try {
      FileChannel channel = openLock(folder.usersLock());
      channel.lock(0, Long.MAX_VALUE, true);
      users = channel;
    } catch (IOException e) {
      throw PostgresControl.failed("lock", new OsCommand.Result(1, String.valueOf(e.getMessage())));
    }
  }

  /** Gives up our share of the lock; true when nobody else holds one. */
  private boolean leaveAsLast() throws IOException {
    FileChannel shared = users;
    if (shared == null) {
      return false;
    }
    shared.close();
    users = null;
    try (FileChannel channel = openLock(folder.usersLock());
        FileLock alone = channel.tryLock()) {
      return alone != null;
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw DatabaseProblem.because(
          e, "no-free-port", "本机没有可用的回环端口。", "No free port on the loopback interface.");
    }
  }
}
