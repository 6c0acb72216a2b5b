package org.kuangjie.enforcement;

import java.util.Set;

/**
 * SPI: which holders an account speaks for. The credit module, which keeps the register of units,
 * implements it; without it an account speaks for nobody.
 */
public interface HolderAccounts {

  /**
   * 统一社会信用代码 of the units.
   *
   * @param username of an account with the role of a unit
   */
  Set<String> listUsccs(String username);
}
