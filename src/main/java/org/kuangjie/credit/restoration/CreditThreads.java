package org.kuangjie.credit.restoration;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The rounds of credit, in the server only: what a day brought about, and what outer systems are to
 * be told. Several a minute, so that what ends is gone everywhere within one (F-9); two threads, so
 * that a recomputation of all ratings holds up nothing of that.
 */
@Component
@ConditionalOnWebApplication
class CreditThreads implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(CreditThreads.class);
  private static final int PAUSE_SECONDS = 5;

  private final List<PeriodicWork> works;
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "credit");
            thread.setDaemon(true);
            return thread;
          });

  CreditThreads(List<PeriodicWork> works) {
    this.works = works;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    works.forEach(this::repeat);
  }

  private void repeat(PeriodicWork work) {
    ScheduledFuture<?> unused =
        clock.scheduleWithFixedDelay(
            () -> work(work), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  private static void work(PeriodicWork work) {
    try {
      int done = work.round();
      if (done > 0) {
        log.info("{}: {}", work.getClass().getSimpleName(), done);
      }
    } catch (RuntimeException e) {
      log.warn("{} waits for its next round: {}", work.getClass().getSimpleName(), e.getMessage());
    }
  }

  @Override
  public void destroy() {
    clock.shutdownNow();
  }
}
