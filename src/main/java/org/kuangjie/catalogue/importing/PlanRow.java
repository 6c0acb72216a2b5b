package org.kuangjie.catalogue.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as read and resolved: minerals, districts, groups and authorities are codes by now.
 *
 * @param file path below the data folder
 * @param line counted from 1
 */
record PlanRow(String file, int line, Map<String, @Nullable Object> values) {

  PlanRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Empty when the cell is empty, or was refused. */
  String text(String column) {
    Object value = values.get(column);
    return value == null ? "" : value.toString();
  }

  /** Zero when the cell was refused; the problem is already noted. */
  BigDecimal number(String column) {
    return values.get(column) instanceof BigDecimal number
        ? number
        : BigDecimal.valueOf(integer(column));
  }

  int integer(String column) {
    return values.get(column) instanceof Integer number ? number : 0;
  }

  @Nullable LocalDate date(String column) {
    return values.get(column) instanceof LocalDate day ? day : null;
  }

  /** The values of {@link PlanTable#targets}, lists as arrays, after the given leading values. */
  @Nullable Object[] stored(PlanTable table, Object... leading) {
    List<@Nullable Object> stored = new ArrayList<>(Arrays.asList(leading));
    for (PlanTable.Column column : table.columns()) {
      if (!column.target().isEmpty()) {
        Object value = values.get(column.name());
        stored.add(value instanceof List<?> list ? list.toArray(String[]::new) : value);
      }
    }
    return stored.toArray();
  }

  @SuppressWarnings("unchecked")
  List<String> list(String column) {
    return values.get(column) instanceof List<?> list ? (List<String>) list : List.of();
  }
}
