package org.kuangjie.credit.drawing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which units of an authority may be drawn.
 *
 * @param districtCode supervising district; empty for all
 * @param notInspectedSince leaves out units inspected on this day or later; null for none
 */
public record UnitFilter(String districtCode, @Nullable LocalDate notInspectedSince) {

  public static final UnitFilter ALL = new UnitFilter("", null);

  /** As it stands below the population and is hashed with it; nothing for {@link #ALL}. */
  String lines() {
    String district = districtCode.isEmpty() ? "" : "units-of-district " + districtCode + "\n";
    return notInspectedSince == null
        ? district
        : district + "not-inspected-since " + notInspectedSince + "\n";
  }
}
