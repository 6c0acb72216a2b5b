package org.kuangjie.enforcement.alerts;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.context.WebApplicationContext;

/**
 * Alerts are raised one at a time anyway (one lock), so one thread hears of patches and leaves the
 * processors to the comparison. What a server that ends has not done is heard again at its next
 * start; a command waits for it.
 */
@Configuration(proxyBeanMethods = false)
class AlertThread {

  static final String NAME = "patchAlertThread";

  private static final int COMMAND_WAITS_HOURS = 6;

  private @Nullable ThreadPoolTaskExecutor executor;

  @Bean(name = NAME, defaultCandidate = false)
  ThreadPoolTaskExecutor patchAlertThread() {
    ThreadPoolTaskExecutor made = new ThreadPoolTaskExecutor();
    made.setCorePoolSize(1);
    made.setMaxPoolSize(1);
    made.setThreadNamePrefix("patch-alerts-");
    executor = made;
    return made;
  }

  /** Before anything is taken down that raising an alert needs. */
  @EventListener
  void finish(ContextClosedEvent closed) throws InterruptedException {
    ThreadPoolTaskExecutor made = executor;
    if (made == null || closed.getApplicationContext() instanceof WebApplicationContext) {
      return;
    }
    made.getThreadPoolExecutor().shutdown();
    made.getThreadPoolExecutor().awaitTermination(COMMAND_WAITS_HOURS, TimeUnit.HOURS);
  }
}
