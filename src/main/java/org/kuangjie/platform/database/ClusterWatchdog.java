package org.kuangjie.platform.database;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the private cluster again when it died under us; the pool reconnects by itself. */
final class ClusterWatchdog implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ClusterWatchdog.class);
  private static final long LOOK_EVERY_MILLIS = 1000;

  private final PrivateCluster cluster;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "database-watchdog");
            thread.setDaemon(true);
            return thread;
          });

  ClusterWatchdog(PrivateCluster cluster) {
    this.cluster = cluster;
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  void start() {
    timer.scheduleWithFixedDelay(
        this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      if (!cluster.isRunning()) {
        log.warn("The private database is gone, starting it again");
        cluster.ensureRunning();
        log.info("The private database is back");
      }
    } catch (RuntimeException e) {
      log.error("The private database cannot be started: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    timer.shutdown();
  }
}
