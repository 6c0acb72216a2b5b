package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one folder of data files.
 *
 * @param under path below the data folder, with a slash at the end
 */
record PlanContent(String under, Map<PlanTable, List<PlanRow>> tables) {

  List<PlanRow> rows(PlanTable table) {
    return tables.getOrDefault(table, List.of());
  }

  List<PlanRow> rows(PlanTable table, String column, String value) {
    return rows(table).stream().filter(row -> row.text(column).equals(value)).toList();
  }

  /** Rows by file, values by column: what is hashed and kept. */
  Map<String, Object> asJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    tables.forEach(
        (table, rows) -> {
          List<Object> values = new ArrayList<>();
          rows.forEach(row -> values.add(row.values()));
          json.put(table.file(), values);
        });
    return json;
  }
}
