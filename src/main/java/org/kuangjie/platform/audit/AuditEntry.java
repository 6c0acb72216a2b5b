package org.kuangjie.platform.audit;

import java.time.OffsetDateTime;
import java.util.Map;

/** One remembered fact; see {@link org.kuangjie.shared.AuditEvent} for the words. */
public record AuditEntry(
    long id,
    OffsetDateTime at,
    String actor,
    String action,
    String subject,
    Map<String, Object> details) {

  public AuditEntry {
    details = Map.copyOf(details);
  }
}
