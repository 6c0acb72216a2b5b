package org.kuangjie.enforcement.alerts;

import org.kuangjie.sensing.PatchNewsThread;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Alerts are raised one at a time anyway (one lock), so one thread hears of patches and leaves the
 * processors to the comparison.
 */
@Configuration(proxyBeanMethods = false)
class AlertThread {

  static final String NAME = "patchAlertThread";

  private static final int ORDER = 2;

  @Bean(name = NAME, defaultCandidate = false)
  PatchNewsThread patchAlertThread() {
    return new PatchNewsThread("patch-alerts", ORDER);
  }
}
