package org.kuangjie.ogc.api.tiles;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.ogc.api.ApiAnswers;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.ogc.request.PublicUrl;
import org.kuangjie.ogc.tiles.TileAddress;
import org.kuangjie.ogc.tiles.TileExtents;
import org.kuangjie.ogc.tiles.TileMatrixSet;
import org.kuangjie.ogc.tiles.TileMatrixSets;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;

/**
 * OGC API Tiles: of the whole dataset, of a collection, of a collection drawn as a map. Open to
 * everybody: each layer says who may see it.
 */
@RestController
@Hidden
@RequestMapping("/ogcapi")
class TilesController {

  private static final String VECTOR = "/collections/{collection}/tiles";
  private static final String MAP = "/collections/{collection}/map/tiles";
  private static final String STYLED = "/collections/{collection}/styles/{style}/map/tiles";
  private static final String TILE = "/{set}/{matrix}/{row}/{col}";
  private static final List<ApiFormat> LISTS = List.of(ApiFormat.JSON, ApiFormat.HTML);
  private static final List<ApiFormat> METADATA =
      List.of(ApiFormat.JSON, TileJson.FORMAT, ApiFormat.HTML);

  private final PublicUrl publicUrl;
  private final TilesetFinder tilesets;
  private final TilesetDocument documents;
  private final TileExtents extents;
  private final TileMaker maker;

  TilesController(
      PublicUrl publicUrl,
      TilesetFinder tilesets,
      TilesetDocument documents,
      TileExtents extents,
      TileMaker maker) {
    this.publicUrl = publicUrl;
    this.tilesets = tilesets;
    this.documents = documents;
    this.extents = extents;
    this.maker = maker;
  }

  /** The tile sets of something (20-057, 9). */
  @GetMapping({"/tiles", VECTOR, MAP, STYLED})
  @PreAuthorize("permitAll()")
  void list(
      @PathVariable Map<String, String> path,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    ApiRequest request = request(servlet, path);
    ApiFormat format = request.format(LISTS);
    Tileset tileset = tilesets.get(request, path, isMap(servlet), actor);
    if (format.equals(ApiFormat.HTML)) {
      ApiAnswers.html(request, response, TilePages.list(request, tileset));
      return;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("links", TilesetDocument.json(request.selfAndAlternates(format, LISTS)));
    json.put("tilesets", documents.list(tileset, actor));
    ApiAnswers.json(request, response, format, json);
  }

  /** The metadata of a tile set (20-057, 8). */
  @GetMapping({"/tiles/{set}", VECTOR + "/{set}", MAP + "/{set}", STYLED + "/{set}"})
  @PreAuthorize("permitAll()")
  void metadata(
      @PathVariable Map<String, String> path,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    ApiRequest request = request(servlet, path);
    ApiFormat format = request.format(METADATA);
    Tileset tileset = tilesets.get(request, path, isMap(servlet), actor);
    TileMatrixSet set = set(path.get("set"));
    if (format.equals(ApiFormat.HTML)) {
      ApiAnswers.html(request, response, TilePages.metadata(request, tileset, set));
    } else if (format.equals(TileJson.FORMAT)) {
      Map<String, Object> json = TileJson.of(tileset, set, extents.get(tileset.layers(), actor));
      ApiAnswers.json(request, response, format, json);
    } else {
      ApiAnswers.json(request, response, format, documents.metadata(tileset, set, actor));
    }
  }

  /** A tile (20-057, 7). */
  @GetMapping({"/tiles" + TILE, VECTOR + TILE, MAP + TILE, STYLED + TILE})
  @PreAuthorize("permitAll()")
  void tile(
      @PathVariable Map<String, String> path,
      HttpServletRequest servlet,
      HttpServletResponse response,
      Actor actor)
      throws IOException {
    ApiRequest request = request(servlet, path);
    Tileset tileset = tilesets.get(request, path, isMap(servlet), actor);
    ApiFormat format = request.format(tileset.kind().formats());
    TileAddress at = maker.address(tileset, set(path.get("set")), path, actor);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    maker.answer(
        tileset, format, at, actor, servlet.getHeader(HttpHeaders.IF_NONE_MATCH), response);
  }

  @GetMapping("/tileMatrixSets")
  @PreAuthorize("permitAll()")
  void matrixSets(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of());
    ApiFormat format = request.format(LISTS);
    if (format.equals(ApiFormat.HTML)) {
      ApiAnswers.html(request, response, TilePages.matrixSets(request));
      return;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("links", TilesetDocument.json(request.selfAndAlternates(format, LISTS)));
    json.put(
        "tileMatrixSets",
        TileMatrixSets.list().stream()
            .map(
                set -> {
                  Map<String, Object> item = MatrixSetDocument.item(request.root(), set);
                  String href = request.root() + "/tileMatrixSets/" + set.id();
                  Link link = Link.of(href, "self", Relations.JSON, set.title());
                  item.put("links", TilesetDocument.json(List.of(link)));
                  return item;
                })
            .toList());
    ApiAnswers.json(request, response, format, json);
  }

  @GetMapping("/tileMatrixSets/{set}")
  @PreAuthorize("permitAll()")
  void matrixSet(
      @PathVariable("set") String id, HttpServletRequest servlet, HttpServletResponse response)
      throws IOException {
    ApiRequest request = new ApiRequest(servlet, publicUrl, Set.of());
    ApiFormat format = request.format(LISTS);
    TileMatrixSet set = set(id);
    if (format.equals(ApiFormat.HTML)) {
      ApiAnswers.html(request, response, TilePages.matrixSet(request, set));
      return;
    }
    Map<String, Object> json = MatrixSetDocument.of(request.root(), set);
    json.put("links", TilesetDocument.json(request.selfAndAlternates(format, LISTS)));
    ApiAnswers.json(request, response, format, json);
  }

  private ApiRequest request(HttpServletRequest servlet, Map<String, String> path) {
    boolean dataset = !path.containsKey("collection");
    return new ApiRequest(servlet, publicUrl, dataset ? Set.of("collections") : Set.of());
  }

  private static boolean isMap(HttpServletRequest servlet) {
    Object pattern = servlet.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return String.valueOf(pattern).contains("/map/tiles");
  }

  private static TileMatrixSet set(@org.jspecify.annotations.Nullable String id) {
    return Optional.ofNullable(id)
        .flatMap(TileMatrixSets::find)
        .orElseThrow(
            () -> {
              List<String> known = TileMatrixSets.list().stream().map(TileMatrixSet::id).toList();
              return DomainException.notFound(
                  "tile-matrix-set-unknown",
                  "瓦片矩阵集须为 " + known,
                  "The tile matrix sets are " + known);
            });
  }
}
