package org.kuangjie.ogc.api.tiles;

import java.util.List;
import java.util.Map;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.api.ApiDescription;
import org.kuangjie.ogc.api.ApiExtension;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.api.ApiParameter;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.ogc.tiles.TileMatrixSet;
import org.kuangjie.ogc.tiles.TileMatrixSets;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Tiles Part 1: what it adds to the pages of all parts. */
@Component
class TilesPart implements ApiExtension {

  private static final String TAG = "tiles";
  private static final String SPEC = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
  private static final String TMS = "http://www.opengis.net/spec/tms/2.0/conf/";
  private static final String COLLECTION = "/collections/{collectionId}";

  @Override
  public List<String> conformanceClasses() {
    return List.of(
        SPEC + "core",
        SPEC + "tileset",
        SPEC + "tilesets-list",
        SPEC + "dataset-tilesets",
        SPEC + "geodata-tilesets",
        SPEC + "collections-selection",
        SPEC + "mvt",
        SPEC + "png",
        SPEC + "jpeg",
        SPEC + "oas30",
        TMS + "tilematrixset",
        TMS + "json-tilematrixset",
        TMS + "tilesetmetadata",
        TMS + "json-tilesetmetadata");
  }

  @Override
  public List<Link> landingLinks(String root) {
    return List.of(
        Link.of(
            root + "/tiles",
            Relations.VECTOR_TILESETS,
            Relations.JSON,
            Text.of("矢量瓦片", "Vector tiles")),
        Link.of(
            root + "/tileMatrixSets",
            Relations.TILING_SCHEMES,
            Relations.JSON,
            Text.of("瓦片矩阵集", "Tile matrix sets")));
  }

  @Override
  public List<Link> collectionLinks(LayerDefinition layer, String collection) {
    return List.of(
        Link.of(
            collection + "/tiles",
            Relations.VECTOR_TILESETS,
            Relations.JSON,
            Text.of("矢量瓦片", "Vector tiles")),
        Link.of(
            collection + "/map/tiles",
            Relations.MAP_TILESETS,
            Relations.JSON,
            Text.of("图片瓦片", "Map tiles")));
  }

  @Override
  public void describe(ApiDescription api, List<LayerDefinition> layers) {
    api.tag(TAG, Text.of("瓦片", "Tiles"));
    api.get("/tileMatrixSets", "getTileMatrixSetsList", TAG, Text.of("瓦片矩阵集", "Tile matrix sets"))
        .shared("f")
        .answers(Relations.JSON, "text/html");
    api.get(
            "/tileMatrixSets/{tileMatrixSetId}",
            "getTileMatrixSet",
            TAG,
            Text.of("瓦片矩阵集", "A tile matrix set"))
        .with(set())
        .shared("f")
        .answers(Relations.JSON, "text/html");
    describe(api, "/tiles", "dataset.vector", Tileset.Kind.VECTOR, List.of(collections()));
    if (!layers.isEmpty()) {
      ApiParameter collection =
          ApiParameter.path("collectionId", Text.of("图层", "Name of a collection"));
      describe(
          api,
          COLLECTION + "/tiles",
          "collection.vector",
          Tileset.Kind.VECTOR,
          List.of(collection));
      describe(
          api, COLLECTION + "/map/tiles", "collection.map", Tileset.Kind.MAP, List.of(collection));
      describe(
          api,
          COLLECTION + "/styles/{styleId}/map/tiles",
          "collection.style.map",
          Tileset.Kind.MAP,
          List.of(collection, ApiParameter.path("styleId", Text.of("样式", "Name of a style"))));
    }
  }

  private static void describe(
      ApiDescription api,
      String path,
      String id,
      Tileset.Kind kind,
      List<ApiParameter> parameters) {
    var list = api.get(path, id + ".getTileSetsList", TAG, Text.of("瓦片集", "Tile sets"));
    var one =
        api.get(
            path + "/{tileMatrixSetId}",
            id + ".getTileSet",
            TAG,
            Text.of("瓦片集说明", "Metadata of a tile set"));
    var tile =
        api.get(
            path + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
            id + ".getTile",
            TAG,
            Text.of("瓦片", "A tile"));
    for (ApiParameter parameter : parameters) {
      list.with(parameter);
      one.with(parameter);
      tile.with(parameter);
    }
    list.shared("f").answers(Relations.JSON, "text/html");
    one.with(set()).with(format("json", "tilejson", "html"));
    one.answers(Relations.JSON, TileJson.FORMAT.mediaType(), "text/html");
    tile.with(set())
        .with(ApiParameter.path("tileMatrix", Text.of("级别", "Identifier of a level")))
        .with(ApiParameter.path("tileRow", Text.of("行，自北起", "Row from the north")))
        .with(ApiParameter.path("tileCol", Text.of("列，自西起", "Column from the west")))
        .with(format(kind.formats().stream().map(ApiFormat::name).toArray(String[]::new)))
        .answers(kind.formats().stream().map(ApiFormat::mediaType).toArray(String[]::new));
  }

  private static ApiParameter set() {
    List<String> ids = TileMatrixSets.list().stream().map(TileMatrixSet::id).toList();
    return new ApiParameter(
        "tileMatrixSetId",
        "path",
        Text.of("瓦片矩阵集", "Identifier of a tile matrix set"),
        Map.of("type", "string", "enum", ids));
  }

  private static ApiParameter format(String... names) {
    return ApiParameter.query(
        "f",
        Text.of("格式；不给则依 Accept", "Format; else by Accept"),
        Map.of("type", "string", "enum", List.of(names)));
  }

  private static ApiParameter collections() {
    return ApiParameter.query(
        "collections",
        Text.of("图层，以逗号分隔；不给为全部", "Collections by commas; else all"),
        Map.of("type", "array", "items", Map.of("type", "string")));
  }
}
