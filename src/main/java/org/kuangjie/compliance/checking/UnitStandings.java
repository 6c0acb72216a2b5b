package org.kuangjie.compliance.checking;

import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.HolderStanding.Standing;

/**
 * How holder and technical unit stood when a check was made; kept with it, without their codes.
 *
 * @param holder null when nobody was named, or the register did not know it
 * @param technicalUnitNamed the request named a technical unit
 * @param technicalUnit null when the register did not know it
 */
record UnitStandings(
    @Nullable Standing holder, boolean technicalUnitNamed, @Nullable Standing technicalUnit) {

  static final UnitStandings NONE = new UnitStandings(null, false, null);
}
