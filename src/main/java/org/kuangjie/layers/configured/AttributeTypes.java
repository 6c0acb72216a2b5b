package org.kuangjie.layers.configured;

import java.util.Set;

/** How columns of every type are served. */
final class AttributeTypes {

  private static final Set<String> AS_THEY_ARE =
      Set.of(
          "boolean",
          "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "numeric",
          "date",
          "time without time zone",
          "timestamp without time zone",
          "timestamp with time zone",
          "text",
          "text[]",
          "integer[]");

  private AttributeTypes() {}

  /** The type itself where services know it, else text, which every value has a form of. */
  static String served(String type) {
    if (type.equals("character varying[]")) {
      return "text[]";
    }
    return AS_THEY_ARE.contains(type) ? type : "text";
  }
}
