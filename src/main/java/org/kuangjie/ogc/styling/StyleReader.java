package org.kuangjie.ogc.styling;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Description;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.util.InternationalString;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.util.GrowableInternationalString;
import org.geotools.util.SimpleInternationalString;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.filter.FilterReader;
import org.kuangjie.ogc.gml.GmlReader;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.DomainException;
import org.w3c.dom.Element;

/**
 * Reads a StyledLayerDescriptor (OGC 02-070, 05-078r4) with Symbology Encoding (OGC 05-077r4), or a
 * bare FeatureTypeStyle. Elements go by local name, so mixtures of both versions, as desktop
 * programs write them, are read as well. What this product does not draw is refused by name, not
 * passed over.
 */
public final class StyleReader {

  static final StyleFactory FACTORY = CommonFactoryFinder.getStyleFactory();

  private final FilterReader filters;
  private final SymbolizerReader symbolizers;

  private StyleReader() {
    GmlReader geometries = new GmlReader(MapCrs.CGCS2000, false);
    this.filters = new FilterReader(geometries);
    this.symbolizers = new SymbolizerReader(geometries);
  }

  /**
   * Styles of one layer.
   *
   * @param layer name of the NamedLayer or UserLayer
   * @param styleNames styles named but not defined in the document (NamedStyle)
   */
  public record LayerStyles(String layer, List<Style> styles, List<String> styleNames) {}

  /**
   * @throws DomainException INVALID naming the element that is wrong or not supported
   */
  public static List<LayerStyles> read(InputStream document) {
    return new StyleReader().document(Xml.read(document));
  }

  private List<LayerStyles> document(Element root) {
    if (Xml.is(root, "FeatureTypeStyle") || Xml.is(root, "CoverageStyle")) {
      Style style = FACTORY.createStyle();
      style.featureTypeStyles().add(featureTypeStyle(root));
      return List.of(new LayerStyles("", List.of(style), List.of()));
    }
    if (!Xml.is(root, "StyledLayerDescriptor")) {
      throw refused(Xml.name(root), "须为 StyledLayerDescriptor", "is no StyledLayerDescriptor");
    }
    return Xml.children(root).stream()
        .filter(layer -> Xml.is(layer, "NamedLayer") || Xml.is(layer, "UserLayer"))
        .map(this::layer)
        .toList();
  }

  private LayerStyles layer(Element layer) {
    if (Xml.child(layer, "RemoteOWS").isPresent()
        || Xml.child(layer, "InlineFeature").isPresent()) {
      throw refused("UserLayer", "不支持外部或内嵌数据", "remote and inline data are not supported");
    }
    return new LayerStyles(
        Xml.text(layer, "Name").orElse(""),
        Xml.children(layer, "UserStyle").stream().map(this::style).toList(),
        Xml.children(layer, "NamedStyle").stream()
            .map(named -> Xml.text(named, "Name").orElse(""))
            .toList());
  }

  private Style style(Element element) {
    Style style = FACTORY.createStyle();
    style.setName(Xml.text(element, "Name").orElse(""));
    style.getDescription().setTitle(description(element).getTitle());
    style.getDescription().setAbstract(description(element).getAbstract());
    style.setDefault(
        Xml.text(element, "IsDefault").filter(d -> d.equals("1") || d.equals("true")).isPresent());
    Xml.children(element).stream()
        .filter(child -> Xml.is(child, "FeatureTypeStyle") || Xml.is(child, "CoverageStyle"))
        .forEach(child -> style.featureTypeStyles().add(featureTypeStyle(child)));
    if (style.featureTypeStyles().isEmpty()) {
      throw refused("UserStyle", "没有 FeatureTypeStyle", "has no FeatureTypeStyle");
    }
    return style;
  }

  /** Title and abstract, in SE inside Description. */
  static Description description(Element element) {
    Element holder = Xml.child(element, "Description").orElse(element);
    return FACTORY.description(words(holder, "Title"), words(holder, "Abstract"));
  }

  /**
   * As GeoServer writes it: the text of all languages, and within it Localized ones by language.
   */
  private static InternationalString words(Element holder, String name) {
    Element element = Xml.child(holder, name).orElse(null);
    if (element == null) {
      return new SimpleInternationalString("");
    }
    GrowableInternationalString words = new GrowableInternationalString(Xml.ownText(element));
    for (Element localized : Xml.children(element, "Localized")) {
      Xml.attribute(localized, "lang")
          .ifPresent(tag -> words.add(Locale.forLanguageTag(tag), Xml.text(localized)));
    }
    return words;
  }

  private FeatureTypeStyle featureTypeStyle(Element element) {
    FeatureTypeStyle style = FACTORY.createFeatureTypeStyle();
    style.setName(Xml.text(element, "Name").orElse(""));
    if (Xml.child(element, "Transformation").isPresent()) {
      throw refused("Transformation", "不支持渲染变换", "rendering transformations are not supported");
    }
    Xml.children(element, "Rule").forEach(rule -> style.rules().add(rule(rule)));
    Xml.children(element, "VendorOption")
        .forEach(option -> style.getOptions().put(option(option), Xml.text(option)));
    return style;
  }

  /** Name of a vendor option; most only fine-tune, those that would change the picture are kept. */
  static String option(Element option) {
    String name = option.getAttribute("name");
    if (name.startsWith("composite")) {
      throw refused(name, "不支持图层混合", "is not supported: layers are laid one over the other");
    }
    return name;
  }

  private Rule rule(Element element) {
    List<Symbolizer> drawn = new ArrayList<>();
    for (Element child : Xml.children(element)) {
      if (Xml.name(child).endsWith("Symbolizer")) {
        drawn.add(symbolizers.read(child));
      }
    }
    Rule rule =
        FACTORY.rule(
            Xml.text(element, "Name").orElse(""),
            description(element),
            null,
            scale(element, "MinScaleDenominator").orElse(0.0),
            scale(element, "MaxScaleDenominator").orElse(Double.POSITIVE_INFINITY),
            drawn,
            Xml.child(element, "Filter").map(filters::read).orElse(Filter.INCLUDE));
    rule.setElseFilter(Xml.child(element, "ElseFilter").isPresent());
    Xml.child(element, "LegendGraphic")
        .flatMap(legend -> Xml.child(legend, "Graphic"))
        .ifPresent(graphic -> rule.setLegend(symbolizers.legend(graphic)));
    return rule;
  }

  private static Optional<Double> scale(Element element, String name) {
    return Xml.text(element, name)
        .map(
            text -> {
              try {
                return Double.parseDouble(text);
              } catch (NumberFormatException e) {
                throw refused(name, "不是数字", "is no number");
              }
            });
  }

  static DomainException refused(String element, String zh, String en) {
    return DomainException.invalid(
        "style", "样式 %s：%s".formatted(element, zh), "Style: %s %s".formatted(element, en));
  }
}
