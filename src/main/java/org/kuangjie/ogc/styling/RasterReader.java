package org.kuangjie.ogc.styling;

import static org.kuangjie.ogc.styling.StyleReader.FACTORY;
import static org.kuangjie.ogc.styling.StyleReader.refused;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.ContrastEnhancement;
import org.geotools.api.style.ContrastMethod;
import org.geotools.api.style.OverlapBehaviorEnum;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.SelectedChannelType;
import org.geotools.api.style.ShadedRelief;
import org.geotools.api.style.Symbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.util.Converters;
import org.kuangjie.ogc.xml.Xml;
import org.w3c.dom.Element;

/** Reads RasterSymbolizer (OGC 02-070, 11.6; 05-077r4, 11.5). */
final class RasterReader {

  private static final FilterFactory EXPRESSIONS = CommonFactoryFinder.getFilterFactory();
  private static final Pattern CHANNEL = Pattern.compile("(?:[Bb]and[ _]?)?(\\d{1,3})");
  private static final Set<String> ALGORITHMS =
      Set.of("StretchToMinimumMaximum", "ClipToMinimumMaximum", "ClipToZero");
  private static final Set<String> RESAMPLING = Set.of("nearest", "bilinear");
  private static final Set<String> BOOLEANS = Set.of("true", "false", "1", "0");
  private static final List<String> OUTLINES = List.of("LineSymbolizer", "PolygonSymbolizer");

  /** 05-077r4, 11.5.9: suits images of the earth. */
  private static final double RELIEF_FACTOR = 55;

  private final Function<Element, Expression> expressions;
  private final Function<Element, Symbolizer> symbolizers;

  /**
   * @param expressions reads what stands in an element
   * @param symbolizers reads the symbolizer of an outline
   */
  RasterReader(
      Function<Element, Expression> expressions, Function<Element, Symbolizer> symbolizers) {
    this.expressions = expressions;
    this.symbolizers = symbolizers;
  }

  RasterSymbolizer read(Element element) {
    RasterSymbolizer symbolizer = plain();
    symbolizer.setName(Xml.text(element, "Name").orElse(""));
    symbolizer.setDescription(StyleReader.description(element));
    Xml.child(element, "Opacity").map(expressions).ifPresent(symbolizer::setOpacity);
    Xml.child(element, "ChannelSelection").ifPresent(s -> channels(s, symbolizer));
    Xml.child(element, "OverlapBehavior")
        .ifPresent(overlap -> symbolizer.setOverlapBehavior(overlap(overlap)));
    Xml.child(element, "ColorMap").map(ColourMapReader::read).ifPresent(symbolizer::setColorMap);
    Xml.child(element, "ContrastEnhancement")
        .map(RasterReader::contrast)
        .ifPresent(symbolizer::setContrastEnhancement);
    Xml.child(element, "ShadedRelief")
        .map(RasterReader::relief)
        .ifPresent(symbolizer::setShadedRelief);
    Xml.child(element, "ImageOutline").map(this::outline).ifPresent(symbolizer::setImageOutline);
    for (Element option : Xml.children(element, "VendorOption")) {
      if (option.getAttribute("name").equals("resampling")
          && !RESAMPLING.contains(Xml.text(option))) {
        throw refused("resampling", "须为 nearest 或 bilinear", "must be nearest or bilinear");
      }
    }
    return symbolizer;
  }

  /** GeoTools' own begins with an empty ColorMap, which would colour nothing. */
  private static RasterSymbolizer plain() {
    RasterSymbolizer symbolizer = FACTORY.createRasterSymbolizer();
    symbolizer.setColorMap(null);
    symbolizer.setChannelSelection(null);
    symbolizer.setContrastEnhancement(null);
    symbolizer.setOpacity(EXPRESSIONS.literal(1));
    return symbolizer;
  }

  private static void channels(Element element, RasterSymbolizer symbolizer) {
    Optional<Element> grey = Xml.child(element, "GrayChannel");
    if (grey.isPresent()) {
      symbolizer.setChannelSelection(FACTORY.channelSelection(channel(grey.get())));
      return;
    }
    SelectedChannelType[] colours = new SelectedChannelType[3];
    List<String> names = List.of("RedChannel", "GreenChannel", "BlueChannel");
    for (int i = 0; i < colours.length; i++) {
      colours[i] =
          Xml.child(element, names.get(i))
              .map(RasterReader::channel)
              .orElseThrow(
                  () ->
                      refused(
                          "ChannelSelection",
                          "须有 GrayChannel，或红、绿、蓝三个",
                          "needs a GrayChannel, or red, green and blue"));
    }
    symbolizer.setChannelSelection(FACTORY.channelSelection(colours[0], colours[1], colours[2]));
  }

