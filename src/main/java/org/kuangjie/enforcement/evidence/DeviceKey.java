package org.kuangjie.enforcement.evidence;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The public part of a key pair that a device made and keeps (F-8).
 *
 * @param id lower-case SHA-256 of {@code publicKey}
 * @param label what the officer calls the device
 * @param publicKey SubjectPublicKeyInfo of a P-256 key, DER
 * @param revokedAt null = in use
 */
@SuppressWarnings("ArrayRecordComponent") // read and written, never compared
public record DeviceKey(
    String id,
    String username,
    String label,
    byte[] publicKey,
    Instant registeredAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable String revokedWhy) {

  /** As OpenSSL reads it. */
  public String pem() {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey);
    return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
  }
}
