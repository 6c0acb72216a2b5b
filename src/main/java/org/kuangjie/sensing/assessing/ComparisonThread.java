package org.kuangjie.sensing.assessing;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.context.WebApplicationContext;

/**
 * One delivery is compared after the other. What a server that ends has not done is heard again at
 * its next start; a command waits for it.
 */
@Configuration(proxyBeanMethods = false)
class ComparisonThread {

  static final String NAME = "patchComparisonThread";

  private static final int COMMAND_WAITS_HOURS = 6;

  private @Nullable ThreadPoolTaskExecutor executor;

  @Bean(name = NAME, defaultCandidate = false)
  ThreadPoolTaskExecutor patchComparisonThread() {
    ThreadPoolTaskExecutor made = new ThreadPoolTaskExecutor();
    made.setCorePoolSize(1);
    made.setMaxPoolSize(1);
    made.setThreadNamePrefix("patch-comparison-");
    executor = made;
    return made;
  }

  /** Before those stop that are told of the results. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void finish(ContextClosedEvent closed) throws InterruptedException {
    ThreadPoolTaskExecutor made = executor;
    if (made == null || closed.getApplicationContext() instanceof WebApplicationContext) {
      return;
    }
    made.getThreadPoolExecutor().shutdown();
    made.getThreadPoolExecutor().awaitTermination(COMMAND_WAITS_HOURS, TimeUnit.HOURS);
  }
}
