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
 * the language driver of the header, then UTF-8 when all of the table can be, else GB18030 (which
 * contains GBK). A value cut in the middle of a character loses the rest of that character only.
 */
final class DbfTable {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LANGUAGE_DRIVER = 29;
  private static final int DRIVER_936 = 0x4D;
  private static final int NAME_BYTES = 10;
  private static final int LONGEST_CHARACTER = 4;

  private record Field(String name, int offset, int length) {}

  private final byte[] bytes;
  private final int recordCount;
  private final int firstRecord;
  private final int recordLength;
  private final Charset charset;
  private final List<Field> fields = new ArrayList<>();

  private DbfTable(byte[] bytes, @Nullable Charset declared) {
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.bytes = bytes;
    this.recordCount = header.getInt(4);
    this.firstRecord = Short.toUnsignedInt(header.getShort(8));
    this.recordLength = Short.toUnsignedInt(header.getShort(10));
    List<Field> unnamed = new ArrayList<>();
    int offset = 1;
    for (int at = 32; at + 32 <= firstRecord && at < bytes.length && bytes[at] != 0x0D; at += 32) {
      int length = bytes[at + 16] & 0xFF;
      unnamed.add(new Field(Integer.toString(at), offset, length));
      offset += length;
    }
    this.charset = choose(unnamed, declared);
    for (Field field : unnamed) {
      String name = decode(Integer.parseInt(field.name()), 11);
      fields.add(new Field(name, field.offset(), field.length()));
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
    String known = name.matches("(?i)(CP|ANSI ?)?936|GBK|GB2312") ? "GB18030" : name;
    try {
      return Charset.forName(known);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** True when every record of that many shapes is there. */
  boolean isComplete(int records) {
    long needed = firstRecord + (long) recordCount * recordLength;
    return recordCount == records && recordLength > 0 && needed <= bytes.length;
  }

  private Charset choose(List<Field> unnamed, @Nullable Charset declared) {
    boolean driver936 = (bytes[LANGUAGE_DRIVER] & 0xFF) == DRIVER_936;
    Charset said = declared == null && driver936 ? GB18030 : declared;
    for (Charset charset : new @Nullable Charset[] {said, StandardCharsets.UTF_8}) {
      if (charset != null && fitsEverywhere(charset, unnamed)) {
        return charset;
      }
    }
    return GB18030;
  }

  private boolean fitsEverywhere(Charset charset, List<Field> unnamed) {
    for (Field field : unnamed) {
      if (decode(Integer.parseInt(field.name()), 11, charset) == null) {
        return false;
      }
    }
    for (int record = 0; record < recordCount; record++) {
      long at = firstRecord + (long) record * recordLength;
      if (at + recordLength > bytes.length) {
        break;
      }
      for (Field field : unnamed) {
        if (decode((int) at + field.offset(), field.length(), charset) == null) {
          return false;
        }
      }
    }
    return true;
  }

  /** The first of these fields that has a value, or an empty text. */
  String text(int record, String... names) {
    for (String name : names) {
      for (Field field : fields) {
        long at = firstRecord + (long) record * recordLength + field.offset();
        if (isNamed(field, name) && at + field.length() <= bytes.length) {
          String value = decode((int) at, field.length());
          if (!value.isEmpty()) {
            return value;
          }
        }
      }
    }
    return "";
  }

  /** Names are cut to ten bytes: of 标高上限 three characters are left in UTF-8. */
  private boolean isNamed(Field field, String name) {
    boolean cut = field.name().length() >= 3 && name.startsWith(field.name());
    return field.name().equalsIgnoreCase(name)
        || (cut && name.getBytes(charset).length > NAME_BYTES);
  }

  private String decode(int at, int length) {
    String text = decode(at, length, charset);
    return text == null ? "" : text;
  }

  private @Nullable String decode(int at, int length, Charset as) {
    int end = at;
    int stop = Math.min(at + length, bytes.length);
    while (end < stop && bytes[end] != 0) {
      end++;
    }
    byte[] raw = Arrays.copyOfRange(bytes, at, end);
    boolean full = end == at + length;
    for (int cut = 0; cut < (full ? LONGEST_CHARACTER : 1) && cut <= raw.length; cut++) {
      String text = TextDecoder.strictly(Arrays.copyOf(raw, raw.length - cut), as);
      if (text != null) {
        return text.strip();
      }
    }
    return as.equals(GB18030) ? new String(raw, GB18030).strip() : null;
  }
}
