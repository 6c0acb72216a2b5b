package org.kuangjie.ogc.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.style.Style;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.styling.StyleBook;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/**
 * LAYERS and STYLES (06-042, 7.3.3.3 and 7.3.3.4), or a style document with or without LAYERS
 * (02-070, 10: library and literal mode). The first layer is the lowest.
 */
@Component
class LayersParameter {

  private final PublishedLayers published;
  private final StyleBook styles;
  private final WmsSettings settings;

  LayersParameter(PublishedLayers published, StyleBook styles, WmsSettings settings) {
    this.published = published;
    this.styles = styles;
    this.settings = settings;
  }

  /** The layers of a map. STYLES may be absent: then all are drawn in their default style. */
  List<StyledLayer> read(WmsRequest request) {
    Optional<SldParameter> sld = SldParameter.find(request.parameters(), settings);
    List<String> names = request.parameters().list("LAYERS");
    if (names.isEmpty()) {
      return limited(
          sld.orElseThrow(() -> OgcException.missing("LAYERS")).parts().stream()
              .flatMap(part -> literal(request, part).stream())
              .toList());
    }
    List<String> wanted = styleNames(request.parameters(), names.size());
    List<StyledLayer> layers = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      LayerDefinition layer = layer(request, "LAYERS", names.get(i));
      String style = wanted.get(i);
      layers.add(
          sld.flatMap(document -> document.find(layer))
              .flatMap(part -> library(layer, part, style))
              .orElseGet(() -> new StyledLayer(layer, style(layer, style))));
    }
    return limited(layers);
  }

  /**
   * The layers a parameter names, such as QUERY_LAYERS.
   *
   * @throws OgcException MissingParameterValue; LayerNotDefined when there is none of a name that
   *     the actor may know of
   */
  List<LayerDefinition> named(WmsRequest request, String parameter) {
    request.parameters().get(parameter);
    return request.parameters().list(parameter).stream()
        .map(name -> layer(request, parameter, name))
        .toList();
  }

  /** Some programs encode the colon of a name twice; names themselves have no percent sign. */
  LayerDefinition layer(WmsRequest request, String parameter, String name) {
    return published
        .find(name.trim().replace("%3A", ":"))
        .filter(layer -> layer.isVisibleTo(request.actor()))
        .orElseThrow(
            () ->
                new OgcException(
                    "LayerNotDefined",
                    parameter,
                    400,
                    Text.format(
                        "没有图层 %s，或须登录后查看",
                        "There is no layer %s, or it is seen only after signing in", name)));
  }

  /**
   * @throws OgcException StyleNotDefined
   */
  Style style(LayerDefinition layer, String name) {
    return styles
        .find(layer, name.trim())
        .orElseThrow(
            () ->
                new OgcException(
                    "StyleNotDefined",
                    "STYLES",
                    400,
                    Text.format(
                        "图层 %s 没有样式 %s，可用：%s",
                        "Layer %s has no style %s; it has %s",
                        layer.qualifiedName(),
                        name,
                        String.join(", ", styles.names(layer)))));
  }

  /** One for each layer; all empty when none is given. */
  private static List<String> styleNames(Parameters parameters, int layers) {
    List<String> given = new ArrayList<>(parameters.list("STYLES"));
    boolean tooMany = given.stream().skip(layers).anyMatch(name -> !name.isBlank());
    if (tooMany || !given.isEmpty() && given.size() < layers) {
      throw OgcException.invalid(
          "STYLES",
          "STYLES 的个数须与 LAYERS 相同，或为空",
          "STYLES must name as many styles as LAYERS names layers, or be empty");
    }
    while (given.size() < layers) {
      given.add("");
    }
    return given;
  }

  /** The style the document has for the layer, by name or as its default. */
  private Optional<StyledLayer> library(
      LayerDefinition layer, SldParameter.Part part, String wanted) {
    List<Style> own = part.styles();
    Optional<Style> chosen =
        wanted.isBlank()
            ? own.stream().filter(Style::isDefault).findFirst().or(() -> own.stream().findFirst())
            : own.stream().filter(style -> wanted.equals(style.getName())).findFirst();
    return chosen
        .or(
            () ->
                wanted.isBlank()
                    ? part.styleNames().stream().findFirst().map(name -> style(layer, name))
                    : Optional.empty())
        .map(style -> new StyledLayer(layer, style, part.constraint()));
  }

  /** Every style the document has for a layer, one over the other. */
  private List<StyledLayer> literal(WmsRequest request, SldParameter.Part part) {
    LayerDefinition layer = layer(request, "SLD_BODY", part.layer());
    List<Style> drawn = new ArrayList<>(part.styles());
    part.styleNames().forEach(name -> drawn.add(style(layer, name)));
    if (drawn.isEmpty()) {
      drawn.add(style(layer, ""));
    }
    return drawn.stream().map(style -> new StyledLayer(layer, style, part.constraint())).toList();
  }

  /** 06-042, 7.2.4.3: LayerLimit. */
  private List<StyledLayer> limited(List<StyledLayer> layers) {
    if (layers.size() > settings.maxLayers()) {
      throw OgcException.invalid(
          "LAYERS",
          "最多 %d 个图层".formatted(settings.maxLayers()),
          "at most %d layers".formatted(settings.maxLayers()));
    }
    return layers;
  }
}
