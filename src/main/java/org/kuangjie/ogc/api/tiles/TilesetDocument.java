package org.kuangjie.ogc.api.tiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.ogc.tiles.TileExtents;
import org.kuangjie.ogc.tiles.TileLimits;
import org.kuangjie.ogc.tiles.TileMatrix;
import org.kuangjie.ogc.tiles.TileMatrixSet;
import org.kuangjie.ogc.tiles.TileMatrixSets;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Lists of tile sets and their metadata (20-057, 8 and 9; 17-083r4, 8). */
@Component
class TilesetDocument {

  static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

  private final TileExtents extents;

  TilesetDocument(TileExtents extents) {
    this.extents = extents;
  }

  /** The tile sets of one thing, as the list has them. */
  List<Object> list(Tileset tileset, Actor actor) {
    Envelope extent = extents.get(tileset.layers(), actor);
    return TileMatrixSets.list().stream().map(set -> (Object) item(tileset, set, extent)).toList();
  }

  private Map<String, Object> item(Tileset tileset, TileMatrixSet set, Envelope extent) {
    Map<String, Object> json = new LinkedHashMap<>();
    Text title = tileset.title();
    json.put("title", "%s · %s".formatted(title.inOneLine(), set.id()));
    json.put("dataType", tileset.kind().dataType());
    json.put("crs", set.crs().uri());
    json.put("tileMatrixSetId", set.id());
    json.put("tileMatrixSetURI", uri(tileset.root(), set));
    json.put("tileMatrixSetLimits", limits(set, extent));
    json.put("links", json(links(tileset, set)));
    return json;
  }

  /** The metadata of one tile set, without the links to itself. */
  Map<String, Object> metadata(Tileset tileset, TileMatrixSet set, Actor actor) {
    Envelope extent = extents.get(tileset.layers(), actor);
    Map<String, Object> json = item(tileset, set, extent);
    if (!extent.isNull()) {
      json.put("boundingBox", box(extent));
      json.put(
          "centerPoint",
          Map.of(
              "coordinates", List.of(extent.centre().x, extent.centre().y),
              "crs", CRS84,
              "tileMatrix", set.matrices().get(set.matrices().size() / 2).id()));
    }
    List<Object> layers = new ArrayList<>();
    for (LayerDefinition layer : tileset.layers()) {
      layers.add(layer(tileset, layer, set, actor));
    }
    json.put("layers", layers);
    return json;
  }

  private Map<String, Object> layer(
      Tileset tileset, LayerDefinition layer, TileMatrixSet set, Actor actor) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", layer.name());
    json.put("title", layer.title().inOneLine());
    json.put("dataType", tileset.kind().dataType());
    json.put("minTileMatrix", set.matrices().get(0).id());
    json.put("maxTileMatrix", set.matrices().get(set.matrices().size() - 1).id());
    Envelope extent = extents.get(layer, actor);
    if (!extent.isNull()) {
      json.put("boundingBox", box(extent));
    }
    if (tileset.kind() == Tileset.Kind.VECTOR) {
      Map<String, Object> properties = new LinkedHashMap<>();
      for (Attribute attribute : layer.attributes()) {
        properties.put(
            attribute.name(),
            Map.of(
                "title",
                attribute.title().inOneLine(),
                "type",
                ValueKind.of(attribute.type()).json()));
      }
      json.put("propertiesSchema", Map.of("type", "object", "properties", properties));
    }
    json.put(
        "links",
        json(
            List.of(
                Link.of(
                    tileset.root() + "/collections/" + ApiRequest.collectionId(layer),
                    Relations.GEODATA,
                    Relations.JSON,
                    layer.title()))));
    return json;
  }

  private static Map<String, Object> box(Envelope extent) {
    Map<String, Object> box = new LinkedHashMap<>();
    box.put("lowerLeft", List.of(extent.getMinX(), extent.getMinY()));
    box.put("upperRight", List.of(extent.getMaxX(), extent.getMaxY()));
    box.put("crs", CRS84);
    return box;
  }

  private List<Object> limits(TileMatrixSet set, Envelope extent) {
    List<Object> all = new ArrayList<>();
    for (TileMatrix matrix : set.matrices()) {
      TileLimits limits = extents.limits(extent, set, matrix);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("tileMatrix", matrix.id());
      json.put("minTileRow", limits.minRow());
      json.put("maxTileRow", limits.maxRow());
      json.put("minTileCol", limits.minCol());
      json.put("maxTileCol", limits.maxCol());
      all.add(json);
    }
    return all;
  }

  /** Registered, or where we describe it ourselves. */
  static String uri(String root, TileMatrixSet set) {
    return set.uri().isEmpty() ? root + "/tileMatrixSets/" + set.id() : set.uri();
  }

  /** Links of a tile set: itself, its matrix set, its tiles. */
  static List<Link> links(Tileset tileset, TileMatrixSet set) {
    List<Link> links = new ArrayList<>();
    String path = "/" + set.id();
    links.add(
        Link.of(
            tileset.below(path, "json"),
            "self",
            Relations.JSON,
            Text.of("瓦片集说明", "Tile set metadata")));
    if (set.equals(TileMatrixSets.WEB_MERCATOR_QUAD)) {
      links.add(
          Link.of(
              tileset.below(path, TileJson.FORMAT.name()),
              "alternate",
              TileJson.FORMAT.mediaType(),
              Text.of("TileJSON 说明", "Metadata as TileJSON")));
    }
    links.add(
        Link.of(
            tileset.root() + "/tileMatrixSets/" + set.id(),
            Relations.TILING_SCHEME,
            Relations.JSON,
            set.title()));
    for (ApiFormat format : tileset.kind().formats()) {
      links.add(
          Link.template(
              tileset.below(path + "/{tileMatrix}/{tileRow}/{tileCol}", format.name()),
              "item",
              format.mediaType(),
              Text.of("瓦片", "Tiles")));
    }
    return links;
  }

  static List<Object> json(List<Link> links) {
    return links.stream().map(link -> (Object) link.toJson()).toList();
  }
}
