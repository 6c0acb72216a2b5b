package org.kuangjie.ogc.gml;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;

/**
 * Properties every GML feature may have (OGC 07-036, 7.2.4): a layer has them when its table has a
 * column {@code gml_description} or {@code gml_name}.
 */
public final class StandardProperties {

  /** In the order GML wants them. */
  private static final List<String> NAMES = List.of("description", "name");

  private static final String PREFIX = "gml_";

  private StandardProperties() {}

  public static String column(String name) {
    return PREFIX + name;
  }

  /** Whether the layer has a column for the GML property of that name. */
  public static boolean isColumnOf(LayerDefinition layer, String name) {
    return NAMES.contains(name) && layer.hasAttribute(column(name));
  }

  /** Whether a column is served as a property of GML's own. */
  public static boolean is(String column) {
    return column.startsWith(PREFIX) && NAMES.contains(column.substring(PREFIX.length()));
  }

  /** {@code gml:name} for {@code gml_name}. */
  static String element(String column) {
    return "gml:" + column.substring(PREFIX.length());
  }

  static List<String> columns() {
    return NAMES.stream().map(StandardProperties::column).toList();
  }
}
