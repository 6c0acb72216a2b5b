package org.kuangjie.ogc.api.tiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.tiles.TileMatrixSet;
import org.kuangjie.ogc.tiles.TileMatrixSets;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Envelope;

/** TileJSON 3.0.0, which knows Web Mercator only. */
final class TileJson {

  static final ApiFormat FORMAT = ApiFormat.of("tilejson", "application/vnd.mapbox.tile+json");

  private static final int DEEPEST = 22;

  private TileJson() {}

  /**
   * @param extent EPSG:4490; null envelope when there is nothing
   * @throws DomainException INVALID for another matrix set
   */
  static Map<String, Object> of(Tileset tileset, TileMatrixSet set, Envelope extent) {
    if (!set.equals(TileMatrixSets.WEB_MERCATOR_QUAD)) {
      throw DomainException.invalid(
          "tilejson-mercator",
          "TileJSON 只能描述 WebMercatorQuad",
          "TileJSON can only describe WebMercatorQuad");
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tilejson", "3.0.0");
    json.put("name", tileset.title().inOneLine());
    json.put("scheme", "xyz");
    String format = tileset.kind().formats().get(0).name();
    json.put("tiles", List.of(tileset.below("/" + set.id() + "/{z}/{y}/{x}", format)));
    json.put("minzoom", 0);
    json.put("maxzoom", DEEPEST);
    if (!extent.isNull()) {
      json.put(
          "bounds",
          List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()));
    }
    if (tileset.kind() == Tileset.Kind.VECTOR) {
      json.put("vector_layers", tileset.layers().stream().map(TileJson::layer).toList());
    }
    return json;
  }

  private static Map<String, Object> layer(LayerDefinition layer) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Attribute attribute : layer.attributes()) {
      fields.put(attribute.name(), ValueKind.of(attribute.type()).tileJson());
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", layer.name());
    json.put("description", layer.title().inOneLine());
    json.put("minzoom", 0);
    json.put("maxzoom", DEEPEST);
    json.put("fields", fields);
    return json;
  }
}
