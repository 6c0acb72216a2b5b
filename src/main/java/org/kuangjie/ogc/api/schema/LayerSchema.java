package org.kuangjie.ogc.api.schema;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.api.LayerTimes;
import org.kuangjie.ogc.api.cql.CqlKind;

/** JSON schemas (2020-12) of a layer's features. */
public final class LayerSchema {

  private LayerSchema() {}

  static Map<String, Object> json(LayerDefinition layer, SchemaKind kind, String address) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (kind == SchemaKind.SCHEMA) {
      Map<String, Object> id = new LinkedHashMap<>();
      id.put("title", "标识 Id");
      id.put("type", "string");
      id.put("readOnly", true);
      id.put("x-ogc-role", "id");
      properties.put(layer.idColumn(), id);
    }
    if (kind != SchemaKind.SORTABLES) {
      properties.put(layer.geometryColumn(), geometry(layer));
    }
    Optional<LayerTimes> times = LayerTimes.find(layer);
    for (Attribute attribute : layer.attributes()) {
      boolean listed = kind != SchemaKind.SORTABLES || isSortable(attribute);
      if (listed) {
        Map<String, Object> property = property(attribute);
        if (kind == SchemaKind.SCHEMA) {
          times.ifPresent(known -> role(known, attribute, property));
        }
        properties.put(attribute.name(), property);
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.put("$id", address);
    json.put("type", "object");
    json.put("title", layer.title().inOneLine());
    json.put("description", layer.summary().inOneLine());
    json.put("properties", properties);
    json.put("additionalProperties", false);
    return json;
  }

  private static void role(LayerTimes times, Attribute attribute, Map<String, Object> property) {
    if (times.isMoment() && times.begin().equals(attribute)) {
      property.put("x-ogc-role", "primary-instant");
    } else if (times.begin().equals(attribute)) {
      property.put("x-ogc-role", "primary-interval-start");
    } else if (times.end().equals(attribute)) {
      property.put("x-ogc-role", "primary-interval-end");
    }
  }

  private static Map<String, Object> geometry(LayerDefinition layer) {
    String type = layer.geometryType().toLowerCase(Locale.ROOT);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", "几何 Geometry");
    json.put("x-ogc-role", "primary-geometry");
    json.put("format", type.equals("geometry") ? "geometry-any" : "geometry-" + type);
    return json;
  }

  private static Map<String, Object> property(Attribute attribute) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", attribute.title().inOneLine());
    json.putAll(type(attribute.type()));
    return json;
  }

  /** Type and format of a column's values. */
  public static Map<String, Object> type(String postgres) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (CqlKind.of(postgres)) {
      case NUMBER ->
          json.put(
              "type",
              postgres.endsWith("int") || postgres.equals("integer") ? "integer" : "number");
      case BOOLEAN -> json.put("type", "boolean");
      case DATE -> {
        json.put("type", "string");
        json.put("format", "date");
      }
      case TIMESTAMP, LOCAL_TIMESTAMP -> {
        json.put("type", "string");
        json.put("format", "date-time");
      }
      case ARRAY -> {
        json.put("type", "array");
        json.put("items", type(postgres.substring(0, postgres.length() - 2)));
      }
      default -> json.put("type", "string");
    }
    return json;
  }

  /** Whether features can be put in order by it. */
  public static boolean isSortable(Attribute attribute) {
    return CqlKind.of(attribute.type()) != CqlKind.ARRAY;
  }
}
