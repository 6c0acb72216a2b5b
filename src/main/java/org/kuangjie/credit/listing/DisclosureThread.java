package org.kuangjie.credit.listing;

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

/** Looks every ten minutes for terms of disclosure that have ended. */
@Component
@ConditionalOnWebApplication
class DisclosureThread implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(DisclosureThread.class);
  private static final int PAUSE_MINUTES = 10;

  private final DisclosureSweep sweep;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "credit");
            thread.setDaemon(true);
            return thread;
          });

  DisclosureThread(DisclosureSweep sweep) {
    this.sweep = sweep;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    ScheduledFuture<?> unused =
        clock.scheduleWithFixedDelay(this::look, 1, PAUSE_MINUTES, TimeUnit.MINUTES);
  }

  private void look() {
    try {
      int ended = sweep.run();
      if (ended > 0) {
        log.info("{} terms of disclosure ended", ended);
      }
    } catch (RuntimeException e) {
      log.warn("Terms of disclosure could not be looked at: {}", e.getMessage());
    }
  }

  @Override
  public void destroy() {
    clock.shutdownNow();
  }
}
