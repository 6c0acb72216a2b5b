package org.kuangjie.catalogue.desk;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The desk's workers, in the server only. The queue is the table of jobs; a wake-up just says that
 * somebody should look.
 */
@Component
@ConditionalOnWebApplication
class DeskThreads implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(DeskThreads.class);
  private static final int LOOK_SECONDS = 30;
  private static final int TIDY_FIRST_SECONDS = 60;
  private static final int TIDY_SECONDS = 24 * 3600;
  private static final int FAREWELL_SECONDS = 10;

  private final ImportRunner runner;
  private final ImportSettings settings;
  private final ThreadPoolExecutor workers;
  private final ScheduledExecutorService clock;

  DeskThreads(ImportRunner runner, ImportSettings settings) {
    this.runner = runner;
    this.settings = settings;
    int size = settings.workers();
    this.workers =
        new ThreadPoolExecutor(
            size,
            size,
            60,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(size),
            named("import"),
            new ThreadPoolExecutor.DiscardPolicy());
    workers.allowCoreThreadTimeOut(true);
    this.clock = Executors.newSingleThreadScheduledExecutor(named("import-clock"));
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** What a former server left: its running jobs are lost, its waiting ones go on. */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    clock.execute(() -> look(0));
    repeat(() -> look(LOOK_SECONDS), LOOK_SECONDS, LOOK_SECONDS);
    repeat(this::tidy, TIDY_FIRST_SECONDS, TIDY_SECONDS);
  }

  private void repeat(Runnable task, int firstSeconds, int pauseSeconds) {
    ScheduledFuture<?> unused =
        clock.scheduleWithFixedDelay(task, firstSeconds, pauseSeconds, TimeUnit.SECONDS);
  }

  /** There may be work. */
  void wake() {
    workers.execute(this::work);
  }

  private void work() {
    try {
      while (runner.runNext()) {
        Thread.onSpinWait();
      }
    } catch (RuntimeException e) {
      log.warn("No import could be begun: {}", e.getMessage());
    }
  }

  private void look(int graceSeconds) {
    try {
      runner.endAbandoned(graceSeconds);
      for (int i = 0; i < settings.workers(); i++) {
        wake();
      }
    } catch (RejectedExecutionException e) {
      log.debug("The desk is closing");
    } catch (RuntimeException e) {
      log.warn("The import desk could not be looked at: {}", e.getMessage());
    }
  }

  private void tidy() {
    try {
      runner.deleteOldUploads(settings.keepDays());
    } catch (RuntimeException e) {
      log.warn("Old uploads stay: {}", e.getMessage());
    }
  }

  /** Before the database closes: jobs under way are rolled back and say so. */
  @Override
  public void destroy() throws InterruptedException {
    clock.shutdownNow();
    runner.stop();
    workers.shutdown();
    if (!workers.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
      log.warn("An import did not stop in time; the next start will find it interrupted");
    }
  }
}
