package org.kuangjie.platform.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangjie.platform.accounts.OidcPrincipal;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AreaCode;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Turns what an OpenID Connect issuer says about a person into our roles and districts. */
class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\s]{1,255}");

  private final OidcUserService issuer = new OidcUserService();
  private final SecuritySettings settings;
  private final SignInAudit audit;

  OidcAccounts(SecuritySettings settings, SignInAudit audit) {
    this.settings = settings;
    this.audit = audit;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    String registration = request.getClientRegistration().getRegistrationId();
    OidcPrincipal person = principal(issuer.loadUser(request), registration);
    audit.succeeded(person.getName(), SignInAudit.Way.OIDC);
    return person;
  }

  /** Refuses a person the issuer gives no name or no role of ours. */
  OidcPrincipal principal(OidcUser user, String registration) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : values(user.getClaims().get(settings.rolesClaim()))) {
      findRole(name).ifPresent(roles::add);
    }
    if (roles.isEmpty()) {
      throw new OAuth2AuthenticationException(new OAuth2Error("no-role"), "no role of ours");
    }
    Set<String> districts = new HashSet<>(values(user.getClaims().get(settings.districtsClaim())));
    districts.removeIf(code -> !AreaCode.isOne(code));
    String username = "oidc:" + registration + ":" + name(user);
    String name = user.getFullName();
    if (name == null || name.isBlank()) {
      name = username;
    }
    return new OidcPrincipal(user, new Actor(username, roles, districts), Text.of(name, name));
  }

  private Optional<Role> findRole(String name) {
    return Optional.ofNullable(settings.roleNames().get(name))
        .or(() -> Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findAny());
  }

  /** No local account has a colon in its name, so the two never meet. */
  private String name(OidcUser user) {
    Object claim = user.getClaims().get(settings.nameClaim());
    if (!(claim instanceof String name) || !NAME.matcher(name).matches()) {
      throw new OAuth2AuthenticationException(new OAuth2Error("no-name"), "no usable name claim");
    }
    return name;
  }

  private static List<String> values(@Nullable Object claim) {
    if (claim instanceof Collection<?> many) {
      return many.stream().map(String::valueOf).toList();
    }
    return claim == null ? List.of() : List.of(claim.toString().split("[ ,]+"));
  }
}
