package org.kuangjie.geo.boundary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attribute texts of a .dbf file. The .cpg is honoured unless the bytes contradict it; without one
 * it is UTF-8 when it can be, else GB18030.
 */
final class DbfTable {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private record Field(String name, int offset, int length) {}

  private final byte[] bytes;
  private final int firstRecord;
  private final int recordLength;
  private final @Nullable Charset declared;
  private final List<Field> fields = new ArrayList<>();

  private DbfTable(byte[] bytes, @Nullable Charset declared) {
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.bytes = bytes;
    this.declared = declared;
    this.firstRecord = Short.toUnsignedInt(header.getShort(8));
    this.recordLength = Short.toUnsignedInt(header.getShort(10));
    int offset = 1;
    for (int at = 32; at + 32 <= firstRecord && at < bytes.length && bytes[at] != 0x0D; at += 32) {
      int length = bytes[at + 16] & 0xFF;
      fields.add(new Field(decode(at, 11), offset, length));
      offset += length;
    }
  }

  /** Null when the bytes are no table; attributes are a help, not a condition. */
  static @Nullable DbfTable read(byte[] bytes, byte @Nullable [] cpg) {
    try {
      return bytes.length < 32 ? null : new DbfTable(bytes, charset(cpg));
    } catch (IndexOutOfBoundsException e) {
      return null;
    }
  }

  private static @Nullable Charset charset(byte @Nullable [] cpg) {
    if (cpg == null) {
      return null;
    }
    String name = new String(cpg, StandardCharsets.US_ASCII).strip();
    String known = name.equals("936") || name.equalsIgnoreCase("CP936") ? "GB18030" : name;
    try {
      return Charset.forName(known);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The first of these fields that has a value, or an empty text. */
  String text(int record, String... names) {
    for (String name : names) {
      for (Field field : fields) {
        long at = firstRecord + (long) record * recordLength + field.offset();
        if (field.name().equalsIgnoreCase(name) && at + field.length() <= bytes.length) {
          String value = decode((int) at, field.length());
          if (!value.isEmpty()) {
            return value;
          }
        }
      }
    }
    return "";
  }

  private String decode(int at, int length) {
    int end = at;
    while (end < at + length && bytes[end] != 0) {
      end++;
    }
    byte[] raw = Arrays.copyOfRange(bytes, at, end);
    for (Charset charset : new @Nullable Charset[] {declared, StandardCharsets.UTF_8, GB18030}) {
      String text = charset == null ? null : TextDecoder.strictly(raw, charset);
      if (text != null) {
        return text.strip();
      }
    }
    return new String(raw, GB18030).strip();
  }
}
