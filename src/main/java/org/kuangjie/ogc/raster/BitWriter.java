package org.kuangjie.ogc.raster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes written bit by bit, the lowest first (RFC 1951, 3.1.1). */
final class BitWriter {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes;
  private int length;
  private long held;
  private int heldBits;

  BitWriter(int expectedBytes) {
    this.bytes = new byte[expectedBytes + Long.BYTES];
  }

  /** At most 56 bits; those above {@code bits} are zero. */
  void write(long value, int bits) {
    if (length + Long.BYTES > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    held |= value << heldBits;
    heldBits += bits;
    LONG.set(bytes, length, held);
    int whole = heldBits >>> 3;
    length += whole;
    held >>>= whole << 3;
    heldBits &= 7;
  }

  /** Fills the last byte with zeros. */
  void align() {
    if (heldBits > 0) {
      write(0, 8 - heldBits);
    }
  }

  /** The whole bytes so far, which more writing may move elsewhere. */
  ByteBuffer written() {
    return ByteBuffer.wrap(bytes, 0, length);
  }
}
