package org.kuangjie.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the servlet container could not hand to a handler: also problem+json, also without inside.
 */
@Controller
@Hidden
class ErrorAnswers implements ErrorController {

  private final ProblemWriter writer;

  ErrorAnswers(ProblemWriter writer) {
    this.writer = writer;
  }

  @RequestMapping("/error")
  @PreAuthorize("permitAll()")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer known ? HttpStatus.resolve(known) : null;
    Problem problem =
        failure instanceof Throwable thrown
            ? Problems.of(thrown)
            : Problems.ofStatus(status == null ? HttpStatus.NOT_FOUND : status);
    writer.write(problem, request, response);
  }
}
