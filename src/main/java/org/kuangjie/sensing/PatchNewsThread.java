package org.kuangjie.sensing;

import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.context.WebApplicationContext;

/**
 * One thread that hears news of patches after their commit, one after the other. A server that ends
 * lets the news at hand come to its end and leaves the rest, which the register of events tells
 * again at the next start; a command waits until all are done.
 */
public final class PatchNewsThread extends ThreadPoolTaskExecutor implements Ordered {

  private static final Logger log = LoggerFactory.getLogger(PatchNewsThread.class);
  private static final int SERVER_WAITS_SECONDS = 20;
  private static final int COMMAND_WAITS_SECONDS = 6 * 60 * 60;

  private final int order;

  /**
   * @param order of several, the one of the lowest order ends first: those that tell end before
   *     those that are told
   */
  public PatchNewsThread(String name, int order) {
    this.order = order;
    setCorePoolSize(1);
    setMaxPoolSize(1);
    setThreadNamePrefix(name + "-");
  }

  @Override
  public int getOrder() {
    return order;
  }

  /** Before anything is taken down that hearing needs. */
  @Override
  public void onApplicationEvent(ContextClosedEvent closed) {
    super.onApplicationEvent(closed);
    boolean server = closed.getApplicationContext() instanceof WebApplicationContext;
    ThreadPoolExecutor executor = getThreadPoolExecutor();
    if (server) {
      executor.getQueue().clear();
    }
    executor.shutdown();
    try {
      if (!executor.awaitTermination(
          server ? SERVER_WAITS_SECONDS : COMMAND_WAITS_SECONDS, TimeUnit.SECONDS)) {
        log.info("{} is not done: what is left is heard again at the next start", this);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return getThreadNamePrefix() + "thread";
  }
}
