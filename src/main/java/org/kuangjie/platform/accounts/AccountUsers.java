package org.kuangjie.platform.accounts;

import org.kuangjie.platform.accounts.store.AccountStore;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Gives Spring Security the accounts. */
@Service
class AccountUsers implements UserDetailsService {

  private final AccountStore accounts;

  AccountUsers(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    return accounts
        .findEnabled(username)
        .map(AccountUser::new)
        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }
}
