package org.kuangjie.enforcement.web;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;

/**
 * Which alerts somebody is shown in lists, streams and feeds.
 *
 * @param districtCodes empty for all
 * @param special those on land of special use, and only they
 */
record AlertScope(Set<String> districtCodes, boolean special) {

  /** Empty for a district officer without district. */
  static Optional<AlertScope> of(Actor actor, boolean special) {
    if (actor.isDistrictBound() && actor.districtCodes().isEmpty()) {
      return Optional.empty();
    }
    boolean restricted = special && actor.has(Role.SPECIAL_LAND_REVIEWER);
    if (special && !restricted) {
      return Optional.empty();
    }
    return Optional.of(
        new AlertScope(actor.isDistrictBound() ? actor.districtCodes() : Set.of(), restricted));
  }

  /** One district of it; empty when it does not belong to it. */
  Optional<AlertScope> within(@Nullable String district) {
    if (district == null || district.isEmpty()) {
      return Optional.of(this);
    }
    return districtCodes.isEmpty() || districtCodes.contains(district)
        ? Optional.of(new AlertScope(Set.of(district), special))
        : Optional.empty();
  }
}
