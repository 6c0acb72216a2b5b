package org.kuangjie.platform.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a name and a password, whether they come by form, JSON or HTTP Basic. */
@Component
class ThrottledSignIn implements AuthenticationProvider {

  private final DaoAuthenticationProvider passwords;
  private final LoginThrottle throttle;
  private final SignInAudit audit;

  ThrottledSignIn(
      UserDetailsService users,
      VerifiedPasswords encoder,
      LoginThrottle throttle,
      SignInAudit audit) {
    this.passwords = new DaoAuthenticationProvider(users);
    this.passwords.setPasswordEncoder((PasswordEncoder) encoder);
    this.throttle = throttle;
    this.audit = audit;
  }

  @Override
  public Authentication authenticate(Authentication wanted) {
    String username = wanted.getName();
    String address = address(wanted);
    if (throttle.isLocked(username, address)) {
      throw new LockedException("too many failures");
    }
    try {
      Authentication done = passwords.authenticate(wanted);
      throttle.succeeded(username, address);
      if (done == null) {
        throw new BadCredentialsException("not authenticated");
      }
      audit.succeeded(done.getName(), way(wanted));
      return done;
    } catch (BadCredentialsException e) {
      throttle.failed(username, address);
      audit.failed(username, way(wanted));
      throw e;
    }
  }

  private static SignInAudit.Way way(Authentication wanted) {
    return wanted.getDetails() instanceof EveryRequest
        ? SignInAudit.Way.BASIC
        : SignInAudit.Way.PASSWORD;
  }

  private static String address(Authentication wanted) {
    return wanted.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return passwords.supports(authentication);
  }
}
