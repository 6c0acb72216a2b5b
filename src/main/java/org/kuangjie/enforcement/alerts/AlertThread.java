package org.kuangjie.enforcement.alerts;

import java.util.concurrent.Executor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

  private static final int SERVER_WAITS_SECONDS = 10;
  private static final int COMMAND_WAITS_SECONDS = 6 * 3600;

  @Bean(name = NAME, defaultCandidate = false)
  Executor patchAlertThread(ApplicationContext application) {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(1);
    executor.setMaxPoolSize(1);
    executor.setThreadNamePrefix("patch-alerts-");
    boolean server = application instanceof WebApplicationContext;
    executor.setWaitForTasksToCompleteOnShutdown(!server);
    executor.setAwaitTerminationSeconds(server ? SERVER_WAITS_SECONDS : COMMAND_WAITS_SECONDS);
    return executor;
  }
}
