package org.kuangjie.geo.shapefile;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Records of a .dbf file one after the other (dBASE III and later, without memo files). */
public final class DbfReader implements Closeable {

  public static final int FIELD_BYTES = 32;
  private static final int NAME_BYTES = 11;
  private static final int DELETED = '*';

  /**
   * @param rawName up to the first zero byte, in the file's encoding
   * @param type C, N, F, D, L as the file says
   */
  public record Field(ByteBuffer rawName, char type, int offset, int length, int decimals) {}

  /**
   * The part before the records.
   *
   * @param languageDriver of the encoding; 0 when the file does not say
   */
  public record Header(
      long records, int recordBytes, int headerBytes, int languageDriver, List<Field> fields) {}

  private final InputStream in;
  private final Header header;
  private final CellText text;
  private final List<String> names;
  private final byte[] record;
  private long records;

  /**
   * @throws EOFException when the header is not whole or says what cannot be
   */
  public DbfReader(InputStream in, Charset charset) throws IOException {
    this.in = in;
    this.header = header(in);
    this.text = new CellText(charset);
    this.record = new byte[header.recordBytes()];
    this.names = names();
  }

  static Header header(InputStream in) throws IOException {
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
    }
    return new Header(records, recordBytes, headerBytes, start[29] & 0xFF, List.copyOf(fields));
  }

  public Header header() {
    return header;
  }

  private static ByteBuffer rawName(byte[] descriptors, int at) {
    int end = 0;
    while (end < NAME_BYTES && descriptors[at + end] != 0) {
      end++;
    }
    return ByteBuffer.wrap(descriptors, at, end).slice().asReadOnlyBuffer();
  }

  /** Of a name given twice the later ones end in a number. */
  private List<String> names() {
    Set<String> unique = new LinkedHashSet<>();
    for (Field field : header.fields()) {
      byte[] raw = new byte[field.rawName().remaining()];
      field.rawName().duplicate().get(raw);
      String base = text.decode(raw, 0, raw.length);
      String name = base;
      for (int n = 2; !unique.add(name); n++) {
        name = base + "_" + n;
      }
    }
    return List.copyOf(unique);
  }

  /** Of the fields, none twice. */
  public List<String> fieldNames() {
    return names;
  }

  /** False at the end of the stream; a record that is there in part only is an error. */
  public boolean next() throws IOException {
    if (records++ >= header.records()) {
      return false;
    }
    int read = in.readNBytes(record, 0, record.length);
    if (read > 1 && read < record.length) {
      throw new EOFException("dbf record");
    }
    return read == record.length && record.length > 0;
  }

  /** Whether the record just read is marked as deleted. */
  public boolean isDeleted() {
    return record[0] == DELETED;
  }

  /** Text of a field of the record just read, without padding. */
  public String cell(Field field) {
    return text.decode(record, field.offset(), field.length());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
