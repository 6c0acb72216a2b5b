package org.kuangjie.compliance.checking;

import org.kuangjie.compliance.BoundaryInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One rehearsed check behind a server that is ready: classes, coordinate systems, plan and
 * connections are there before the first user asks.
 */
@Component
@ConditionalOnWebApplication
class WarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private static final String BOUNDARY =
      """
      {"type":"Polygon","coordinates":[[[107.4,29.7],[107.401,29.7],[107.401,29.701],[107.4,29.701],[107.4,29.7]]]}""";
  private static final String REQUEST =
      """
      {"rightKind":"采矿权","action":"新设","mineral":"建筑石料用灰岩","scale":100,"miningMethod":"露天",
       "elevationTop":420,"elevationBottom":260}""";

  private final StoredBoundaryChecks checks;

  WarmUp(StoredBoundaryChecks checks) {
    this.checks = checks;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread thread = new Thread(this::run, "check-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** Fails where no plan is loaded yet or the server is closing; nobody waits for it. */
  void run() {
    try {
      ReportJson.write(
          checks.rehearse(
              BoundaryInput.ofText(BOUNDARY, "EPSG:4490"), RequestReader.read(REQUEST)));
    } catch (RuntimeException e) {
      LOG.debug("the check could not be rehearsed", e);
    }
  }
}
