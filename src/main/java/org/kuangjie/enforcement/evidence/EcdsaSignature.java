package org.kuangjie.enforcement.evidence;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** ECDSA P-256 with SHA-256, as browsers sign and OpenSSL checks (FIPS 186-5, RFC 3279). */
final class EcdsaSignature {

  private static final int HALF = 32;
  private static final int INTEGER = 0x02;
  private static final int SEQUENCE = 0x30;

  private EcdsaSignature() {}

  /** Empty when the bytes are no public key on P-256. */
  static Optional<ECPublicKey> readKey(byte[] publicKey) {
    try {
      ECPublicKey key =
          (ECPublicKey)
              KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(publicKey));
      boolean sameCurve =
          key.getParams().getCurve().equals(curve().getCurve())
              && key.getParams().getGenerator().equals(curve().getGenerator());
      return sameCurve ? Optional.of(key) : Optional.empty();
    } catch (GeneralSecurityException | ClassCastException e) {
      return Optional.empty();
    }
  }

  private static ECParameterSpec curve() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  /**
   * Whether the key signed the message.
   *
   * @param der as {@link #der} writes it
   */
  static boolean verifies(ECPublicKey key, byte[] message, byte[] der) {
    try {
      Signature check = Signature.getInstance("SHA256withECDSA");
      check.initVerify(key);
      check.update(message);
      return check.verify(der);
    } catch (GeneralSecurityException e) {
      return false; // not a signature at all
    }
  }

  /** The 64 bytes r, s of WebCrypto (IEEE P1363) as the DER sequence that OpenSSL reads. */
  static Optional<byte[]> der(byte[] rs) {
    if (rs.length != 2 * HALF) {
      return Optional.empty();
    }
    byte[] r = new BigInteger(1, Arrays.copyOf(rs, HALF)).toByteArray();
    byte[] s = new BigInteger(1, Arrays.copyOfRange(rs, HALF, 2 * HALF)).toByteArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(SEQUENCE);
    out.write(r.length + s.length + 4);
    for (byte[] part : new byte[][] {r, s}) {
      out.write(INTEGER);
      out.write(part.length);
      out.writeBytes(part);
    }
    return Optional.of(out.toByteArray());
  }
}
