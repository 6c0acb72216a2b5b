package org.kuangjie.platform.accounts;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security sees it; the hash is forgotten once the password was checked. */
public final class AccountUser implements UserDetails, CredentialsContainer, SignedIn {

  private static final long serialVersionUID = 1L;

  private final transient Account account;
  private transient @Nullable String passwordHash;

  AccountUser(Account account) {
    this.account = account;
    this.passwordHash = account.passwordHash();
  }

  @Override
  public Actor actor() {
    return account.actor();
  }

  @Override
  public Text displayName() {
    return account.name();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return authorities(actor());
  }

  static List<GrantedAuthority> authorities(Actor actor) {
    return actor.roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return account.username();
  }

  @Override
  public void eraseCredentials() {
    passwordHash = null;
  }
}
