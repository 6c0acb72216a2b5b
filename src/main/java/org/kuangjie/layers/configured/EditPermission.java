package org.kuangjie.layers.configured;

import java.util.Set;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;

/**
 * Who may change features of a configured layer.
 *
 * @param everyone also who has not signed in
 */
record EditPermission(boolean everyone, Set<Role> roles) {

  static final EditPermission NOBODY = new EditPermission(false, Set.of());

  EditPermission {
    roles = Set.copyOf(roles);
  }

  boolean isNobody() {
    return !everyone && roles.isEmpty();
  }

  boolean allows(Actor actor) {
    return everyone || roles.stream().anyMatch(actor::has);
  }
}
