package org.kuangjie.ogc.api.tiles;

import java.util.Locale;

/** What a column's values are in a tile. */
enum ValueKind {
  NUMBER("number", "Number"),
  BOOLEAN("boolean", "Boolean"),
  STRING("string", "String");

  private final String json;
  private final String tileJson;

  ValueKind(String json, String tileJson) {
    this.json = json;
    this.tileJson = tileJson;
  }

  /**
   * @param type as PostgreSQL names it
   */
  static ValueKind of(String type) {
    String name = type.toLowerCase(Locale.ROOT);
    if (name.startsWith("bool")) {
      return BOOLEAN;
    }
    boolean number =
        !name.endsWith("[]")
            && !name.startsWith("interval")
            && name.matches("(int|small|big|num|dec|float|double|real).*");
    return number ? NUMBER : STRING;
  }

  String json() {
    return json;
  }

  String tileJson() {
    return tileJson;
  }
}
