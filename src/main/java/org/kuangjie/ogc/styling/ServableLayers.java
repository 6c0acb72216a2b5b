package org.kuangjie.ogc.styling;

import java.util.List;
import java.util.Optional;
import org.geotools.api.style.RasterSymbolizer;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.StyleDocument;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Before the first request: a layer whose style we do not draw, or whose systems we do not serve,
 * is left out.
 */
@Component
@ConditionalOnWebApplication
class ServableLayers implements SmartInitializingSingleton {

  private final PublishedLayers layers;
  private final StyleBook styles;

  ServableLayers(PublishedLayers layers, StyleBook styles) {
    this.layers = layers;
    this.styles = styles;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (LayerDefinition layer : layers.list()) {
      findFault(layer).ifPresent(fault -> layers.leaveOut(layer, fault));
    }
  }

  private Optional<Text> findFault(LayerDefinition layer) {
    for (String code : layer.presentation().crs()) {
      if (MapCrs.find(code).isEmpty()) {
        return Optional.of(Text.format("不支持坐标系 %s", "The system %s is not served", code));
      }
    }
    try {
      List<String> read = styles.names(layer);
      if (layer.images().isEmpty() && read.stream().anyMatch(name -> drawsImages(layer, name))) {
        return Optional.of(
            Text.of(
                "样式含 RasterSymbolizer，图层却没有影像（raster）",
                "A style has a RasterSymbolizer, and the layer has no images (raster)"));
      }
      return layer.presentation().styles().stream()
          .map(StyleDocument::name)
          .filter(name -> !read.contains(name))
          .findFirst()
          .map(name -> Text.format("样式 %s 没有 UserStyle", "Style %s has no UserStyle", name));
    } catch (DomainException e) {
      return Optional.of(e.text());
    }
  }

  private boolean drawsImages(LayerDefinition layer, String style) {
    return styles.find(layer, style).stream()
        .flatMap(found -> found.featureTypeStyles().stream())
        .flatMap(part -> part.rules().stream())
        .flatMap(rule -> rule.symbolizers().stream())
        .anyMatch(RasterSymbolizer.class::isInstance);
  }
}
