package org.kuangjie.catalogue.store;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;

/**
 * What an actor may read beyond what is public. Holders: every role of the administration, those of
 * a district only in the districts of the account; never the public, never an entity.
 *
 * @param officialOutlines outlines of zones and blocks that are not 示意 (002-R51)
 * @param holders name and USCC of holders
 * @param everywhere false: holders of these districts only
 */
record Clearance(
    boolean officialOutlines, boolean holders, boolean everywhere, Set<String> districtCodes) {

  static Clearance of(Actor actor, CatalogueSettings settings) {
    Set<Role> official = EnumSet.noneOf(Role.class);
    actor.roles().stream().filter(Role::isOfficial).forEach(official::add);
    return new Clearance(
        !official.isEmpty() || settings.publishOfficialOutlines(),
        !official.isEmpty(),
        official.stream().anyMatch(role -> !role.isDistrictBound()),
        actor.districtCodes());
  }

  /** For SQL that names them. */
  Map<String, Object> parameters() {
    return Map.of(
        "officialOutlines", officialOutlines,
        "holders", holders,
        "everywhere", everywhere,
        "districtCodes", districtCodes.toArray(String[]::new));
  }
}
