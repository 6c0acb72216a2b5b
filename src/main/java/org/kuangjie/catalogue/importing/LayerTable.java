package org.kuangjie.catalogue.importing;

import java.util.List;
import java.util.Map;

/**
 * Where a layer's rows go and what they must hold.
 *
 * @param table name in schema catalogue
 * @param fixed columns that have one value for the whole layer
 * @param key columns that no two rows may share
 * @param outline whether rows need a geometry, and of which kind
 * @param freeColumns unknown columns are kept in the jsonb column {@code attributes}
 */
record LayerTable(
    String layer,
    String table,
    List<Column> columns,
    Map<String, Object> fixed,
    List<String> key,
    Outline outline,
    boolean freeColumns) {

  enum Outline {
    AREA,
    AREA_OR_NONE,
    AREA_OR_LINE,
    ANY
  }

  boolean has(String column) {
    return fixed.containsKey(column) || columns.stream().anyMatch(c -> c.name().equals(column));
  }
}
