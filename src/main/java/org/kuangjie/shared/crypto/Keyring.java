package org.kuangjie.shared.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * The keys sealed texts are written and read with. The first one seals; the others only open what
 * they sealed once, until it is sealed anew.
 */
public final class Keyring {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final Pattern LINE = Pattern.compile("([a-z0-9-]{1,40}):([A-Za-z0-9+/]{43}=)");

  private final Map<String, SecretKey> keys;
  private final String sealing;
  private final SecureRandom random = new SecureRandom();

  private Keyring(Map<String, SecretKey> keys) {
    this.keys = keys;
    this.sealing = keys.keySet().iterator().next();
  }

  /**
   * @param lines {@code name:key}, the sealing one first; a key is 32 bytes in base64. A name may
   *     come again with the same key
   */
  public static Keyring of(List<String> lines) {
    Map<String, SecretKey> keys = new LinkedHashMap<>();
    for (String line : lines) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw badKey("每个密钥须为“名称:密钥”", "a key is name:key");
      }
      SecretKey key = new SecretKeySpec(Base64.getDecoder().decode(parts.group(2)), "AES");
      SecretKey other = keys.putIfAbsent(parts.group(1), key);
      if (other != null && !other.equals(key)) {
        throw badKey("同一名称有两个不同的密钥", "two different keys have one name");
      }
    }
    if (keys.isEmpty()) {
      throw badKey("没有密钥", "there is no key");
    }
    return new Keyring(keys);
  }

  private static DomainException badKey(String zh, String en) {
    String shape = "；名称用小写字母、数字和-，密钥为32字节的base64（openssl rand -base64 32）";
    String form =
        "; names are of lower-case letters, digits and -, keys of 32 bytes in base64"
            + " (openssl rand -base64 32)";
    return DomainException.invalid("bad-secret-key", zh + shape, en + form);
  }

  /** A fresh line for {@link #of}. */
  public static String newLine(String name) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return name + ":" + Base64.getEncoder().encodeToString(key);
  }

  /**
   * Seals a text with the first key.
   *
   * @param place where it will be kept, e.g. table and row; it opens nowhere else
   */
  public SealedText seal(String text, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          Cipher.ENCRYPT_MODE, keys.get(sealing), new GCMParameterSpec(TAG_BITS, nonce), random);
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      byte[] hidden = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] body =
          ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden).array();
      return new SealedText(sealing, Base64.getUrlEncoder().withoutPadding().encodeToString(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The text as it was sealed.
   *
   * @throws DomainException {@code missing-secret-key} when its key is not held, {@code
   *     sealed-text-damaged} when it was changed or was sealed for another place
   */
  public String open(SealedText sealed, String place) {
    SecretKey key = keys.get(sealed.keyId());
    if (key == null) {
      throw new DomainException(
          DomainException.Kind.UNAVAILABLE,
          "missing-secret-key",
          Text.format(
              "缺少密钥 %s：请在密钥文件或 KUANGJIE_SECRET_KEYS 中补回",
              "key %s is not held; put it back into the key file or KUANGJIE_SECRET_KEYS",
              sealed.keyId()));
    }
    try {
      byte[] body = Base64.getUrlDecoder().decode(sealed.body());
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, body, 0, NONCE_BYTES));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      byte[] text = cipher.doFinal(body, NONCE_BYTES, body.length - NONCE_BYTES);
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new DomainException(
          DomainException.Kind.UNAVAILABLE,
          "sealed-text-damaged",
          Text.of("密文已损坏，无法解密", "the sealed text is damaged and cannot be opened"),
          Map.of(),
          e);
    }
  }

  /** Whether the key that seals now sealed it. */
  public boolean isCurrent(SealedText sealed) {
    return sealed.keyId().equals(sealing);
  }

  /** Names of the keys only. */
  @Override
  public String toString() {
    return "Keyring" + keys.keySet();
  }
}
