package org.kuangjie.platform.accounts;

import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person an OpenID Connect issuer vouches for. */
public final class OidcPrincipal extends DefaultOidcUser implements SignedIn {

  private static final long serialVersionUID = 1L;

  private final transient Actor actor;
  private final transient Text displayName;

  public OidcPrincipal(OidcUser user, Actor actor, Text displayName) {
    super(AccountUser.authorities(actor), user.getIdToken(), user.getUserInfo());
    this.actor = actor;
    this.displayName = displayName;
  }

  @Override
  public Actor actor() {
    return actor;
  }

  @Override
  public Text displayName() {
    return displayName;
  }

  @Override
  public String getName() {
    return actor.username();
  }

  /** Two sign-ins of one person are the same principal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OidcPrincipal principal && principal.actor.equals(actor);
  }

  @Override
  public int hashCode() {
    return actor.hashCode();
  }
}
