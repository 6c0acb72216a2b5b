package org.kuangjie.geo.boundary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.shapefile.DbfEncoding;
import org.kuangjie.geo.shapefile.DbfReader;
import org.kuangjie.geo.shapefile.DbfReader.Field;

/**
 * Attribute texts of a .dbf file.
 *
 * @param names of the fields, cut to ten bytes by who wrote the file
 * @param rows a text for each field
 * @param isWhole every record the header speaks of is there
 */
record DbfTable(Charset charset, List<String> names, List<List<String>> rows, boolean isWhole) {

  private static final int NAME_BYTES = 10;

  /** Null when the bytes are no table; attributes are a help, not a condition. */
  static @Nullable DbfTable read(byte[] bytes, byte @Nullable [] cpg) {
    String said = cpg == null ? null : new String(cpg, StandardCharsets.US_ASCII);
    try {
      DbfEncoding encoding = DbfEncoding.detect(new ByteArrayInputStream(bytes), said);
      try (DbfReader table = new DbfReader(new ByteArrayInputStream(bytes), encoding.charset())) {
        List<List<String>> rows = new ArrayList<>();
        for (long i = 0; i < encoding.records() && table.next(); i++) {
          rows.add(row(table));
        }
        boolean whole = encoding.records() == table.header().records();
        return new DbfTable(encoding.charset(), table.fieldNames(), rows, whole);
      }
    } catch (IOException e) {
      return null;
    }
  }

  private static List<String> row(DbfReader table) {
    List<String> row = new ArrayList<>();
    for (Field field : table.header().fields()) {
      row.add(table.cell(field));
    }
    return row;
  }

  /** True when every record of that many shapes is there. */
  boolean isComplete(int records) {
    return isWhole && rows.size() == records;
  }

  /** The first of these fields that has a value, or an empty text. */
  String text(int record, String... wanted) {
    for (String name : wanted) {
      for (int i = 0; i < names.size() && record < rows.size(); i++) {
        String value = rows.get(record).get(i);
        if (isNamed(names.get(i), name) && !value.isEmpty()) {
          return value;
        }
      }
    }
    return "";
  }

  /** Names are cut to ten bytes: of 标高上限 three characters are left in UTF-8. */
  private boolean isNamed(String field, String name) {
    boolean cut = field.length() >= 3 && name.startsWith(field);
    return field.equalsIgnoreCase(name) || (cut && name.getBytes(charset).length > NAME_BYTES);
  }
}
