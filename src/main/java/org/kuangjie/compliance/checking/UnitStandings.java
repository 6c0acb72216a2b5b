package org.kuangjie.compliance.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.HolderStanding.Standing;
import org.kuangjie.compliance.YearlyGates.Gate;

/**
 * How holder and technical unit stood when a check was made; kept with it, without their codes.
 *
 * @param holder null when nobody was named, or the register did not know it
 * @param technicalUnitNamed the request named a technical unit
 * @param technicalUnit null when the register did not know it
 * @param gates yearly duties of the existing right; null when nothing was known of them
 */
record UnitStandings(
    @Nullable Standing holder,
    boolean technicalUnitNamed,
    @Nullable Standing technicalUnit,
    @Nullable List<Gate> gates) {

  static final UnitStandings NONE = new UnitStandings(null, false, null, null);

  UnitStandings {
    gates = gates == null ? null : List.copyOf(gates);
  }
}
