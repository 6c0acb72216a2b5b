package org.kuangjie.ogc.api.tiles;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.tiles.PictureFormat;
import org.kuangjie.ogc.tiles.PictureTiles;
import org.kuangjie.ogc.tiles.Tile;
import org.kuangjie.ogc.tiles.TileAddress;
import org.kuangjie.ogc.tiles.TileAnswer;
import org.kuangjie.ogc.tiles.TileExtents;
import org.kuangjie.ogc.tiles.TileLimits;
import org.kuangjie.ogc.tiles.TileMatrix;
import org.kuangjie.ogc.tiles.TileMatrixSet;
import org.kuangjie.ogc.tiles.VectorTiles;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Component;

/** Finds and sends the tiles of the API. */
@Component("apiTileMaker")
class TileMaker {

  private final TileExtents extents;
  private final VectorTiles vectors;
  private final PictureTiles pictures;
  private final TileAnswer answer;

  TileMaker(TileExtents extents, VectorTiles vectors, PictureTiles pictures, TileAnswer answer) {
    this.extents = extents;
    this.vectors = vectors;
    this.pictures = pictures;
    this.answer = answer;
  }

  /**
   * The tile that a path names.
   *
   * @throws DomainException INVALID when row or column are no numbers, NOT_FOUND when there is no
   *     such matrix or the tile lies outside of the limits (20-057, requirement 6)
   */
  TileAddress address(Tileset tileset, TileMatrixSet set, Map<String, String> path, Actor actor) {
    String id = path.getOrDefault("matrix", "");
    TileMatrix matrix =
        set.find(id)
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "tile-matrix-unknown",
                        "%s 没有级别 %s".formatted(set.id(), id),
                        "%s has no matrix %s".formatted(set.id(), id)));
    long row = number(path, "row");
    long col = number(path, "col");
    TileLimits limits = extents.limits(extents.get(tileset.layers(), actor), set, matrix);
    if (!limits.has(row, col)) {
      throw DomainException.notFound(
          "tile-out-of-range",
          "该级的范围为第 %d 至 %d 行、第 %d 至 %d 列"
              .formatted(limits.minRow(), limits.maxRow(), limits.minCol(), limits.maxCol()),
          "There are rows %d to %d and columns %d to %d on this level"
              .formatted(limits.minRow(), limits.maxRow(), limits.minCol(), limits.maxCol()));
    }
    return new TileAddress(set, matrix, (int) row, (int) col);
  }

  private static long number(Map<String, String> path, String name) {
    try {
      return Long.parseLong(path.getOrDefault(name, ""));
    } catch (NumberFormatException e) {
      throw DomainException.invalid(
          "tile-index", "行号和列号须为整数", "Row and column must be whole numbers");
    }
  }

  void answer(
      Tileset tileset,
      ApiFormat format,
      TileAddress at,
      Actor actor,
      @Nullable String ifNoneMatch,
      HttpServletResponse response)
      throws IOException {
    Tile tile =
        tileset.kind() == Tileset.Kind.VECTOR
            ? vectors.get(tileset.layers(), at, actor)
            : picture(tileset, format, at, actor);
    answer.send(tile, format.mediaType(), tileset.layers(), ifNoneMatch, response);
  }

  private Tile picture(Tileset tileset, ApiFormat format, TileAddress at, Actor actor) {
    PictureFormat picture = PictureFormat.ofMediaType(format.mediaType()).orElse(PictureFormat.PNG);
    try {
      return pictures.get(tileset.layers().get(0), tileset.style(), picture, at, actor);
    } catch (OgcException e) {
      throw new DomainException(DomainException.Kind.UNAVAILABLE, "tile-not-drawn", e.text());
    }
  }
}
