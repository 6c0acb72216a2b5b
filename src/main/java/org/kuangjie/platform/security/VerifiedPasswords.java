package org.kuangjie.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * bcrypt, with a short memory of what it already found right. HTTP Basic proves itself on every
 * request; map clients ask for dozens of tiles a second and bcrypt is slow on purpose.
 *
 * <p>What is remembered is a keyed digest of password and hash under a key that lives only in this
 * process, so a changed password is never taken for the old one.
 */
@Component
class VerifiedPasswords implements PasswordEncoder {

  private static final Duration REMEMBER = Duration.ofMinutes(5);
  private static final int REMEMBERED = 1000;

  private final PasswordEncoder slow = PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final Clock clock = Clock.systemUTC();
  private final SecretKeySpec key;
  private final Map<String, Instant> verified =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  VerifiedPasswords() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence rawPassword) {
    return slow.encode(rawPassword);
  }

  @Override
  public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
    if (rawPassword == null || encodedPassword == null) {
      return false;
    }
    String digest = digest(rawPassword + "\n" + encodedPassword);
    if (isRemembered(digest)) {
      return true;
    }
    boolean right = slow.matches(rawPassword, encodedPassword);
    if (right) {
      remember(digest);
    }
    return right;
  }

  private synchronized boolean isRemembered(String digest) {
    Instant since = verified.get(digest);
    return since != null && since.plus(REMEMBER).isAfter(clock.instant());
  }

  private synchronized void remember(String digest) {
    verified.put(digest, clock.instant());
  }

  private String digest(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
