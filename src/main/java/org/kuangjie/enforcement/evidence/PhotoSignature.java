package org.kuangjie.enforcement.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * The signature of a photo as it is held; it was checked before it was.
 *
 * @param record the text that was signed
 * @param der ECDSA P-256 with SHA-256
 * @param revokedAt of the key; null = in use
 */
@SuppressWarnings("ArrayRecordComponent") // read and written, never compared
public record PhotoSignature(String keyId, String record, byte[] der, @Nullable Instant revokedAt) {

  /** How far a signature can be relied on. */
  public enum State {
    UNSIGNED("未签名", "not signed"),
    SIGNED("设备签名有效", "signed by a registered device"),
    /** The key had been revoked when the photo came: anybody may have made it. */
    KEY_REVOKED(
        "签名所用密钥在收到前已吊销，不作为有效签名", "signed by a key that had been revoked: no valid signature"),
    /** It came while the key was good. */
    KEY_REVOKED_LATER("收到时设备签名有效，密钥其后已吊销", "signed by a device whose key was revoked later");

    private final Text words;

    State(String zh, String en) {
      this.words = Text.of(zh, en);
    }

    public Text words() {
      return words;
    }
  }

  /**
   * @param signature null = none
   */
  public static State stateOf(@Nullable PhotoSignature signature, Instant receivedAt) {
    if (signature == null) {
      return State.UNSIGNED;
    }
    Instant revoked = signature.revokedAt();
    if (revoked == null) {
      return State.SIGNED;
    }
    return receivedAt.isBefore(revoked) ? State.KEY_REVOKED_LATER : State.KEY_REVOKED;
  }
}
