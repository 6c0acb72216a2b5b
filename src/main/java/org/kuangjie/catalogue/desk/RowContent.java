package org.kuangjie.catalogue.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row as quarantine keeps it: {@code properties}, and {@code geometry} as WKT. */
final class RowContent {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final TypeReference<LinkedHashMap<String, Object>> PROPERTIES =
      new TypeReference<>() {};

  private RowContent() {}

  static LayerFeature feature(JsonNode content) {
    return new LayerFeature(properties(content), geometry(content.path("geometry")));
  }

  static Map<String, Object> properties(JsonNode content) {
    JsonNode node = content.path("properties");
    return node.isObject() ? JSON.convertValue(node, PROPERTIES) : new LinkedHashMap<>();
  }

  static JsonNode of(Map<String, Object> properties, @Nullable Geometry geometry) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("properties", properties);
    if (geometry != null) {
      content.put("geometry", geometry.toText());
    }
    return JSON.valueToTree(content);
  }

  /**
   * @param node WKT text or a GeoJSON geometry in EPSG:4490, longitude first; null or missing =
   *     none
   * @throws DomainException INVALID when it is neither
   */
  static @Nullable Geometry geometry(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (node.isObject()) {
      return GeoJson.read(node.toString());
    }
    try {
      return new WKTReader().read(node.asString());
    } catch (ParseException | IllegalArgumentException e) {
      throw DomainException.invalid(
          "row-geometry",
          "geometry 须为 WKT 文本或 GeoJSON 几何对象（EPSG:4490，经度在前）",
          "geometry must be WKT or a GeoJSON geometry (EPSG:4490, longitude first)");
    }
  }
}
