package org.kuangjie.enforcement.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Text arrays of a row. */
final class Columns {

  private Columns() {}

  static List<String> list(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  static String[] array(Collection<String> values) {
    return values.toArray(String[]::new);
  }
}
