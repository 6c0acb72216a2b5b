package org.kuangjie.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after ten failures within a minute an account is locked for a minute, per
 * address. An address can be forged behind a proxy, so an account also has a wider limit of its
 * own.
 */
@Component
class LoginThrottle {

  static final int FAILURES_PER_ADDRESS = 10;
  static final int FAILURES_PER_ACCOUNT = 100;
  static final Duration LOCK = Duration.ofMinutes(1);

  private static final int REMEMBERED = 10_000;

  private record Failures(int count, Instant since) {}

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  LoginThrottle() {
    this(Clock.systemUTC());
  }

  LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean isLocked(String username, String address) {
    return count(addressKey(username, address)) >= FAILURES_PER_ADDRESS
        || count(accountKey(username)) >= FAILURES_PER_ACCOUNT;
  }

  synchronized void failed(String username, String address) {
    increment(addressKey(username, address));
    increment(accountKey(username));
  }

  synchronized void succeeded(String username, String address) {
    failures.remove(addressKey(username, address));
  }

  private int count(String key) {
    Failures known = failures.get(key);
    if (known == null) {
      return 0;
    }
    if (known.since().plus(LOCK).isBefore(clock.instant())) {
      failures.remove(key);
      return 0;
    }
    return known.count();
  }

  /** The minute runs from the latest failure. */
  private void increment(String key) {
    failures.put(key, new Failures(count(key) + 1, clock.instant()));
  }

  private static String addressKey(String username, String address) {
    return accountKey(username) + "\n" + address;
  }

  private static String accountKey(String username) {
    String name = username.toLowerCase(Locale.ROOT);
    return name.length() > 100 ? name.substring(0, 100) : name;
  }
}
