package org.kuangjie.shared;

import java.util.Map;

/**
 * A change, or a read of protected fields, that must be remembered. Publish it as a Spring
 * application event inside the transaction of the change; the platform appends it to the audit log
 * in the same transaction.
 *
 * @param actor account name
 * @param action verb, e.g. {@code check.create}, {@code rights.read-holder}
 * @param subject what it was done to, e.g. {@code layer:eco_redline@3}
 * @param details small facts, never personal data
 */
public record AuditEvent(String actor, String action, String subject, Map<String, Object> details) {

  public AuditEvent {
    details = Map.copyOf(details);
  }
}
