package org.kuangjie.ogc.tiles.vector;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes in the encoding of protocol buffers. */
final class Bytes {

  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED_64 = 1;

  private byte[] bytes = new byte[1024];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  void varint(long value) {
    ensure(10);
    long left = value;
    while ((left & ~0x7fL) != 0) {
      bytes[size++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  void signed(int value) {
    varint(((value << 1) ^ (value >> 31)) & 0xffffffffL);
  }

  void number(int field, long value) {
    varint((long) field << 3);
    varint(value);
  }

  void fixed(int field, double value) {
    varint((long) field << 3 | FIXED_64);
    ensure(Double.BYTES);
    long bits = Double.doubleToRawLongBits(value);
    for (int i = 0; i < Double.BYTES; i++) {
      bytes[size++] = (byte) (bits >>> (8 * i));
    }
  }

  void text(int field, String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    start(field, encoded.length);
    append(encoded, encoded.length);
  }

  void message(int field, Bytes content) {
    start(field, content.size);
    append(content.bytes, content.size);
  }

  /** Fields that are encoded already. */
  void raw(Bytes fields) {
    append(fields.bytes, fields.size);
  }

  /** Tag and length of what has a length. */
  private void start(int field, int length) {
    varint((long) field << 3 | LENGTH_DELIMITED);
    varint(length);
  }

  private void append(byte[] more, int length) {
    ensure(length);
    System.arraycopy(more, 0, bytes, size, length);
    size += length;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
