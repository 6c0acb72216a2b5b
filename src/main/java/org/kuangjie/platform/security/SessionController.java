package org.kuangjie.platform.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.platform.accounts.SignedIn;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "session", description = "登录状态 / who is signed in")
class SessionController {

  /** What a program puts into which header of every changing request of a cookie session. */
  record Csrf(String header, String token) {}

  /**
   * Who the server takes the caller for.
   *
   * @param displayName null for the public
   */
  record Session(
      boolean signedIn,
      String username,
      @Nullable Text displayName,
      List<Role> roles,
      List<String> districts,
      Csrf csrf) {}

  record SignIn(
      @NotBlank @Size(max = 200) String username, @NotBlank @Size(max = 200) String password) {

    @Override
    public String toString() {
      return username;
    }
  }

  private final AuthenticationManager people;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  SessionController(AuthenticationManager people) {
    this.people = people;
  }

  @GetMapping("/api/session")
  @PreAuthorize("permitAll()")
  @Operation(summary = "当前登录者和防伪令牌 / who am I, and the CSRF token")
  Session get(HttpServletRequest request) {
    Actor actor = ActorArgument.current();
    CsrfToken token = CsrfTokens.of(request);
    return new Session(
        !actor.isAnonymous(),
        actor.username(),
        displayName(),
        actor.roles().stream().sorted().toList(),
        actor.districtCodes().stream().sorted().toList(),
        new Csrf(token.getHeaderName(), token.getToken()));
  }

  @PostMapping("/api/session")
  @PreAuthorize("permitAll()")
  @Operation(summary = "登录 / sign in; the answer sets the session cookie")
  Session create(
      @RequestBody @Valid SignIn wanted, HttpServletRequest request, HttpServletResponse response) {
    var token =
        UsernamePasswordAuthenticationToken.unauthenticated(wanted.username(), wanted.password());
    token.setDetails(new WebAuthenticationDetails(request));
    Authentication person = people.authenticate(token);
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    return get(request);
  }

  @DeleteMapping("/api/session")
  @PreAuthorize("permitAll()")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "退出 / sign out")
  void delete(HttpServletRequest request, HttpServletResponse response) {
    new SecurityContextLogoutHandler()
        .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
  }

  private static @Nullable Text displayName() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof SignedIn signedIn
        ? signedIn.displayName()
        : null;
  }
}
