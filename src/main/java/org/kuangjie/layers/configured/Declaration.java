package org.kuangjie.layers.configured;

import java.util.List;
import java.util.Optional;
import org.kuangjie.layers.ImageFiles;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.shared.Text;

/**
 * A layer as its file declares it, before the table was looked at.
 *
 * @param geometryType empty = as the database's catalogue has it
 * @param attributes empty = every column but the geometry
 * @param images of a raster layer
 */
record Declaration(
    String name,
    Text title,
    Text summary,
    TableName table,
    String idColumn,
    String geometryColumn,
    Optional<String> geometryType,
    List<Column> attributes,
    Access access,
    EditPermission editableBy,
    Presentation presentation,
    Optional<ImageFiles> images) {

  /**
   * @param title empty = the column's name
   * @param type empty = as the database's catalogue has it
   */
  record Column(String name, Optional<Text> title, Optional<String> type) {}
}
