package org.kuangjie.geo;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What geojson-jackson lets pass: missing coordinates, and texts or nulls where numbers belong. */
final class GeoJsonSyntax {

  private static final Set<String> WITH_COORDINATES =
      Set.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");

  private GeoJsonSyntax() {}

  /** True when every geometry has coordinates and they consist of numbers only. */
  static boolean isSound(@Nullable JsonNode node) {
    if (node == null || !node.isObject()) {
      return false;
    }
    String type = node.path("type").asString("");
    return switch (type) {
      case "Feature" -> isSound(node.get("geometry"));
      case "FeatureCollection" -> allSound(node.get("features"));
      case "GeometryCollection" -> allSound(node.get("geometries"));
      default -> WITH_COORDINATES.contains(type) && isNumbers(node.get("coordinates"), true);
    };
  }

  private static boolean allSound(@Nullable JsonNode members) {
    if (members == null || !members.isArray()) {
      return false;
    }
    for (JsonNode member : members) {
      if (!isSound(member)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumbers(@Nullable JsonNode node, boolean top) {
    if (node == null || !node.isArray()) {
      return !top && node != null && node.isNumber();
    }
    for (JsonNode member : node) {
      if (!isNumbers(member, false)) {
        return false;
      }
    }
    return true;
  }
}
