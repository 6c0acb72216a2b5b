package org.kuangjie.geo.features;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.file.WorkFile;
import org.kuangjie.geo.shapefile.DbfReader;

/**
 * Records of a .dbf in UTF-8. How wide a text field must be is known when all rows are seen, so the
 * values wait in a temporary file and the table is put together at the end.
 */
final class DbfWriter implements Closeable {

  static final int LONGEST_TEXT = 254;
  private static final int INTEGER_WIDTH = 20;
  private static final int NUMBER_WIDTH = 24;
  private static final int NUMBER_DECIMALS = 15;

  private final List<FeatureField> fields;
  private final List<String> names;
  private final int[] widths;
  private final WorkFile values = WorkFile.create(null, ".dbf");
  private final OutputStream out;
  private int records;

  /** A value that did not fit its field whole. */
  interface Cut {
    void note(FeatureField field, String text) throws IOException;
  }

  DbfWriter(List<FeatureField> fields, List<String> names) throws IOException {
    this.fields = fields;
    this.names = names;
    this.widths = new int[fields.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(fields.get(i).type());
    }
    this.out = new BufferedOutputStream(Files.newOutputStream(values.path()), 1 << 16);
  }

  private static int width(FieldType type) {
    return switch (type) {
      case INTEGER -> INTEGER_WIDTH;
      case NUMBER -> NUMBER_WIDTH;
      case BOOLEAN -> 1;
      case DATE -> 8;
      case TEXT, DATETIME, JSON -> 1;
    };
  }

  private static char letter(FieldType type) {
    return switch (type) {
      case INTEGER, NUMBER -> 'N';
      case BOOLEAN -> 'L';
      case DATE -> 'D';
      case TEXT, DATETIME, JSON -> 'C';
    };
  }

  void write(FeatureRow row, Cut cut) throws IOException {
    records++;
    for (int i = 0; i < widths.length; i++) {
      FeatureField field = fields.get(i);
      byte[] cell = cell(field, row.properties().get(field.name()), cut);
      widths[i] = Math.max(widths[i], cell.length);
      out.write(cell.length);
      out.write(cell);
    }
  }

  private static byte[] cell(FeatureField field, @Nullable Object value, Cut cut)
      throws IOException {
    if (value == null) {
      return new byte[0];
    }
    boolean fits =
        switch (field.type()) {
          case INTEGER, NUMBER -> value instanceof Number;
          case BOOLEAN -> value instanceof Boolean;
          case DATE -> value instanceof LocalDate;
          case TEXT, DATETIME, JSON -> true;
        };
    String text = fits ? text(field.type(), value) : Cells.text(value);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int limit = letter(field.type()) == 'C' ? LONGEST_TEXT : width(field.type());
    if (fits && bytes.length <= limit) {
      return bytes;
    }
    cut.note(field, text);
    return letter(field.type()) == 'C' ? whole(bytes, limit) : new byte[0];
  }

  private static String text(FieldType type, Object value) {
    return switch (type) {
      case NUMBER -> number(((Number) value).doubleValue(), Cells.text(value));
      case BOOLEAN -> Boolean.TRUE.equals(value) ? "T" : "F";
      case DATE -> DateTimeFormatter.BASIC_ISO_DATE.format((LocalDate) value);
      default -> Cells.text(value);
    };
  }

  private static String number(double value, String exact) {
    String plain = exact.length() <= NUMBER_WIDTH ? exact : new BigDecimal(exact).toString();
    return plain.length() <= NUMBER_WIDTH
        ? plain
        : String.format(Locale.ROOT, "%." + NUMBER_DECIMALS + "E", value);
  }

  /** Cut so that no character is torn apart. */
  static byte[] whole(byte[] utf8, int limit) {
    int end = limit;
    while (end > 0 && (utf8[end] & 0xC0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(utf8, end);
  }

  /** Ends the values and writes the whole table. */
  void copy(OutputStream to) throws IOException {
    out.close();
    int record = 1 + Arrays.stream(widths).sum();
    int header = DbfReader.FIELD_BYTES * (fields.size() + 1) + 1;
    if (header + (long) record * records > Integer.MAX_VALUE || record > 65535 || header > 65535) {
      throw ShpWriter.tooLarge("dbf");
    }
    to.write(header(record, header));
    byte[] line = new byte[record];
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(values.path())))) {
      for (int i = 0; i < records; i++) {
        Arrays.fill(line, (byte) ' ');
        int offset = 1;
        for (int f = 0; f < widths.length; f++) {
          int length = in.readUnsignedByte();
          boolean right = letter(fields.get(f).type()) == 'N';
          in.readFully(line, right ? offset + widths[f] - length : offset, length);
          offset += widths[f];
        }
        to.write(line);
      }
    }
    to.write(0x1A);
  }

  private byte[] header(int record, int length) {
    ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    header.put((byte) 3).put((byte) 95).put((byte) 7).put((byte) 26);
    header.putInt(records).putShort((short) length).putShort((short) record);
    for (int i = 0; i < fields.size(); i++) {
      header.position(DbfReader.FIELD_BYTES * (i + 1));
      header.put(names.get(i).getBytes(StandardCharsets.UTF_8));
      int at = DbfReader.FIELD_BYTES * (i + 1);
      header.put(at + 11, (byte) letter(fields.get(i).type()));
      header.put(at + 16, (byte) widths[i]);
      boolean number = fields.get(i).type() == FieldType.NUMBER;
      header.put(at + 17, (byte) (number ? NUMBER_DECIMALS : 0));
    }
    return header.put(length - 1, (byte) 0x0D).array();
  }

  /** Names of at most 10 bytes, none twice whatever the case. */
  static List<String> shortNames(List<FeatureField> fields) {
    List<String> names = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (FeatureField field : fields) {
      String name = cut(field.name(), 10);
      for (int n = 1; taken.contains(name.toUpperCase(Locale.ROOT)); n++) {
        String suffix = "_" + n;
        name = cut(field.name(), 10 - suffix.length()) + suffix;
      }
      taken.add(name.toUpperCase(Locale.ROOT));
      names.add(name);
    }
    return names;
  }

  private static String cut(String name, int bytes) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    return utf8.length <= bytes ? name : new String(whole(utf8, bytes), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    try (values) {
      out.close();
    }
  }
}