  private static SelectedChannelType channel(Element element) {
    String name = Xml.text(element, "SourceChannelName").orElse("").strip();
    Matcher number = CHANNEL.matcher(name);
    if (!number.matches()) {
      throw refused(
          "SourceChannelName",
          "须为波段序号，从 1 起：" + name,
          "is the number of a band from 1 on: " + name);
    }
    ContrastEnhancement contrast =
        Xml.child(element, "ContrastEnhancement")
            .map(RasterReader::contrast)
            .orElseGet(RasterReader::noContrast);
    return FACTORY.selectedChannelType(EXPRESSIONS.literal(number.group(1)), contrast);
  }

  private static ShadedRelief relief(Element element) {
    double factor =
        Xml.child(element, "ReliefFactor").map(e -> number(e, Xml.text(e))).orElse(RELIEF_FACTOR);
    String brightness = Xml.text(element, "BrightnessOnly").orElse("false").strip();
    if (!BOOLEANS.contains(brightness.toLowerCase(Locale.ROOT))) {
      throw refused("BrightnessOnly", "须为 true 或 false", "must be true or false");
    }
    boolean only = brightness.equals("1") || brightness.equalsIgnoreCase("true");
    return FACTORY.shadedRelief(EXPRESSIONS.literal(factor), only);
  }

  private Symbolizer outline(Element element) {
    List<Element> within = Xml.children(element);
    boolean known = within.size() == 1 && OUTLINES.contains(Xml.name(within.get(0)));
    if (!known) {
      throw refused("ImageOutline", "须有一个 " + OUTLINES, "holds one of " + OUTLINES);
    }
    return symbolizers.apply(within.get(0));
  }

  /** In SLD 1.0 an element within, in SE the text. */
  private static OverlapBehaviorEnum overlap(Element element) {
    List<Element> within = Xml.children(element);
    String name = within.isEmpty() ? Xml.text(element).strip() : Xml.name(within.get(0));
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "LATEST_ON_TOP" -> OverlapBehaviorEnum.LATEST_ON_TOP;
      case "EARLIEST_ON_TOP" -> OverlapBehaviorEnum.EARLIEST_ON_TOP;
      case "RANDOM" -> OverlapBehaviorEnum.RANDOM;
      case "AVERAGE" -> OverlapBehaviorEnum.AVERAGE;
      default -> throw refused("OverlapBehavior", "不支持 " + name, name + " is not supported");
    };
  }

  private static ContrastEnhancement contrast(Element element) {
    ContrastEnhancement contrast = noContrast();
    for (Element child : Xml.children(element)) {
      switch (Xml.name(child)) {
        case "Normalize" -> normalize(child, contrast);
        case "Histogram" -> contrast.setMethod(ContrastMethod.HISTOGRAM);
        case "GammaValue" -> gamma(child, contrast);
        case "VendorOption" -> {}
        default -> throw refused(Xml.name(child), "不支持此种增强", "is no enhancement we know");
      }
    }
    return contrast;
  }

  private static ContrastEnhancement noContrast() {
    ContrastEnhancement contrast = FACTORY.createContrastEnhancement();
    contrast.setOptions(new HashMap<>());
    return contrast;
  }

  private static void gamma(Element element, ContrastEnhancement contrast) {
    double gamma = number(element, Xml.text(element));
    if (!(gamma > 0)) {
      throw refused("GammaValue", "须大于 0", "must be above 0");
    }
    contrast.setGammaValue(EXPRESSIONS.literal(gamma));
  }

  private static void normalize(Element element, ContrastEnhancement contrast) {
    contrast.setMethod(ContrastMethod.NORMALIZE);
    for (Element option : Xml.children(element, "VendorOption")) {
      String text = Xml.text(option).strip();
      String name = option.getAttribute("name");
      switch (name) {
        case "algorithm" -> {
          if (!ALGORITHMS.contains(text)) {
            throw refused("algorithm", "须为 " + ALGORITHMS + " 之一", "must be one of " + ALGORITHMS);
          }
          contrast.addOption(name, EXPRESSIONS.literal(text));
        }
        case "minValue", "maxValue" ->
            contrast.addOption(name, EXPRESSIONS.literal(number(option, text)));
        default ->
            throw refused("VendorOption", "没有选项 " + name, name + " is no option of Normalize");
      }
    }
  }

  static double number(Element element, String text) {
    try {
      double number = Double.parseDouble(text.strip());
      if (!Double.isNaN(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw refused(Xml.name(element), "不是数字：" + text, "is no number: " + text);
  }

  static String colour(Element element, String text) {
    String colour = text.strip();
    if (Converters.convert(colour, Color.class) == null) {
      throw refused(
          Xml.name(element), colour + " 不是颜色（如 #ff0000）", colour + " is no colour (as #ff0000)");
    }
    return colour;
  }
}
