package org.kuangjie.platform.accounts;

import java.util.Set;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;

/**
 * A person or body that may sign in.
 *
 * @param username lower case letters, digits, dot, hyphen, underscore
 * @param passwordHash with its scheme in front, {@code {bcrypt}…}; never printed
 * @param name shown to people
 * @param districtCodes GB/T 2260 codes; matters for district-bound roles
 * @param sample true when the account came with the sample data
 */
public record Account(
    String username,
    String passwordHash,
    Text name,
    Set<Role> roles,
    Set<String> districtCodes,
    boolean sample) {

  public Account {
    roles = Set.copyOf(roles);
    districtCodes = Set.copyOf(districtCodes);
  }

  public Actor actor() {
    return new Actor(username, roles, districtCodes);
  }

  @Override
  public String toString() {
    return username;
  }
}
