package org.kuangjie.ogc.info;

import java.io.OutputStream;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.ogc.feature.Feature;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Found features as GeoJSON (RFC 7946): longitude first whatever the map's system. */
final class JsonInfo {

  private JsonInfo() {}

  static void write(String wfs, List<FoundFeatures> found, OutputStream out) {
    try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeArrayPropertyStart("features");
      found.forEach(part -> part.features().forEach(feature -> write(feature, json)));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(Feature feature, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeStringProperty("id", feature.globalId());
    json.writeName("geometry");
    Geometry geometry = feature.geometry();
    json.writeRawValue(geometry == null ? "null" : GeoJson.write(geometry));
    json.writeName("properties");
    json.writePOJO(properties(feature));
    json.writeEndObject();
  }

  private static Map<String, @Nullable Object> properties(Feature feature) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (String name : feature.names()) {
      properties.put(name, value(feature.value(name)));
    }
    return properties;
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(JsonInfo::value).toList();
    }
    boolean notANumber = value instanceof Double number && !Double.isFinite(number);
    return value instanceof TemporalAccessor || notANumber ? String.valueOf(value) : value;
  }
}
