package org.kuangjie.ogc.request;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address clients reach the server by. */
@Component
public class PublicUrl {

  private final ServiceSettings settings;

  PublicUrl(ServiceSettings settings) {
    this.settings = settings;
  }

  /** Scheme, host, port and context path, without slash at the end. */
  public String root(HttpServletRequest request) {
    return settings.baseUrl().isEmpty()
        ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
        : settings.baseUrl();
  }
}
