package org.kuangjie.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** PostgreSQL settings for a small server; {@code ALTER SYSTEM} still wins over them. */
enum ClusterSettings {
  /** Data people rely on. */
  KEPT(""),
  /** Data of one test run. */
  SCRATCH(
      """
      fsync = off
      synchronous_commit = off
      full_page_writes = off
      max_connections = 200
      """);

  private static final String COMMON =
      """
      # Written by Kuangjie at every start; use ALTER SYSTEM for changes of your own.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      port = %d
      max_connections = 60
      shared_buffers = 256MB
      effective_cache_size = 1GB
      work_mem = 16MB
      maintenance_work_mem = 128MB
      max_wal_size = 2GB
      random_page_cost = 1.1
      jit = off
      # A server or command that was killed leaves no statement behind it that runs on for hours.
      client_connection_check_interval = '5s'
      timezone = 'Asia/Shanghai'
      log_timezone = 'Asia/Shanghai'
      logging_collector = on
      log_filename = 'postgresql-%%a.log'
      log_truncate_on_rotation = on
      log_rotation_age = 1d
      log_min_error_statement = panic
      """;

  private final String extra;

  ClusterSettings(String extra) {
    this.extra = extra;
  }

  /** Makes PostgreSQL read our file; the last step of making a cluster. */
  void include(ClusterFolder folder) {
    try {
      Files.writeString(
          folder.cluster().resolve("postgresql.conf"),
          "\ninclude_if_exists = 'kuangjie.conf'\n",
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw folder.notOurs(e);
    }
    write(folder, 0);
  }

  void write(ClusterFolder folder, int port) {
    folder.writePrivate(
        folder.settingsFile(),
        COMMON.formatted(port) + extra,
        ClusterFolder.owner(folder.cluster()));
  }

  /** Adds what the server itself said before it gave up. */
  OsCommand.Result withLog(ClusterFolder folder, OsCommand.Result result) {
    Path file = folder.cluster().resolve("start.log");
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      return new OsCommand.Result(result.exitCode(), (result.output() + "\n" + text).strip());
    } catch (IOException e) {
      return result;
    }
  }
}
