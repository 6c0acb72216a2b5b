package org.kuangjie.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which processes work for a cluster. They carry the cluster's marker on their command line, so a
 * recycled process number or a zombie is never taken for the server.
 */
final class ServerProcesses {

  private static final Path PROC = Path.of("/proc");
  private static final Duration ORPHANS_MAY_FINISH = Duration.ofSeconds(10);

  private final ClusterFolder folder;
  private final String marker;

  ServerProcesses(ClusterFolder folder) {
    this.folder = folder;
    this.marker = folder.marker();
  }

  /** True when this process number is the server of the cluster. */
  boolean isServer(long pid) {
    return commandLine(pid).contains(marker);
  }

  /**
   * After the server was killed: lets its children finish, ends those that do not, and removes the
   * pid file that would stop the next start. Only call it when no server is running.
   */
  void clearRemains() {
    Instant deadline = Instant.now().plus(ORPHANS_MAY_FINISH);
    while (!orphans().isEmpty() && Instant.now().isBefore(deadline)) {
      Pause.millis(50);
    }
    while (!orphans().isEmpty()) {
      orphans().forEach(ProcessHandle::destroyForcibly);
      Pause.millis(50);
    }
    try {
      Files.deleteIfExists(folder.cluster().resolve("postmaster.pid"));
    } catch (IOException e) {
      throw folder.notOurs(e);
    }
  }

  private List<ProcessHandle> orphans() {
    return ProcessHandle.allProcesses().filter(process -> isServer(process.pid())).toList();
  }

  private static String commandLine(long pid) {
    Path file = PROC.resolve(Long.toString(pid)).resolve("cmdline");
    if (!Files.isDirectory(PROC)) {
      return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine()).orElse("");
    }
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
