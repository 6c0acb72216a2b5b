package org.kuangjie.enforcement.alerts;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks for alerts nobody took in time. Each is escalated in a transaction of its own: all in one
 * would hold the news of all others, and wait for people who work on one of them.
 */
@Component
public class Escalation {

  private static final Logger log = LoggerFactory.getLogger(Escalation.class);
  private static final String ALERT = "alert:";

  private final Alerts alerts;
  private final AlertClocks clocks;

  Escalation(Alerts alerts, AlertClocks clocks) {
    this.alerts = alerts;
    this.clocks = clocks;
  }

  /** How many clocks of taking had run out. */
  public int escalateOverdue() {
    int overdue = 0;
    for (var deadline : clocks.listUntaken()) {
      try {
        alerts.escalate(UUID.fromString(deadline.subject().substring(ALERT.length())));
        overdue++;
      } catch (DataAccessException e) {
        log.debug("{} is being worked on: {}", deadline.subject(), e.getMessage());
      }
    }
    return overdue;
  }
}
