package org.kuangjie.catalogue.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the accepted rows in file order, each as the line that goes to the database: its
 * columns in the table's order and its geometry. Every report names it, so that a changed layer
 * shows (F-1).
 */
final class RowHash {

  private final MessageDigest digest;

  RowHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(byte[] line) {
    digest.update(line);
    digest.update((byte) '\n');
  }

  /** Ends the hash. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
