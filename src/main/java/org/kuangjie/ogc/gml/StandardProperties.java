package org.kuangjie.ogc.gml;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;

/**
 * Properties every GML feature may have (OGC 07-036, 7.2.4): a layer has them when its table has a
 * column {@code gml_description}, {@code gml_identifier} or {@code gml_name}.
 */
public final class StandardProperties {

  /** In the order GML wants them. */
  private static final List<String> NAMES = List.of("description", "identifier", "name");

  private static final String PREFIX = "gml_";

  private StandardProperties() {}

  public static String column(String name) {
    return PREFIX + name;
  }

  public static boolean is(String name) {
    return NAMES.contains(name);
  }

  /** Whether the layer has a column for the GML property of that name. */
  public static boolean isColumnOf(LayerDefinition layer, String name) {
    return NAMES.contains(name) && layer.hasAttribute(column(name));
  }

  /** Whether a column is served as a property of GML's own. */
  static boolean is(String column, GmlDialect dialect) {
    return columns(dialect).contains(column);
  }

  /** {@code gml:name} for {@code gml_name}. */
  static String element(String column) {
    return "gml:" + column.substring(PREFIX.length());
  }

  /** What has to stand in the tag of an identifier: who says that it identifies (7.2.4.7). */
  static String attributes(String column, LayerDefinition layer) {
    return column.equals(column("identifier"))
        ? " codeSpace=\"%s\"".formatted(layer.presentation().namespace().uri())
        : "";
  }

  /** Identifiers came with GML 3.2. */
  static List<String> columns(GmlDialect dialect) {
    return NAMES.stream()
        .filter(name -> dialect == GmlDialect.GML32 || !name.equals("identifier"))
        .map(StandardProperties::column)
        .toList();
  }
}
