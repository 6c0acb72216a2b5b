package org.kuangjie.geo.boundary.out;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A dBASE III table in UTF-8. Nothing is ever cut in the middle of a character. */
final class DbfOut {

  static final int NAME_BYTES = 10;

  private static final int TEXT_BYTES = 254;
  private static final int NUMBER_BYTES = 12;
  private static final int FIELD_BYTES = 32;

  private final List<Field> fields;
  private final List<String> names;
  private final List<List<String>> records = new ArrayList<>();

  /** A column; the name may be longer than the file can hold. */
  record Field(String name, char type, int length, int decimals) {

    static Field text(String name) {
      return new Field(name, 'C', TEXT_BYTES, 0);
    }

    static Field number(String name) {
      return new Field(name, 'N', NUMBER_BYTES, 2);
    }
  }

  DbfOut(List<Field> fields) {
    this.fields = List.copyOf(fields);
    this.names = shortNames(fields.stream().map(Field::name).toList());
  }

  /** Values in the order of the fields, empty for none. */
  void add(List<String> values) {
    records.add(List.copyOf(values));
  }

  /** Cut to ten bytes; where that makes two equal, the later ones end in a number. */
  static List<String> shortNames(List<String> names) {
    Set<String> taken = new HashSet<>();
    List<String> result = new ArrayList<>();
    for (String name : names) {
      String candidate = cut(name, NAME_BYTES);
      for (int i = 1; !taken.add(candidate.toUpperCase(Locale.ROOT)); i++) {
        String number = Integer.toString(i);
        candidate = cut(name, NAME_BYTES - number.length()) + number;
      }
      result.add(candidate);
    }
    return result;
  }

  /** The longest beginning of whole characters within that many bytes of UTF-8. */
  static String cut(String text, int bytes) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      used += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (used > bytes) {
        break;
      }
      end += Character.charCount(character);
    }
    return text.substring(0, end);
  }

  byte[] toBytes() {
    int header = 32 + FIELD_BYTES * fields.size() + 1;
    int length = 1 + fields.stream().mapToInt(Field::length).sum();
    ByteBuffer file = ByteBuffer.allocate(header + length * records.size() + 1);
    file.order(ByteOrder.LITTLE_ENDIAN);
    // The date of the last change is fixed, so that equal boundaries make equal files.
    file.put((byte) 3).put((byte) 100).put((byte) 1).put((byte) 1);
    file.putInt(records.size()).putShort((short) header).putShort((short) length);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      file.position(32 + FIELD_BYTES * i);
      file.put(names.get(i).getBytes(StandardCharsets.UTF_8));
      file.position(32 + FIELD_BYTES * i + 11);
      file.put((byte) field.type()).putInt(0);
      file.put((byte) field.length()).put((byte) field.decimals());
    }
    file.position(header - 1);
    file.put((byte) 0x0D);
    records.forEach(record -> put(file, record));
    file.put((byte) 0x1A);
    return file.array();
  }

  private void put(ByteBuffer file, List<String> record) {
    file.put((byte) ' ');
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      byte[] value = cut(record.get(i), field.length()).getBytes(StandardCharsets.UTF_8);
      byte[] blanks = new byte[field.length() - value.length];
      Arrays.fill(blanks, (byte) ' ');
      boolean right = field.type() == 'N';
      file.put(right ? blanks : value).put(right ? value : blanks);
    }
  }
}
