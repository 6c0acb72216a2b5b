package org.kuangjie.ogc.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address clients reach the server by: the configured one, else what trusted proxies say of it,
 * else what the request itself has. The servlet container has applied {@code X-Forwarded-*} before;
 * {@code Forwarded} (RFC 7239) is read here, only from a proxy that sends none of those, because
 * such a one may pass on what a client made up.
 */
@Component
public class PublicUrl {

  private static final List<String> OTHER_DIALECT =
      List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host");

  private final ServiceSettings settings;
  private final ProxyTrust proxies;

  PublicUrl(ServiceSettings settings, ProxyTrust proxies) {
    this.settings = settings;
    this.proxies = proxies;
  }

  /** Scheme, host, port and context path, without slash at the end. */
  public String root(HttpServletRequest request) {
    if (!settings.baseUrl().isEmpty()) {
      return settings.baseUrl();
    }
    String own = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    List<Forwarded> hops = trustedHops(request);
    Optional<String> host = hops.stream().flatMap(hop -> hop.host().stream()).findFirst();
    Optional<String> scheme = hops.stream().flatMap(hop -> hop.scheme().stream()).findFirst();
    if (host.isEmpty() && scheme.isEmpty()) {
      return own;
    }
    String authority = own.substring(own.indexOf("://") + 3);
    int slash = authority.indexOf('/');
    String path = slash < 0 ? "" : authority.substring(slash);
    String ownHost = slash < 0 ? authority : authority.substring(0, slash);
    return scheme.orElse(request.getScheme()) + "://" + host.orElse(ownHost) + path;
  }

  /** What trusted proxies wrote, the outermost of them first. */
  private List<Forwarded> trustedHops(HttpServletRequest request) {
    boolean speaksOther = OTHER_DIALECT.stream().anyMatch(name -> request.getHeader(name) != null);
    if (speaksOther || !proxies.trusts(request.getRemoteAddr())) {
      return List.of();
    }
    String header = String.join(",", Collections.list(request.getHeaders("Forwarded")));
    if (header.isBlank()) {
      return List.of();
    }
    List<Forwarded> all = Forwarded.parse(header);
    int first = all.size() - 1;
    while (first > 0 && proxies.trusts(all.get(first).sender())) {
      first--;
    }
    return first < 0 ? List.of() : all.subList(first, all.size());
  }
}
