package org.kuangjie.sensing.assessing;

import org.kuangjie.sensing.PatchNewsThread;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One delivery is compared after the other; it ends before those that are told of the results. */
@Configuration(proxyBeanMethods = false)
class ComparisonThread {

  static final String NAME = "patchComparisonThread";

  private static final int ORDER = 1;

  @Bean(name = NAME, defaultCandidate = false)
  PatchNewsThread patchComparisonThread() {
    return new PatchNewsThread("patch-comparison", ORDER);
  }
}
