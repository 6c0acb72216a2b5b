package org.kuangjie.catalogue.topology;

import java.time.LocalDate;
import org.kuangjie.shared.DomainException;

/**
 * What to compare.
 *
 * @param against another layer, or the same one
 * @param asOf features valid on this day
 * @param narrowMetres gaps and unexplained pieces up to this width count as narrow
 */
public record TopologyRequest(String layer, String against, LocalDate asOf, double narrowMetres) {

  /** Half a metre of licence precision on both sides. */
  public static final double DEFAULT_NARROW_METRES = 1;

  private static final double MAX_NARROW_METRES = 50;

  /**
   * @throws DomainException INVALID for a width out of range
   */
  public TopologyRequest {
    if (!(narrowMetres > 0 && narrowMetres <= MAX_NARROW_METRES)) {
      throw DomainException.invalid(
          "narrow-metres",
          "narrowMetres 须大于 0、不大于 50（米）",
          "narrowMetres is more than 0 and at most 50 metres");
    }
  }
}
