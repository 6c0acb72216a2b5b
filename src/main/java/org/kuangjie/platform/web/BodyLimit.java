package org.kuangjie.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No body grows beyond the configured size, announced or not. It is looked at where a handler reads
 * it, so that a closed door stays a 401 or 403; before every filter, as one of them reads forms.
 * Uploaded files (multipart) have limits of their own, kept by the servlet container.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

  private final WebSettings settings;

  BodyLimit(WebSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new BoundedRequest(request, settings.maxBodyMegabytes()), response);
  }
}
