package org.kuangjie.ogc.wmts;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.styling.StyleBook;
import org.kuangjie.ogc.tiles.PictureFormat;
import org.kuangjie.ogc.tiles.TileAddress;
import org.kuangjie.ogc.tiles.TileExtents;
import org.kuangjie.ogc.tiles.TileLimits;
import org.kuangjie.ogc.tiles.TileMatrix;
import org.kuangjie.ogc.tiles.TileMatrixSet;
import org.kuangjie.ogc.tiles.TileMatrixSets;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Finds what the parameters of GetTile and GetFeatureInfo name. */
@Component
class TileFinder {

  private static final String DEFAULT_STYLE = "default";

  private final PublishedLayers layers;
  private final StyleBook styles;
  private final TileExtents extents;

  TileFinder(PublishedLayers layers, StyleBook styles, TileExtents extents) {
    this.layers = layers;
    this.styles = styles;
    this.extents = extents;
  }

  /**
   * @throws OgcException InvalidParameterValue, TileOutOfRange
   */
  WmtsTile get(TileParameters given, Actor actor) {
    LayerDefinition layer = layer(given.layer(), actor);
    String style = style(layer, given.style());
    PictureFormat format =
        PictureFormat.ofMediaType(given.format())
            .orElseThrow(
                () ->
                    OgcException.invalid(
                        "Format",
                        "只提供 image/png 和 image/jpeg",
                        "Only image/png and image/jpeg are offered"));
    TileMatrixSet set =
        TileMatrixSets.find(given.set())
            .orElseThrow(
                () -> {
                  List<String> known =
                      TileMatrixSets.list().stream().map(TileMatrixSet::id).toList();
                  return OgcException.invalid(
                      "TileMatrixSet", "须为 " + known + " 之一", "must be one of " + known);
                });
    TileMatrix matrix =
        set.find(given.matrix())
            .orElseThrow(
                () ->
                    OgcException.invalid(
                        "TileMatrix",
                        set.id() + " 没有这一级",
                        set.id() + " has no matrix of this name"));
    TileLimits limits = extents.limits(extents.get(layer, actor), set, matrix);
    int row = index(given.row(), "TileRow", limits.minRow(), limits.maxRow());
    int col = index(given.col(), "TileCol", limits.minCol(), limits.maxCol());
    return new WmtsTile(layer, style, format, new TileAddress(set, matrix, row, col));
  }

  private LayerDefinition layer(String name, Actor actor) {
    return layers
        .find(name)
        .filter(layer -> layer.isVisibleTo(actor))
        .orElseThrow(
            () ->
                OgcException.invalid(
                    "Layer",
                    "没有图层 %s，或须登录后查看".formatted(name),
                    "There is no layer %s, or it is seen only after signing in".formatted(name)));
  }

  private String style(LayerDefinition layer, String given) {
    List<String> names = styles.names(layer);
    if (names.contains(given)) {
      return given;
    }
    if (given.isEmpty() || given.equals(DEFAULT_STYLE)) {
      return names.get(0);
    }
    throw OgcException.invalid(
        "Style", "该图层的样式为 " + names, "The styles of this layer are " + names);
  }

  private static int index(String given, String name, int min, int max) {
    long index = number(given, name);
    if (index < min || index > max) {
      throw new OgcException(
          "TileOutOfRange",
          name,
          400,
          Text.of(
              "该图层在这一级的范围为 %d 至 %d".formatted(min, max),
              "On this level the layer has %d to %d".formatted(min, max)));
    }
    return (int) index;
  }

  static long number(String given, String name) {
    try {
      return Long.parseLong(given.strip());
    } catch (NumberFormatException e) {
      throw OgcException.invalid(name, "须为整数", "must be a whole number");
    }
  }
}
