package org.kuangjie.catalogue.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A row as a line of PostgreSQL's COPY in text format, without the version it belongs to. */
public final class CopyLine {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NULL = {'\\', 'N'};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);

  /**
   * @param values strings, numbers, booleans, dates, string arrays and JSON, in column order
   */
  public byte[] of(List<@Nullable Object> values, @Nullable Geometry geometry) {
    out.reset();
    for (Object value : values) {
      if (value == null) {
        out.writeBytes(NULL);
      } else {
        text(value instanceof String[] texts ? array(texts) : value.toString());
      }
      out.write('\t');
    }
    if (geometry == null) {
      out.writeBytes(NULL);
    } else {
      hex(Wkb.writeExtended(geometry));
    }
    return out.toByteArray();
  }

  private void text(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      switch (b) {
        case '\\' -> escaped('\\');
        case '\t' -> escaped('t');
        case '\n' -> escaped('n');
        case '\r' -> escaped('r');
        default -> out.write(b);
      }
    }
  }

  private void escaped(char letter) {
    out.write('\\');
    out.write(letter);
  }

  private static String array(String[] texts) {
    StringBuilder array = new StringBuilder("{");
    for (String text : texts) {
      array.append(array.length() > 1 ? ",\"" : "\"");
      array.append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return array.append('}').toString();
  }

  private void hex(byte[] bytes) {
    byte[] digits = new byte[bytes.length * 2];
    for (int i = 0; i < bytes.length; i++) {
      digits[2 * i] = HEX[(bytes[i] >> 4) & 0xF];
      digits[2 * i + 1] = HEX[bytes[i] & 0xF];
    }
    out.writeBytes(digits);
  }
}
