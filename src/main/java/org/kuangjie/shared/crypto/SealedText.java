package org.kuangjie.shared.crypto;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * A text nobody can read without the key it names. It is kept as {@link #toString()} writes it.
 *
 * @param keyId name of the key in the {@link Keyring}
 * @param body base64url of nonce, cipher text and tag
 */
public record SealedText(String keyId, String body) {

  private static final Pattern WRITTEN = Pattern.compile("sealed:1:([a-z0-9-]+):([A-Za-z0-9_-]+)");

  /** Whether a stored text is sealed; false for one from before texts were. */
  public static boolean isSealed(String stored) {
    return WRITTEN.matcher(stored).matches();
  }

  /** Reads what {@link #toString()} wrote; the message never repeats it. */
  public static SealedText parse(String stored) {
    Matcher parts = WRITTEN.matcher(stored);
    if (!parts.matches()) {
      throw new DomainException(
          DomainException.Kind.UNAVAILABLE,
          "sealed-text-damaged",
          Text.of("密文已损坏，无法解密", "the sealed text is damaged and cannot be opened"));
    }
    return new SealedText(parts.group(1), parts.group(2));
  }

  @Override
  public String toString() {
    return "sealed:1:" + keyId + ":" + body;
  }
}
