package org.kuangjie.enforcement.alerts;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was told of an alert.
 *
 * @param id rises with every event; a reader goes on behind the last it has seen
 * @param body JSON as it is sent
 */
public record AlertNews(
    long id, UUID alertId, Kind kind, Instant at, String districtCode, String body) {

  /** What happened. */
  public enum Kind {
    /** A new alert. */
    RAISED,
    /** Seen again, and more severe than before. */
    GREW,
    /** Nobody took it in time. */
    ESCALATED,
    /** A step of its review. */
    CHANGED
  }
}
