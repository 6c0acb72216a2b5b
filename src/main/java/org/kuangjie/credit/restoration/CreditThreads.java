package org.kuangjie.credit.restoration;

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

/** Looks three times a minute at what a day brought about, in the server only (F-9). */
@Component
@ConditionalOnWebApplication
class CreditThreads implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(CreditThreads.class);
  private static final int PAUSE_SECONDS = 20;

  private final CreditDay day;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "credit");
            thread.setDaemon(true);
            return thread;
          });

  CreditThreads(CreditDay day) {
    this.day = day;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    ScheduledFuture<?> unused =
        clock.scheduleWithFixedDelay(this::turn, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  private void turn() {
    try {
      int moved = day.turn();
      if (moved > 0) {
        log.info("{} credit records came into effect or ended", moved);
      }
    } catch (RuntimeException e) {
      log.warn("What the day brings about could not be noted: {}", e.getMessage());
    }
  }

  @Override
  public void destroy() {
    clock.shutdownNow();
  }
}
