package org.kuangjie.shared;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Who asks. Controllers take it as a parameter; the platform fills it from the security context.
 *
 * @param username account name, {@code anonymous} for the public
 * @param roles empty for the public
 * @param districtCodes GB/T 2260 codes a district-bound role is limited to
 */
public record Actor(String username, Set<Role> roles, Set<String> districtCodes) {

  public static final Actor ANONYMOUS = new Actor("anonymous", Set.of(), Set.of());

  /** The command line and scheduled work of the server itself. */
  public static final Actor SYSTEM = new Actor("system", Set.of(Role.ADMINISTRATOR), Set.of());

  public Actor {
    roles = Set.copyOf(roles);
    districtCodes = Set.copyOf(districtCodes);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean isAnonymous() {
    return roles.isEmpty();
  }

  /** True when any role of the actor is one of the administration. */
  public boolean isOfficial() {
    return roles.stream().anyMatch(Role::isOfficial);
  }

  /**
   * True for who is signed in for a few named ends only, and not for what is open to all others.
   */
  public boolean isInformantOnly() {
    return roles.equals(Set.of(Role.INFORMANT));
  }

  /** True when every role of the actor is limited to {@link #districtCodes()}. */
  public boolean isDistrictBound() {
    return !roles.isEmpty() && roles.stream().allMatch(Role::isDistrictBound);
  }

  /** False only for a district-bound actor of other districts. */
  public boolean mayActIn(String districtCode) {
    return !isDistrictBound() || districtCodes.contains(districtCode);
  }

  /** Those of a list whose district this actor may see. */
  public <T> List<T> within(List<T> all, Function<T, String> districtCode) {
    return all.stream().filter(each -> mayActIn(districtCode.apply(each))).toList();
  }
}
