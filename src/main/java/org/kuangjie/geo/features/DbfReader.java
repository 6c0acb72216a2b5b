package org.kuangjie.geo.features;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records of a .dbf file one after the other (dBASE III and later, without memo files). */
final class DbfReader implements Closeable {

  static final int FIELD_BYTES = 32;
  private static final int NAME_BYTES = 11;
  private static final int DELETED = '*';
  private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

  /**
   * @param rawName up to the first zero byte, in the file's encoding
   * @param type C, N, F, D, L as the file says
   */
  record Field(ByteBuffer rawName, char type, int offset, int length, int decimals) {}

  /** The part before the records. */
  record Header(long records, int recordBytes, int headerBytes, List<Field> fields) {}

  private final InputStream in;
  private final Header header;
  private final Charset charset;
  private final List<FeatureField> fields;
  private final byte[] record;
  private final CellText text;
  private long records;

  DbfReader(InputStream in, Charset charset, int maxFields) throws IOException {
    this.in = in;
    this.header = header(in, maxFields);
    this.charset = charset;
    this.text = new CellText(charset);
    this.record = new byte[header.recordBytes()];
    this.fields = named();
  }

  static Header header(InputStream in, int maxFields) throws IOException {
    byte[] start = in.readNBytes(FIELD_BYTES);
    if (start.length < FIELD_BYTES) {
      throw new EOFException("dbf header");
    }
    ByteBuffer bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    long records = Integer.toUnsignedLong(bytes.getInt(4));
    int headerBytes = Short.toUnsignedInt(bytes.getShort(8));
    int recordBytes = Short.toUnsignedInt(bytes.getShort(10));
    byte[] rest = in.readNBytes(Math.max(0, headerBytes - FIELD_BYTES));
    List<Field> fields = new ArrayList<>();
    int offset = 1;
    for (int at = 0; at + FIELD_BYTES <= rest.length && rest[at] != 0x0D; at += FIELD_BYTES) {
      int length = rest[at + 16] & 0xFF;
      ByteBuffer name = rawName(rest, at);
      fields.add(new Field(name, (char) (rest[at + 11] & 0xFF), offset, length, rest[at + 17]));
      offset += length;
    }
    if (rest.length < headerBytes - FIELD_BYTES || offset > recordBytes) {
      throw new EOFException("dbf fields");
    } else if (fields.size() > maxFields) {
      throw Refusals.tooManyFields(fields.size(), maxFields);
    }
    return new Header(records, recordBytes, headerBytes, List.copyOf(fields));
  }

  Header header() {
    return header;
  }

  List<FeatureField> fields() {
    return fields;
  }

  private static ByteBuffer rawName(byte[] descriptors, int at) {
    int end = 0;
    while (end < NAME_BYTES && descriptors[at + end] != 0) {
      end++;
    }
    return ByteBuffer.wrap(descriptors, at, end).slice().asReadOnlyBuffer();
  }

  private List<FeatureField> named() {
    Set<String> names = new LinkedHashSet<>();
    List<FeatureField> named = new ArrayList<>();
    for (Field field : header.fields()) {
      byte[] raw = new byte[field.rawName().remaining()];
      field.rawName().duplicate().get(raw);
      String base = text.decode(raw, 0, raw.length);
      String name = base;
      for (int n = 2; !names.add(name); n++) {
        name = base + "_" + n;
      }
      named.add(new FeatureField(name, type(field), field.type() == 'C' ? field.length() : 0));
    }
    return List.copyOf(named);
  }

  private static FieldType type(Field field) {
    return switch (field.type()) {
      case 'N', 'F' -> field.decimals() == 0 ? FieldType.INTEGER : FieldType.NUMBER;
      case 'D' -> FieldType.DATE;
      case 'L' -> FieldType.BOOLEAN;
      default -> FieldType.TEXT;
    };
  }

  /** False at the end of the stream; a record that is there in part only is an error. */
  boolean next() throws IOException {
    if (records++ >= header.records()) {
      return false;
    }
    int read = in.readNBytes(record, 0, record.length);
    if (read > 1 && read < record.length) {
      throw new EOFException("dbf record");
    }
    return read == record.length && record.length > 0;
  }

  boolean isDeleted() {
    return record[0] == DELETED;
  }

  /** The record just read; a value that its field's type does not allow is a problem of the row. */
  void fill(RowDraft row) {
    for (int i = 0; i < fields.size(); i++) {
      FeatureField field = fields.get(i);
      String cell = cell(header.fields().get(i));
      try {
        row.put(field.name(), value(header.fields().get(i), cell));
      } catch (NumberFormatException | DateTimeException e) {
        row.put(field.name(), cell);
        row.problem(
            RowProblem.of(
                "value-type",
                "字段 %s 的值不是 %s".formatted(field.name(), field.type()),
                "The value of %s is no %s".formatted(field.name(), field.type())));
      }
    }
  }

  private String cell(Field field) {
    return text.decode(record, field.offset(), field.length());
  }

  private static @Nullable Object value(Field field, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (field.type()) {
      case 'N', 'F' -> number(field, cell);
      case 'D' -> cell.chars().allMatch(c -> c == '0') ? null : date(cell);
      case 'L' -> bool(cell);
      default -> cell;
    };
  }

  /** Asterisks stand for a number that did not fit: nobody knows it any more. */
  private static @Nullable Object number(Field field, String cell) {
    BigDecimal number = new BigDecimal(cell);
    boolean whole = field.decimals() == 0 && number.scale() <= 0 && number.precision() < 30;
    if (!whole) {
      return number;
    }
    BigInteger integer = number.toBigIntegerExact();
    return integer.abs().compareTo(LONGEST) > 0 ? integer : (Object) integer.longValue();
  }

  private static LocalDate date(String cell) {
    if (cell.length() != 8) {
      throw new DateTimeException("no date");
    }
    return LocalDate.of(
        Integer.parseInt(cell.substring(0, 4)),
        Integer.parseInt(cell.substring(4, 6)),
        Integer.parseInt(cell.substring(6)));
  }

  private static @Nullable Boolean bool(String cell) {
    return switch (cell) {
      case "T", "t", "Y", "y" -> true;
      case "F", "f", "N", "n" -> false;
      case "?" -> null;
      default -> throw new NumberFormatException(cell);
    };
  }

  Charset charset() {
    return charset;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
