package org.kuangjie.catalogue.store;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.core.Oid;
import org.postgresql.util.ByteConverter;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A row as a tuple of PostgreSQL's COPY in binary format: its columns in order and its geometry,
 * without the version it belongs to. The same row gives the same bytes in every version.
 */
public final class CopyRow {

  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final int NULL = -1;

  /** Version of the binary form of jsonb. */
  private static final byte JSONB = 1;

  private final int[] types;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
  private final byte[] bytes = new byte[Long.BYTES];

  /**
   * @param types OID of the type of each column
   */
  CopyRow(int[] types) {
    this.types = types.clone();
  }

  /**
   * @param values strings, numbers, booleans, dates, string arrays and JSON, in column order
   * @throws DataIntegrityViolationException for a value its column cannot hold
   */
  public byte[] of(List<@Nullable Object> values, @Nullable Geometry geometry) {
    out.reset();
    for (int i = 0; i < types.length; i++) {
      Object value = values.get(i);
      if (value == null) {
        int4(NULL);
      } else {
        value(types[i], value);
      }
    }
    if (geometry == null) {
      int4(NULL);
    } else {
      field(Wkb.writeExtended(geometry));
    }
    return out.toByteArray();
  }

  private void value(int type, Object value) {
    switch (type) {
      case Oid.TEXT -> text(value.toString());
      case Oid.JSONB -> json(value.toString());
      case Oid.TEXT_ARRAY -> texts((String[]) value);
      case Oid.BOOL -> field(new byte[] {(byte) ((Boolean) value ? 1 : 0)});
      case Oid.DATE -> {
        int4(Integer.BYTES);
        int4(days((LocalDate) value));
      }
      case Oid.INT8 -> int8(((Number) value).longValue());
      case Oid.FLOAT8 -> int8(Double.doubleToLongBits(finite(((Number) value).doubleValue())));
      case Oid.NUMERIC -> field(ByteConverter.numeric((BigDecimal) value));
      default -> throw new IllegalStateException("no column of type " + type + " was foreseen");
    }
  }

  private static int days(LocalDate date) {
    if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
      throw new DataIntegrityViolationException("a date outside the years 1 to 9999");
    }
    return (int) ChronoUnit.DAYS.between(EPOCH, date);
  }

  private static double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new DataIntegrityViolationException("a number out of range");
    }
    return number;
  }

  private void text(String text) {
    field(text.getBytes(StandardCharsets.UTF_8));
  }

  private void json(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    int4(content.length + 1);
    out.write(JSONB);
    out.writeBytes(content);
  }

  /** One dimension, numbered from 1; none when it is empty. */
  private void texts(String[] texts) {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (String text : texts) {
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      members.writeBytes(big(content.length));
      members.writeBytes(content);
    }
    boolean empty = texts.length == 0;
    int4((empty ? 3 : 5) * Integer.BYTES + members.size());
    int4(empty ? 0 : 1);
    int4(0);
    int4(Oid.TEXT);
    if (!empty) {
      int4(texts.length);
      int4(1);
    }
    out.writeBytes(members.toByteArray());
  }

  private void field(byte[] content) {
    int4(content.length);
    out.writeBytes(content);
  }

  private void int4(int number) {
    ByteConverter.int4(bytes, 0, number);
    out.write(bytes, 0, Integer.BYTES);
  }

  private void int8(long number) {
    int4(Long.BYTES);
    ByteConverter.int8(bytes, 0, number);
    out.write(bytes, 0, Long.BYTES);
  }

  private static byte[] big(int number) {
    byte[] four = new byte[Integer.BYTES];
    ByteConverter.int4(four, 0, number);
    return four;
  }
}
