package org.kuangjie.enforcement.patrols;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A mine was inspected on the spot (004-R04).
 *
 * @param signPlate 采矿权标识牌 (004-R01)
 */
public record Inspection(
    UUID id,
    String licenceNumber,
    String districtCode,
    LocalDate onDay,
    List<String> officers,
    SignPlate signPlate,
    String finding,
    String recordedBy) {

  public Inspection {
    officers = List.copyOf(officers);
  }

  /** Whether the sign stands where it has to, with all items of the licence. */
  public enum SignPlate {
    PRESENT,
    MISSING,
    INCOMPLETE,
    /** 放射性矿产 */
    NOT_REQUIRED
  }
}
