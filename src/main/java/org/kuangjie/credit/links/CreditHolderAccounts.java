package org.kuangjie.credit.links;

import java.util.Set;
import java.util.stream.Collectors;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.enforcement.HolderAccounts;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;

/** Answers enforcement: the units an account represents. */
@Component
class CreditHolderAccounts implements HolderAccounts {

  private final EntityRegister register;

  CreditHolderAccounts(EntityRegister register) {
    this.register = register;
  }

  @Override
  public Set<String> listUsccs(String username) {
    return register.listOf(new Actor(username, Set.of(), Set.of())).stream()
        .map(Entity::uscc)
        .collect(Collectors.toSet());
  }
}
