package org.kuangjie.geo.boundary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;

/**
 * What a file says about its CRS.
 *
 * @param datum null when the file names none
 * @param exact a complete system; null when the file gives the datum or the zone only
 * @param zone 带号 of 3° zones unless {@code sixDegree}; null when not said
 * @param sixDegree the file says 6° zones
 * @param words what the file says, for the explanation
 */
public record CrsHint(
    Crs.@Nullable Datum datum,
    @Nullable Crs exact,
    @Nullable Integer zone,
    boolean sixDegree,
    String words) {

  public static CrsHint exact(Crs crs, String words) {
    return new CrsHint(crs.datum(), crs, crs.zone(), false, words);
  }

  /**
   * A system with its name in a register; the text counts where the register or the code is none
   * that this product knows.
   *
   * @param definition well-known text
   */
  public static CrsHint named(String organization, int code, String definition) {
    return ("EPSG".equalsIgnoreCase(organization) ? Crs.findByEpsg(code) : Optional.<Crs>empty())
        .map(known -> exact(known, organization + ":" + code))
        .orElseGet(() -> PrjText.read(definition, organization + ":" + code));
  }

  /** A system that is named but that this product does not know. */
  public static CrsHint unknown(String words) {
    return new CrsHint(null, null, null, false, words);
  }

  /** True when the file names a system nobody here can identify. */
  public boolean isUnknown() {
    return datum == null && exact == null && zone == null && !sixDegree;
  }
}
