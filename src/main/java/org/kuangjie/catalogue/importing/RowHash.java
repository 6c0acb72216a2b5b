package org.kuangjie.catalogue.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the accepted rows in file order, each as the bytes that go to the database: its
 * columns in the table's order and its geometry. Every report names it, so that a changed layer
 * shows (F-1). Versions imported before migration V031 have a hash over the same rows as text.
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

  void add(byte[] row) {
    digest.update(row);
  }

  /** Ends the hash. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
