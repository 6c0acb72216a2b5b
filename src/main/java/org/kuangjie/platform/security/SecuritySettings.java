package org.kuangjie.platform.security;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.kuangjie.shared.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Sign-in and the rules browsers get.
 *
 * @param mapSources other hosts whose map tiles the web map may load, e.g. {@code
 *     https://t0.tianditu.gov.cn}
 * @param serviceOrigins sites whose pages may read the OGC services, e.g. {@code
 *     https://map.example.cn}; {@code *} for all, empty for none. Cookies are never sent along
 * @param nameClaim OpenID Connect claim that names the person for good; the account is {@code
 *     oidc:REGISTRATION:NAME}, so that it never equals a local one. Not one people can change
 *     themselves
 * @param rolesClaim OpenID Connect claim that holds the role names
 * @param districtsClaim OpenID Connect claim that holds the six-digit district codes
 * @param roleNames the issuer's name of a role → our role; our own names always count
 */
@Validated
@ConfigurationProperties("kuangjie.security")
record SecuritySettings(
    @DefaultValue List<String> mapSources,
    @DefaultValue("*") List<String> serviceOrigins,
    @DefaultValue("sub") @NotBlank String nameClaim,
    @DefaultValue("roles") @NotBlank String rolesClaim,
    @DefaultValue("districts") @NotBlank String districtsClaim,
    @DefaultValue Map<String, Role> roleNames) {

  SecuritySettings {
    mapSources = List.copyOf(mapSources);
    serviceOrigins = List.copyOf(serviceOrigins);
    roleNames = Map.copyOf(roleNames);
  }

  /** No inline script, no frame around us, nothing from elsewhere but configured map tiles. */
  String contentSecurityPolicy() {
    String tiles = mapSources.isEmpty() ? "" : " " + String.join(" ", mapSources);
    return "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none';"
        + " base-uri 'self'; form-action 'self'; frame-ancestors 'none';"
        + " worker-src 'self' blob:; img-src 'self' data: blob:"
        + tiles
        + "; connect-src 'self'"
        + tiles;
  }
}
