package org.kuangjie.enforcement.delivery;

import java.util.Set;
import java.util.UUID;
import org.kuangjie.enforcement.Severity;

/**
 * Who wants to be told of what.
 *
 * @param target address of the webhook, or e-mail address
 * @param districtCodes empty for all
 */
public record Subscription(
    UUID id,
    Channel channel,
    String target,
    Set<String> districtCodes,
    Severity leastSeverity,
    boolean enabled,
    String createdBy) {

  public Subscription {
    districtCodes = Set.copyOf(districtCodes);
  }
}
