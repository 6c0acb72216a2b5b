package org.kuangjie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The rule of the house: whoever answers a request has said who may ask. A handler method without
 * {@link PreAuthorize} is closed, and a policy that needs no argument is decided before the body is
 * read, so that nobody learns from error messages what is behind a closed door.
 */
class PolicyGate implements HandlerInterceptor {

  private static final String DOCUMENTATION = "org.springdoc.";

  private static final String ANYBODY_SIGNED_IN = "isAuthenticated()";

  private final PreAuthorizeAuthorizationManager policies = new PreAuthorizeAuthorizationManager();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !isDocumentation(method)) {
      check(method);
    } else if (!isPublicFile(handler)) {
      throw new AccessDeniedException("no policy: " + handler.getClass().getName());
    }
    return true;
  }

  private void check(HandlerMethod method) {
    PreAuthorize policy = findPolicy(method);
    if (policy == null) {
      throw new AccessDeniedException("no policy: " + method.getShortLogMessage());
    }
    if (policy.value().contains("#")) {
      return;
    }
    if (policy.value().equals(ANYBODY_SIGNED_IN) && ActorArgument.current().isInformantOnly()) {
      throw new AccessDeniedException("not for informants");
    }
    Object[] unread = new Object[method.getMethodParameters().length];
    AuthorizationResult result =
        policies.authorize(
            PolicyGate::current,
            new SimpleMethodInvocation(method.getBean(), method.getMethod(), unread));
    if (result != null && !result.isGranted()) {
      throw new AccessDeniedException("refused by policy");
    }
  }

  private static Authentication current() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known == null) {
      throw new AccessDeniedException("nobody");
    }
    return known;
  }

  /** The policy of a handler method, on the method itself or on its class. */
  static @Nullable PreAuthorize findPolicy(HandlerMethod method) {
    PreAuthorize own =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), PreAuthorize.class);
  }

  /** The generated API documentation is public as a whole. */
  static boolean isDocumentation(HandlerMethod method) {
    return AopUtils.getTargetClass(method.getBean()).getName().startsWith(DOCUMENTATION)
        || method.getBeanType().getName().startsWith(DOCUMENTATION);
  }

  private static boolean isPublicFile(Object handler) {
    return handler instanceof ResourceHttpRequestHandler
        || handler instanceof HandlerMethod
        || handler instanceof org.springframework.web.servlet.mvc.ParameterizableViewController;
  }
}
