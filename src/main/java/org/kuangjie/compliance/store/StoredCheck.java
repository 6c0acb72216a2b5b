package org.kuangjie.compliance.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kuangjie.compliance.Verdict;

/**
 * One row of {@code compliance.boundary_check}.
 *
 * @param districtCodes GB/T 2260 codes the boundary touches
 * @param request JSON of everything a replay needs
 * @param report JSON as it was given
 */
public record StoredCheck(
    UUID id,
    Instant createdAt,
    String createdBy,
    List<String> districtCodes,
    Verdict overall,
    String request,
    String report,
    String hash) {

  public StoredCheck {
    districtCodes = List.copyOf(districtCodes);
  }
}
