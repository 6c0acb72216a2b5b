package org.kuangjie.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts every sign-in and every refused one into the audit log. A refused name stands there the same
 * way whether there is such an account or not; what cannot be a name (often a password in the wrong
 * field) does not stand there at all.
 *
 * <p>HTTP Basic signs in with every request, map clients dozens of times a second: of an account
 * that is one entry an hour.
 */
@Component
class SignInAudit {

  /** How somebody signed in. */
  enum Way {
    /** A form or {@code POST /api/session}. */
    PASSWORD,
    BASIC,
    OIDC
  }

  static final String UNNAMED = "?";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
  private static final Duration BASIC_SESSION = Duration.ofHours(1);
  private static final int REMEMBERED = 10_000;

  private final ApplicationEventPublisher events;
  private final Clock clock = Clock.systemUTC();
  private final Map<String, Instant> seen =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  SignInAudit(ApplicationEventPublisher events) {
    this.events = events;
  }

  void succeeded(String username, Way way) {
    if (way != Way.BASIC || isNew(username)) {
      publish(username, "session.sign-in", username, way);
    }
  }

  /**
   * @param username as it was typed
   */
  void failed(String username, Way way) {
    String name = NAME.matcher(username).matches() ? username : UNNAMED;
    publish(Actor.ANONYMOUS.username(), "session.sign-in-failed", name, way);
  }

  private synchronized boolean isNew(String username) {
    Instant now = clock.instant();
    Instant last = seen.get(username);
    if (last != null && last.plus(BASIC_SESSION).isAfter(now)) {
      return false;
    }
    seen.put(username, now);
    return true;
  }

  private void publish(String actor, String action, String name, Way way) {
    events.publishEvent(
        new AuditEvent(
            actor, action, "account:" + name, Map.of("way", way.name().toLowerCase(Locale.ROOT))));
  }
}
