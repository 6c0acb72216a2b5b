package org.kuangjie.ogc.styling;

import static org.kuangjie.ogc.styling.StyleReader.FACTORY;
import static org.kuangjie.ogc.styling.StyleReader.refused;

import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.ColorMap;
import org.geotools.api.style.ColorMapEntry;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.xml.Xml;
import org.w3c.dom.Element;

/**
 * Reads ColorMap: entries as in SLD 1.0, with the types GeoServer and QGIS write, or the functions
 * of SE 1.1 (Categorize, Interpolate) with plain values.
 */
final class ColourMapReader {

  private static final FilterFactory EXPRESSIONS = CommonFactoryFinder.getFilterFactory();

  private ColourMapReader() {}

  static ColorMap read(Element element) {
    Element categorize = Xml.child(element, "Categorize").orElse(null);
    Element interpolate = Xml.child(element, "Interpolate").orElse(null);
    ColorMap map =
        categorize != null
            ? categorize(categorize)
            : interpolate != null ? interpolate(interpolate) : entries(element);
    if (map.getColorMapEntries().length == 0) {
      throw refused("ColorMap", "没有颜色", "has no colours");
    }
    return map;
  }

  private static ColorMap entries(Element element) {
    ColorMap map = FACTORY.createColorMap();
    String type = element.getAttribute("type").toLowerCase(Locale.ROOT);
    map.setType(
        switch (type) {
          case "", "ramp", "linear" -> ColorMap.TYPE_RAMP;
          case "intervals", "discrete" -> ColorMap.TYPE_INTERVALS;
          case "values", "exact" -> ColorMap.TYPE_VALUES;
          default ->
              throw refused(
                  "ColorMap",
                  "type 须为 ramp、intervals 或 values",
                  "has a type of ramp, intervals or values");
        });
    for (Element entry : Xml.children(element, "ColorMapEntry")) {
      if (entry.getAttribute("quantity").isBlank()) {
        throw refused("ColorMapEntry", "缺少 quantity", "has no quantity");
      }
      String opacity = entry.getAttribute("opacity");
      map.addColorMapEntry(
          entry(
              RasterReader.colour(entry, entry.getAttribute("color")),
              quantity(entry, entry.getAttribute("quantity")),
              opacity.isBlank() ? 1 : RasterReader.number(entry, opacity),
              entry.getAttribute("label")));
    }
    return map;
  }

  /** QGIS ends its last interval at {@code inf}. */
  private static double quantity(Element entry, String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "inf", "+inf", "infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> RasterReader.number(entry, text);
    };
  }

  /** Value, Threshold, Value, Threshold, … Value: each value counts below the next threshold. */
  private static ColorMap categorize(Element element) {
    ColorMap map = FACTORY.createColorMap();
    map.setType(ColorMap.TYPE_INTERVALS);
    boolean preceding = element.getAttribute("thresholdsBelongTo").equals("preceding");
    @Nullable String colour = null;
    for (Element child : Xml.children(element)) {
      if (Xml.is(child, "Value")) {
        colour = RasterReader.colour(child, Xml.text(child));
      } else if (Xml.is(child, "Threshold") && colour != null) {
        double threshold = RasterReader.number(child, Xml.text(child));
        double end = preceding ? Math.nextUp((float) threshold) : threshold;
        map.addColorMapEntry(entry(colour, end, 1, "< " + Xml.text(child).strip()));
      }
    }
    if (colour != null) {
      map.addColorMapEntry(entry(colour, Double.POSITIVE_INFINITY, 1, "∞"));
    }
    return map;
  }

  private static ColorMap interpolate(Element element) {
    String mode = element.getAttribute("mode");
    if (!List.of("", "linear").contains(mode)) {
      throw refused("Interpolate", "不支持 mode " + mode, "of mode " + mode + " is not supported");
    }
    ColorMap map = FACTORY.createColorMap();
    for (Element point : Xml.children(element, "InterpolationPoint")) {
      map.addColorMapEntry(
          entry(
              RasterReader.colour(point, Xml.text(point, "Value").orElse("")),
              RasterReader.number(point, Xml.text(point, "Data").orElse("")),
              1,
              ""));
    }
    return map;
  }

  private static ColorMapEntry entry(String colour, double quantity, double opacity, String label) {
    ColorMapEntry entry = FACTORY.createColorMapEntry();
    entry.setColor(EXPRESSIONS.literal(colour));
    entry.setQuantity(EXPRESSIONS.literal(quantity));
    entry.setOpacity(EXPRESSIONS.literal(opacity));
    entry.setLabel(label);
    return entry;
  }
}
