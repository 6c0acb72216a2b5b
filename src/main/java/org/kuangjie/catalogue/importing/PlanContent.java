package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * The rows of one folder of data files.
 *
 * @param under path below the data folder, with a slash at the end
 * @param boundaries outlines a district's plan gives to zones of the plan above, by their codes
 */
record PlanContent(
    String under, Map<PlanTable, List<PlanRow>> tables, Map<String, Geometry> boundaries) {

  List<PlanRow> rows(PlanTable table) {
    return tables.getOrDefault(table, List.of());
  }

  List<PlanRow> rows(PlanTable table, String column, String value) {
    return rows(table).stream().filter(row -> row.text(column).equals(value)).toList();
  }

  /** Of {@code plan.csv}; empty when it could not be read. */
  String code() {
    return head("code");
  }

  /** The plan it stands below; empty for a plan of the city. */
  String parent() {
    return head("parent_code");
  }

  private String head(String column) {
    return rows(PlanTables.PLAN).stream().findFirst().map(row -> row.text(column)).orElse("");
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
    if (!boundaries.isEmpty()) {
      Map<String, String> outlines = new LinkedHashMap<>();
      boundaries.forEach((zone, outline) -> outlines.put(zone, outline.toText()));
      json.put(ZoneBoundaries.FILE, outlines);
    }
    return json;
  }
}
