package org.kuangjie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final HandClock clock = new HandClock();
  private final LoginThrottle throttle = new LoginThrottle(clock);

  @Test
  void opensAgainAMinuteAfterTheLastFailure() {
    fail("planner", "a", LoginThrottle.FAILURES_PER_ADDRESS);
    assertThat(throttle.isLocked("PLANNER", "a")).isTrue();
    clock.now = clock.now.plus(LoginThrottle.LOCK).plus(Duration.ofSeconds(1));
    assertThat(throttle.isLocked("planner", "a")).isFalse();
  }

  @Test
  void doesNotLockOtherAddressesOrAccounts() {
    fail("planner", "a", LoginThrottle.FAILURES_PER_ADDRESS);
    assertThat(throttle.isLocked("planner", "b")).isFalse();
    assertThat(throttle.isLocked("admin", "a")).isFalse();
  }

  @Test
  void locksAnAccountThatIsGuessedFromManyAddresses() {
    for (int i = 0; i < LoginThrottle.FAILURES_PER_ACCOUNT; i++) {
      throttle.failed("planner", "address" + i);
    }
    assertThat(throttle.isLocked("planner", "fresh")).isTrue();
  }

  @Test
  void forgetsFailuresAfterASuccess() {
    fail("planner", "a", LoginThrottle.FAILURES_PER_ADDRESS - 1);
    throttle.succeeded("planner", "a");
    fail("planner", "a", 1);
    assertThat(throttle.isLocked("planner", "a")).isFalse();
  }

  private void fail(String username, String address, int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed(username, address);
    }
  }
}
