package org.kuangjie.ogc.wms;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.filter.FilterReader;
import org.kuangjie.ogc.gml.GmlReader;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.styling.StyleReader;
import org.kuangjie.ogc.styling.StyleReader.LayerStyles;
import org.kuangjie.ogc.xml.Xml;
import org.w3c.dom.Element;

/**
 * SLD_BODY: the style a request brings (02-070, 10; 05-078r4, 12). SLD, an address to fetch one
 * from, is refused: this server fetches nothing that outsiders name.
 */
record SldParameter(List<Part> parts) {

  /**
   * What the document says of one layer.
   *
   * @param styleNames styles of the server it refers to
   * @param constraint which features it wants (LayerFeatureConstraints)
   */
  record Part(String layer, List<Style> styles, List<String> styleNames, Filter constraint) {}

  /**
   * Empty when the request brings no style.
   *
   * @throws OgcException InvalidParameterValue when it names an address, or the document is too
   *     large
   */
  static Optional<SldParameter> find(Parameters parameters, WmsSettings settings) {
    if (parameters.find("SLD").isPresent()) {
      throw OgcException.invalid(
          "SLD",
          "不从网址 %s 读取样式，请用 SLD_BODY 直接提交".formatted(parameters.get("SLD")),
          "Styles are not fetched from %s; send the document itself as SLD_BODY"
              .formatted(parameters.get("SLD")));
    }
    return parameters.find("SLD_BODY").map(body -> read(body, settings));
  }

  private static SldParameter read(String body, WmsSettings settings) {
    byte[] document = body.getBytes(StandardCharsets.UTF_8);
    if (document.length > settings.maxStyleKilobytes() * 1024) {
      throw OgcException.invalid(
          "SLD_BODY",
          "样式不得超过 %d KiB".formatted(settings.maxStyleKilobytes()),
          "A style must not exceed %d KiB".formatted(settings.maxStyleKilobytes()));
    }
    List<LayerStyles> styles = StyleReader.read(new ByteArrayInputStream(document));
    List<Filter> constraints = constraints(Xml.read(new ByteArrayInputStream(document)));
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < styles.size(); i++) {
      LayerStyles layer = styles.get(i);
      parts.add(new Part(layer.layer(), layer.styles(), layer.styleNames(), constraints.get(i)));
    }
    return new SldParameter(parts);
  }

  /** Of each layer, in the order of the document. */
  private static List<Filter> constraints(Element root) {
    return Xml.is(root, "StyledLayerDescriptor")
        ? Xml.children(root).stream()
            .filter(layer -> Xml.is(layer, "NamedLayer") || Xml.is(layer, "UserLayer"))
            .map(SldParameter::constraint)
            .toList()
        : List.of(Filter.INCLUDE);
  }

  private static Filter constraint(Element layer) {
    return Xml.child(layer, "LayerFeatureConstraints")
        .flatMap(constraints -> Xml.child(constraints, "FeatureTypeConstraint"))
        .flatMap(constraint -> Xml.child(constraint, "Filter"))
        .map(filter -> new FilterReader(new GmlReader(MapCrs.CGCS2000, false)).read(filter))
        .orElse(Filter.INCLUDE);
  }

  /** What it says of a layer; a bare FeatureTypeStyle is meant for every layer. */
  Optional<Part> find(LayerDefinition layer) {
    return parts.stream()
        .filter(part -> part.layer().isEmpty() || layer.isNamed(part.layer()))
        .findFirst();
  }
}
