package org.kuangjie.enforcement.delivery;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.kuangjie.enforcement.alerts.Escalation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The courier's rounds and the look for alerts nobody took, in the server only. */
@Component
@ConditionalOnWebApplication
class EnforcementThreads implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(EnforcementThreads.class);
  private static final int ROUND_SECONDS = 1;
  private static final int LOOK_SECONDS = 600;

  private final Courier courier;
  private final Escalation escalation;
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "enforcement");
            thread.setDaemon(true);
            return thread;
          });

  EnforcementThreads(Courier courier, Escalation escalation) {
    this.courier = courier;
    this.escalation = escalation;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    repeat(this::deliver, ROUND_SECONDS);
    repeat(this::escalate, LOOK_SECONDS);
  }

  private void repeat(Runnable task, int seconds) {
    ScheduledFuture<?> unused =
        clock.scheduleWithFixedDelay(task, ROUND_SECONDS, seconds, TimeUnit.SECONDS);
  }

  private void deliver() {
    try {
      while (courier.deliverDue() > 0 && !clock.isShutdown()) {
        Thread.onSpinWait();
      }
    } catch (RuntimeException e) {
      log.warn("Deliveries wait: {}", e.getMessage());
    }
  }

  private void escalate() {
    try {
      int escalated = escalation.escalateOverdue();
      if (escalated > 0) {
        log.info("{} alerts nobody took were escalated", escalated);
      }
    } catch (RuntimeException e) {
      log.warn("Overdue alerts could not be looked at: {}", e.getMessage());
    }
  }

  @Override
  public void destroy() {
    clock.shutdownNow();
  }
}
