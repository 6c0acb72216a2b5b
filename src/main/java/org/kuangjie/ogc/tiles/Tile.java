package org.kuangjie.ogc.tiles;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** A finished tile. */
public final class Tile {

  private static final int ETAG_BYTES = 12;

  private final byte[] bytes;
  private final String etag;
  private final List<String> cut;

  /**
   * @param bytes not copied
   * @param cut layers that had more features than were drawn
   */
  Tile(byte[] bytes, List<String> cut) {
    this.bytes = bytes;
    this.cut = List.copyOf(cut);
    byte[] digest = java.util.Arrays.copyOf(digest(bytes), ETAG_BYTES);
    this.etag = '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
  }

  static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The array itself, for speed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Strong: equal only for equal bytes. */
  public String etag() {
    return etag;
  }

  /** Names of layers that had more features than were drawn. */
  public List<String> cut() {
    return cut;
  }
}
