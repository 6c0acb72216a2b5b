package org.kuangjie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.platform.accounts.OidcPrincipal;
import org.kuangjie.shared.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

@DisplayName("Foundation: OpenID Connect gives roles and districts by configured claims")
class OidcAccountsTest {

  private final OidcAccounts accounts =
      new OidcAccounts(
          new SecuritySettings(
              List.of(),
              List.of(),
              "staff_no",
              "groups",
              "areas",
              Map.of("规划处", Role.CITY_PLANNER)),
          new SignInAudit(event -> {}));

  @Test
  void theIssuersNamesAreMappedAndOurOwnAlwaysCount() {
    OidcPrincipal person =
        accounts.principal(
            user(
                Map.of(
                    "groups",
                    List.of("规划处", "DISTRICT_OFFICER", "somebody"),
                    "areas",
                    List.of("500102", "not a code"),
                    "staff_no",
                    "li",
                    "name",
                    "李")),
            "city");
    assertThat(person.actor().roles())
        .containsExactlyInAnyOrder(Role.CITY_PLANNER, Role.DISTRICT_OFFICER);
    assertThat(person.actor().districtCodes()).containsExactly("500102");
    assertThat(person.getName()).isEqualTo("oidc:city:li");
    assertThat(person.displayName().zh()).isEqualTo("李");
    assertThat(person.getAuthorities())
        .extracting(GrantedAuthority::getAuthority)
        .contains("ROLE_CITY_PLANNER");
  }

  @Test
  void aClaimMayBeOneStringOfNames() {
    OidcPrincipal person =
        accounts.principal(
            user(Map.of("groups", "ENTITY CREDIT_OFFICER", "areas", "500102", "staff_no", "7")),
            "city");
    assertThat(person.actor().roles()).containsExactlyInAnyOrder(Role.ENTITY, Role.CREDIT_OFFICER);
    assertThat(person.actor().username()).isEqualTo("oidc:city:7");
  }

  @Test
  void aPersonWithoutARoleOfOursIsRefused() {
    var guest = user(Map.of("groups", List.of("guest"), "staff_no", "7"));
    assertThatThrownBy(() -> accounts.principal(guest, "city"))
        .isInstanceOf(OAuth2AuthenticationException.class)
        .hasMessageContaining("no role");
  }

  @Test
  void aPersonWithoutTheNameClaimIsRefused() {
    for (Object name : List.of("", "a b", 7)) {
      var nameless = user(Map.of("groups", "ENTITY", "staff_no", name));
      assertThatThrownBy(() -> accounts.principal(nameless, "city"))
          .isInstanceOf(OAuth2AuthenticationException.class)
          .hasMessageContaining("name claim");
    }
    var missing = user(Map.of("groups", "ENTITY"));
    assertThatThrownBy(() -> accounts.principal(missing, "city"))
        .isInstanceOf(OAuth2AuthenticationException.class);
  }

  private static DefaultOidcUser user(Map<String, Object> claims) {
    OidcIdToken.Builder token =
        OidcIdToken.withTokenValue("token")
            .subject("subject")
            .issuer("https://issuer.example")
            .issuedAt(Instant.EPOCH)
            .expiresAt(Instant.EPOCH.plusSeconds(60));
    claims.forEach(token::claim);
    return new DefaultOidcUser(List.of(), token.build());
  }
}
