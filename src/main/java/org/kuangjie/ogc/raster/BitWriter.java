package org.kuangjie.ogc.raster;

import java.util.Arrays;

/** Bytes written bit by bit, the lowest first (RFC 1951, 3.1.1). */
final class BitWriter {

  private byte[] bytes;
  private int length;
  private long held;
  private int heldBits;

  BitWriter(int expectedBytes) {
    this.bytes = new byte[expectedBytes + 16];
  }

  /** At most 32 bits. */
  void write(int value, int bits) {
    held |= (value & 0xffffffffL) << heldBits;
    heldBits += bits;
    if (heldBits >= 32) {
      flushWord();
    }
  }

  private void flushWord() {
    if (length + 8 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    bytes[length] = (byte) held;
    bytes[length + 1] = (byte) (held >>> 8);
    bytes[length + 2] = (byte) (held >>> 16);
    bytes[length + 3] = (byte) (held >>> 24);
    length += 4;
    held >>>= 32;
    heldBits -= 32;
  }

  /** Fills the last byte with zeros and ends. */
  byte[] toBytes() {
    while (heldBits > 0) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      bytes[length++] = (byte) held;
      held >>>= 8;
      heldBits -= 8;
    }
    return Arrays.copyOf(bytes, length);
  }

  /** Ends the byte begun. */
  void align() {
    int over = heldBits % 8;
    if (over > 0) {
      write(0, 8 - over);
    }
  }
}
