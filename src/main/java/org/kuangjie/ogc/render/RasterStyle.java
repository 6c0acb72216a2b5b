package org.kuangjie.ogc.render;

import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.style.OverlapBehaviorEnum;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Style;
import org.kuangjie.layers.ImageFiles;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureQuery.Sort;
import org.kuangjie.ogc.imagery.ImageOrder;
import org.kuangjie.ogc.request.OgcException;

/** What RasterSymbolizers of a style ask of its layer. */
final class RasterStyle {

  private RasterStyle() {}

  /** The images to draw; empty when the style draws none. */
  static Stream<ImageFiles> images(Style style, LayerDefinition layer) {
    return symbolizers(style).findAny().stream().flatMap(any -> layer.images().stream());
  }

  /**
   * @throws OgcException when the style draws images and the layer has none
   */
  static void check(Style style, LayerDefinition layer) {
    if (layer.images().isEmpty() && symbolizers(style).findAny().isPresent()) {
      throw OgcException.invalid(
          "STYLES",
          "图层 %s 不是影像图层，不能用 RasterSymbolizer".formatted(layer.qualifiedName()),
          "Layer %s is no raster and cannot be drawn by a RasterSymbolizer"
              .formatted(layer.qualifiedName()));
    }
  }

  /** Which image lies on top (OverlapBehavior): the latest unless the style says otherwise. */
  static List<Sort> order(Style style, LayerDefinition layer) {
    boolean earliest =
        symbolizers(style)
            .anyMatch(s -> s.getOverlapBehavior() == OverlapBehaviorEnum.EARLIEST_ON_TOP);
    boolean drawn = images(style, layer).findAny().isPresent();
    return drawn ? ImageOrder.of(layer, !earliest) : List.of();
  }

  private static Stream<RasterSymbolizer> symbolizers(Style style) {
    return style.featureTypeStyles().stream()
        .flatMap(part -> part.rules().stream())
        .flatMap(rule -> rule.symbolizers().stream())
        .filter(RasterSymbolizer.class::isInstance)
        .map(RasterSymbolizer.class::cast);
  }
}
