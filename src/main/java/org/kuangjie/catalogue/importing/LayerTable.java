package org.kuangjie.catalogue.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * Where a layer's rows go and what they must hold.
 *
 * @param table name in schema catalogue; empty for what an {@link Intake} keeps itself
 * @param fixed columns that have one value for the whole layer
 * @param key columns that no two rows may share
 * @param outline whether rows need a geometry, and of which kind
 * @param freeColumns unknown columns are kept in the jsonb column {@code attributes}
 */
@NamedInterface("intake")
public record LayerTable(
    String layer,
    String table,
    List<Column> columns,
    Map<String, Object> fixed,
    List<String> key,
    Outline outline,
    boolean freeColumns) {

  /** Which geometries a layer takes. */
  public enum Outline {
    AREA,
    AREA_OR_NONE,
    AREA_OR_LINE,
    POINT_OR_NONE,
    ANY
  }

  /** Whether the table has the column, be it one with the same value for the whole layer. */
  public boolean has(String column) {
    return fixed.containsKey(column) || columns.stream().anyMatch(c -> c.name().equals(column));
  }

  public Optional<Column> findColumn(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** Columns that a file, its mapping included, must give a value for. */
  public List<String> columnsToGive() {
    return columns.stream()
        .filter(Column::required)
        .map(Column::name)
        .filter(name -> !RowReader.columnsWithDefault().contains(name))
        .toList();
  }
}
