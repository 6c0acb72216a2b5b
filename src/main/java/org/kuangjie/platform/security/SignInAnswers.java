package org.kuangjie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kuangjie.platform.web.Problem;
import org.kuangjie.platform.web.ProblemWriter;
import org.kuangjie.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What people and programs hear when a sign-in is wanted, works, fails or does not suffice. */
@Component
class SignInAnswers
    implements AuthenticationEntryPoint,
        AccessDeniedHandler,
        AuthenticationSuccessHandler,
        AuthenticationFailureHandler {

  private final ProblemWriter writer;
  private final SignInAudit audit;
  private final SavedRequestAwareAuthenticationSuccessHandler backToThePage =
      new SavedRequestAwareAuthenticationSuccessHandler();

  SignInAnswers(ProblemWriter writer, SignInAudit audit) {
    this.writer = writer;
    this.audit = audit;
  }

  /** Nobody signed in, or with the wrong password by HTTP Basic. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (wantsPage(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      response.sendRedirect(request.getContextPath() + "/login");
      return;
    }
    if (!fromBrowser(request)) {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Kuangjie\", charset=\"UTF-8\"");
    }
    boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    writer.write(tried ? failure(reason) : wanted(), request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    writer.write(reason instanceof CsrfException ? forged() : refused(), request, response);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException, jakarta.servlet.ServletException {
    if (wantsPage(request)) {
      backToThePage.onAuthenticationSuccess(request, response, person);
    } else {
      response.setStatus(HttpStatus.NO_CONTENT.value());
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    Problem problem = failure(reason);
    if (reason instanceof OAuth2AuthenticationException) {
      audit.failed(SignInAudit.UNNAMED, SignInAudit.Way.OIDC);
    }
    if (wantsPage(request)) {
      response.sendRedirect(request.getContextPath() + "/login?problem=" + problem.code());
    } else {
      writer.write(problem, request, response);
    }
  }

  /** What went wrong with a name and password; never says which of the two was wrong. */
  static Problem failure(AuthenticationException reason) {
    if (reason instanceof LockedException) {
      return Problem.of(
          HttpStatus.TOO_MANY_REQUESTS,
          "too-many-failures",
          "登录失败次数过多,请一分钟后再试。",
          "Too many failed sign-ins; try again in a minute.");
    }
    if (reason instanceof OAuth2AuthenticationException) {
      return Problem.of(
          HttpStatus.FORBIDDEN,
          "issuer-refused",
          "统一身份认证没有通过,或没有给您本系统的角色。请联系管理员。",
          "The identity provider refused, or gave you no role here. Ask the administrator.");
    }
    return Problems.findUnavailable(reason)
        .orElseGet(
            () ->
                Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "wrong-credentials",
                    "用户名或密码不正确。",
                    "The user name or the password is wrong."));
  }

  private static Problem wanted() {
    return Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-needed", "请先登录。", "Please sign in first.");
  }

  private static Problem refused() {
    return Problem.of(
        HttpStatus.FORBIDDEN, "not-allowed", "您的账号无权进行此操作。", "Your account may not do this.");
  }

  private static Problem forged() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "csrf-token-missing",
        "缺少或错误的防伪令牌。请先取 GET /api/session,并在请求头 X-XSRF-TOKEN 中带上其中的 csrf.token。",
        "The CSRF token is missing or wrong. Read GET /api/session and send its csrf.token in the"
            + " header X-XSRF-TOKEN.");
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains("text/html")
        && !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  /** Browsers must not learn Basic credentials: they would send them along with forged requests. */
  private static boolean fromBrowser(HttpServletRequest request) {
    return request.getHeader("Sec-Fetch-Mode") != null
        || request.getHeader("X-Requested-With") != null;
  }
}
