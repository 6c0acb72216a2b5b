package org.kuangjie.ogc.api.features;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.layers.FeatureEdit.Outline;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.CrsName;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GeoJSON feature a client sends, whole or only the members that change.
 *
 * @param values members of {@code properties}; null clears
 * @param outline empty when the member {@code geometry} is not there
 */
record SentFeature(Map<String, @Nullable Object> values, Optional<Outline> outline) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> PROPERTIES =
      new TypeReference<>() {};

  /**
   * @param crs header Content-Crs, {@code <uri>}; null = longitude and latitude (RFC 7946)
   * @throws DomainException INVALID naming what is wrong
   */
  static SentFeature read(byte[] body, @Nullable String crs, LayerDefinition layer) {
    JsonNode feature = parse(body);
    JsonNode properties = feature.path("properties");
    if (!properties.isObject() && !properties.isNull() && !properties.isMissingNode()) {
      throw refused("properties 须为对象", "properties has to be an object");
    }
    Map<String, @Nullable Object> values =
        properties.isObject() ? JSON.convertValue(properties, PROPERTIES) : new LinkedHashMap<>();
    refuseObjects(values);
    return new SentFeature(values, outline(feature, crs));
  }

  private static JsonNode parse(byte[] body) {
    JsonNode feature;
    try {
      feature = JSON.readTree(body);
    } catch (JacksonException e) {
      throw refused("内容不是合法的 JSON", "The body is no JSON");
    }
    String type = feature.path("type").asString("Feature");
    if (!feature.isObject() || !type.equals("Feature")) {
      throw refused("须为一个 GeoJSON 要素", "The body has to be one GeoJSON feature");
    }
    return feature;
  }

  private static void refuseObjects(Map<String, @Nullable Object> values) {
    values.forEach(
        (name, value) -> {
          if (value instanceof Map) {
            throw refused(
                "属性 %s 不能为对象".formatted(name), "Property %s cannot be an object".formatted(name));
          }
        });
  }

  private static Optional<Outline> outline(JsonNode feature, @Nullable String crs) {
    if (!feature.has("geometry")) {
      return Optional.empty();
    }
    JsonNode node = feature.path("geometry");
    if (node.isNull()) {
      return Optional.of(new Outline(null));
    }
    Geometry geometry = GeoJson.read(node.toString());
    if (crs != null) {
      toLonLat(geometry, name(crs));
    }
    return Optional.of(new Outline(geometry));
  }

  private static CrsName name(String header) {
    return CrsName.find(header.strip().replaceAll("^<|>$", ""))
        .orElseThrow(
            () ->
                DomainException.invalid(
                    "content-crs",
                    "Content-Crs 不是所提供的坐标系",
                    "Content-Crs is no system that is served"));
  }

  private static void toLonLat(Geometry geometry, CrsName name) {
    MapCrs crs = name.crs();
    boolean northFirst = name.isNorthFirst(true);
    geometry.apply(
        (CoordinateFilter)
            c -> {
              Coordinate place =
                  northFirst ? crs.toLonLat(c.getY(), c.getX()) : crs.toLonLat(c.getX(), c.getY());
              c.setX(place.getX());
              c.setY(place.getY());
            });
    geometry.geometryChanged();
  }

  private static DomainException refused(String zh, String en) {
    return DomainException.invalid("feature", zh, en);
  }
}
