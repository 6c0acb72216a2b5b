package org.kuangjie.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Every failure of a handler leaves the house as problem+json. Last in order, so that a protocol
 * with error forms of its own (OGC) can answer before it.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private static final List<String> DESCRIBING_THE_LOST_ANSWER =
      List.of("Content-Disposition", "Content-Encoding", "Content-Length", "ETag", "Last-Modified");

  private final ProblemWriter writer;
  private final AuthenticationEntryPoint signInWanted;
  private final AccessDeniedHandler refused;
  private final AuthenticationFailureHandler signInFailed;

  ProblemAdvice(
      ProblemWriter writer,
      AuthenticationEntryPoint signInWanted,
      AccessDeniedHandler refused,
      AuthenticationFailureHandler signInFailed) {
    this.writer = writer;
    this.signInWanted = signInWanted;
    this.refused = refused;
    this.signInFailed = signInFailed;
  }

  @ExceptionHandler
  void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted() && RequestProblems.isClientGone(failure)) {
      log.debug("The client went away before the end of the answer");
      return;
    }
    Problem problem = Problems.of(failure);
    if (response.isCommitted()) {
      log.warn("Answer cut off by {}", problem.code());
      return;
    }
    response.resetBuffer();
    DESCRIBING_THE_LOST_ANSWER.forEach(name -> response.setHeader(name, null));
    if (failure instanceof ErrorResponse known) {
      known.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
    }
    writer.write(problem, request, response);
  }

  @ExceptionHandler
  void answer(
      AccessDeniedException denied, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    var person = SecurityContextHolder.getContext().getAuthentication();
    boolean nobody = person == null || person instanceof AnonymousAuthenticationToken;
    if (nobody) {
      signInWanted.commence(
          request, response, new InsufficientAuthenticationException("sign-in needed", denied));
    } else {
      refused.handle(request, response, denied);
    }
  }

  @ExceptionHandler
  void answer(
      AuthenticationException failed, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    signInFailed.onAuthenticationFailure(request, response, failed);
  }

  /** The client went away; there is nobody to answer. */
  @ExceptionHandler
  void ignore(AsyncRequestNotUsableException gone) {
    log.debug("Client went away: {}", gone.getMessage());
  }
}
