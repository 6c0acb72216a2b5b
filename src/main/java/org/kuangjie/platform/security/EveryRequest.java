package org.kuangjie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Marks a sign-in by HTTP Basic, which proves itself anew with every request. */
final class EveryRequest extends WebAuthenticationDetails {

  private static final long serialVersionUID = 1L;

  EveryRequest(HttpServletRequest request) {
    super(request);
  }
}
