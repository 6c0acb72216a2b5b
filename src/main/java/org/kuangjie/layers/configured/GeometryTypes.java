package org.kuangjie.layers.configured;

import java.util.List;
import java.util.Optional;

/** The simple-feature types that are served. */
final class GeometryTypes {

  static final String ANY = "Geometry";

  private static final List<String> TYPES =
      List.of(
          "Point",
          "LineString",
          "Polygon",
          "MultiPoint",
          "MultiLineString",
          "MultiPolygon",
          "GeometryCollection",
          ANY);

  private GeometryTypes() {}

  /** By a name in any case, with or without Z and M at its end. */
  static Optional<String> find(String name) {
    String plain = name.replaceFirst("(?i)\\s*Z?M?$", "");
    return TYPES.stream().filter(type -> type.equalsIgnoreCase(plain)).findFirst();
  }

  static String names() {
    return String.join(", ", TYPES);
  }
}
