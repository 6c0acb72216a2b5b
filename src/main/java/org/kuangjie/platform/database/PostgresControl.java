package org.kuangjie.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.kuangjie.shared.DomainException;

/**
 * Runs {@code initdb} and {@code pg_ctl} on a folder, as the right user.
 *
 * <p>PostgreSQL refuses to run as root. Started by root, its programs run as the owner of the
 * cluster (at first {@code postgres}) and reach the folder through a file descriptor that root
 * opened: a folder in root's home is not searchable for that user, {@code /proc/self/fd/9} is,
 * without any extra privilege.
 */
final class PostgresControl {

  private static final String ROOT = "root";
  private static final String FIRST_OWNER = "postgres";
  private static final String FOLDER_BY_DESCRIPTOR = "/proc/self/fd/9";
  private static final String OPEN_FOLDER_AND_DROP_ROOT =
      "exec 9<\"$1\"; user=$2; shift 2; cd /; "
          + "exec setpriv --reuid=\"$user\" --regid=\"$(id -g \"$user\")\" --init-groups -- \"$@\"";

  private final ClusterFolder folder;

  PostgresControl(ClusterFolder folder) {
    this.folder = folder;
  }

  /** Makes an empty cluster whose only user has the given password. */
  void initialise(PostgresBinaries binaries, String user, String password) {
    try {
      Files.createDirectories(folder.cluster());
      Files.setPosixFilePermissions(folder.cluster(), PosixFilePermissions.fromString("rwx------"));
      if (startedByRoot()) {
        Files.setOwner(folder.cluster(), firstOwner());
      }
      folder.writePrivate(folder.passwordFile(), password, ClusterFolder.owner(folder.cluster()));
      OsCommand.Result result = initdb(binaries, user).run();
      if (!result.succeeded()) {
        throw failed("initdb", result);
      }
    } catch (IOException e) {
      throw failed("initdb", new OsCommand.Result(1, String.valueOf(e.getMessage())));
    } finally {
      folder.passwordFile().toFile().delete();
    }
  }

  /** Starts the server and waits until it accepts connections, crash recovery included. */
  OsCommand.Result start(PostgresBinaries binaries, String marker) {
    return command(
            binaries.program("pg_ctl"),
            "start",
            "--pgdata=" + seen("cluster"),
            "--wait",
            "--timeout=600",
            "--silent",
            "--options=-c cluster_name=" + marker,
            "--log=" + seen("cluster") + "/start.log")
        .run();
  }

  /**
   * Ends all sessions and stops the server.
   *
   * @param mode {@code fast} writes everything down first, {@code immediate} does not
   */
  OsCommand.Result stop(PostgresBinaries binaries, String mode) {
    return command(
            binaries.program("pg_ctl"),
            "stop",
            "--pgdata=" + seen("cluster"),
            "--mode=" + mode,
            "--wait",
            "--timeout=120",
            "--silent")
        .run();
  }

  static DomainException failed(String program, OsCommand.Result result) {
    return DatabaseProblem.of(
        "private-database-failed",
        "自带数据库启动失败(%1$s,退出码 %2$d):%3$s。可用 KUANGJIE_DATA_DIR 换一个目录,或用 KUANGJIE_DB_URL"
            + " 指向已有的 PostGIS。",
        "The private database did not start (%1$s, exit code %2$d): %3$s. Choose another folder"
            + " with KUANGJIE_DATA_DIR, or name a PostGIS server with KUANGJIE_DB_URL.",
        program,
        result.exitCode(),
        result.output());
  }

  private OsCommand initdb(PostgresBinaries binaries, String user) {
    return command(
        binaries.program("initdb"),
        "--pgdata=" + seen("cluster"),
        "--username=" + user,
        "--pwfile=" + seen(String.valueOf(folder.passwordFile().getFileName())),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-instructions");
  }

  private OsCommand command(String... words) {
    List<String> all = new ArrayList<>();
    if (startedByRoot()) {
      all.addAll(List.of("/bin/sh", "-c", OPEN_FOLDER_AND_DROP_ROOT, "sh"));
      all.add(folder.root().toString());
      all.add(ClusterFolder.owner(folder.cluster()).getName());
    }
    all.addAll(List.of(words));
    return new OsCommand(all);
  }

  /** A path of the folder as PostgreSQL's programs see it. */
  private String seen(String name) {
    return (startedByRoot() ? FOLDER_BY_DESCRIPTOR + "/" : folder.root() + "/") + name;
  }

  private static boolean startedByRoot() {
    return ROOT.equals(System.getProperty("user.name"));
  }

  private UserPrincipal firstOwner() throws IOException {
    Path root = folder.root();
    try {
      return root.getFileSystem()
          .getUserPrincipalLookupService()
          .lookupPrincipalByName(FIRST_OWNER);
    } catch (UserPrincipalNotFoundException e) {
      throw DatabaseProblem.because(
          e,
          "postgres-user-missing",
          "以 root 启动时需要操作系统用户 postgres 来运行数据库。请安装 PostgreSQL 软件包、用普通用户启动,或设置" + " KUANGJIE_DB_URL。",
          "Started as root, the database needs the system user postgres to run as. Install the"
              + " PostgreSQL package, start as a normal user, or set KUANGJIE_DB_URL.");
    }
  }
}
