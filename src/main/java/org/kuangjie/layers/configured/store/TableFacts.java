package org.kuangjie.layers.configured.store;

import java.util.List;
import java.util.Optional;

/**
 * What the database's catalogue says of a table or view.
 *
 * @param sqlName quoted as statements need it
 * @param isView true: neither it nor its columns can have an index
 * @param readable false: the server's user may not select from it
 */
public record TableFacts(
    long oid, String sqlName, boolean isView, boolean readable, List<Column> columns) {

  public TableFacts {
    columns = List.copyOf(columns);
  }

  /**
   * @param type name of the type as the SQL standard has it, without lengths
   * @param typeName its name in the catalogue, e.g. {@code geometry}
   * @param srid of a geometry column that says it; else 0
   * @param geometryType of a geometry column that says it; else {@code Geometry}
   */
  public record Column(
      String name, String type, String typeName, int srid, String geometryType, boolean notNull) {}

  public Optional<Column> findColumn(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
