package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kuangjie.shared.Actor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What of the HTTP exchange is no parameter. */
final class Exchange {

  private Exchange() {}

  /** Whom a share of the work is reckoned to: the account, or the address of the public. */
  static String client(Actor actor) {
    return actor.isAnonymous()
        ? request().map(HttpServletRequest::getRemoteAddr).orElse("")
        : actor.username();
  }

  static Optional<String> header(String name) {
    return request().map(request -> request.getHeader(name));
  }

  private static Optional<HttpServletRequest> request() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .filter(ServletRequestAttributes.class::isInstance)
        .map(attributes -> ((ServletRequestAttributes) attributes).getRequest());
  }
}
