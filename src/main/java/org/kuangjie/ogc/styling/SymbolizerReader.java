package org.kuangjie.ogc.styling;

import static org.kuangjie.ogc.styling.StyleReader.FACTORY;
import static org.kuangjie.ogc.styling.StyleReader.refused;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.measure.Unit;
import javax.measure.quantity.Length;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicLegend;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.Mark;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.styling.UomOgcMapping;
import org.geotools.util.Converters;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.filter.ExpressionReader;
import org.kuangjie.ogc.gml.GmlReader;
import org.kuangjie.ogc.xml.Xml;
import org.w3c.dom.Element;

/** Symbolizers and what they are made of. */
final class SymbolizerReader {

  private static final FilterFactory EXPRESSIONS = CommonFactoryFinder.getFilterFactory();

  /** The feature's only geometry. */
  private static final Expression DEFAULT_GEOMETRY = EXPRESSIONS.property("");

  private final ExpressionReader expressions;

  SymbolizerReader(GmlReader geometries) {
    this.expressions = new ExpressionReader(geometries);
  }

  Symbolizer read(Element element) {
    String name = Xml.text(element, "Name").orElse("");
    Unit<Length> unit = unit(element);
    Symbolizer symbolizer =
        switch (Xml.name(element)) {
          case "PolygonSymbolizer" ->
              FACTORY.polygonSymbolizer(
                  name,
                  DEFAULT_GEOMETRY,
                  StyleReader.description(element),
                  unit,
                  Xml.child(element, "Stroke").map(this::stroke).orElse(null),
                  Xml.child(element, "Fill").map(this::fill).orElse(null),
                  displacement(element),
                  content(element, "PerpendicularOffset"));
          case "LineSymbolizer" ->
              FACTORY.lineSymbolizer(
                  name,
                  DEFAULT_GEOMETRY,
                  StyleReader.description(element),
                  unit,
                  Xml.child(element, "Stroke")
                      .map(this::stroke)
                      .orElseGet(FACTORY::getDefaultStroke),
                  content(element, "PerpendicularOffset"));
          case "PointSymbolizer" ->
              FACTORY.pointSymbolizer(
                  name,
                  DEFAULT_GEOMETRY,
                  StyleReader.description(element),
                  unit,
                  Xml.child(element, "Graphic")
                      .map(this::graphic)
                      .orElseGet(FACTORY::createDefaultGraphic));
          case "TextSymbolizer" -> text(element, name, unit);
          case "RasterSymbolizer" ->
              new RasterReader(expressions::content, this::read).read(element);
          default -> throw refused(Xml.name(element), "不支持此种符号", "symbolizers are not supported");
        };
    // GeoTools' factory takes property names only
    Xml.child(element, "Geometry")
        .filter(geometry -> !(symbolizer instanceof RasterSymbolizer))
        .map(expressions::content)
        .ifPresent(symbolizer::setGeometry);
    Map<String, String> options = symbolizer.getOptions();
    Xml.children(element, "VendorOption")
        .forEach(option -> options.put(StyleReader.option(option), Xml.text(option)));
    return symbolizer;
  }

  private static @Nullable Unit<Length> unit(Element element) {
    String uom = element.getAttribute("uom");
    if (uom.isEmpty()) {
      return null;
    }
    for (UomOgcMapping known : UomOgcMapping.values()) {
      if (uom.equals(known.getSEString()) || uom.equalsIgnoreCase(known.name())) {
        return known.getUnit();
      }
    }
    throw refused("uom", "不支持单位 " + uom, uom + " is not supported");
  }

  private TextSymbolizer text(Element element, String name, @Nullable Unit<Length> unit) {
    TextSymbolizer text =
        FACTORY.textSymbolizer(
            name,
            DEFAULT_GEOMETRY,
            StyleReader.description(element),
            unit,
            Xml.child(element, "Label")
                .map(expressions::content)
                .orElseThrow(() -> refused("TextSymbolizer", "缺少 Label", "has no Label")),
            font(element),
            Xml.child(element, "LabelPlacement").map(this::placement).orElse(null),
            Xml.child(element, "Halo").map(this::halo).orElse(null),
            Xml.child(element, "Fill").map(this::fill).orElseGet(() -> fill("#000000")));
    Expression priority = content(element, "Priority");
    if (priority != null) {
      text.setPriority(priority);
    }
    Xml.child(element, "Graphic").ifPresent(graphic -> text.setGraphic(graphic(graphic)));
    return text;
  }

  private Font font(Element text) {
    Element element = Xml.child(text, "Font").orElse(null);
    List<Expression> families = new ArrayList<>();
    if (element != null) {
      for (Element parameter : parameters(element)) {
        if (parameter.getAttribute("name").equals("font-family")) {
          families.add(expressions.content(parameter));
        }
      }
    }
    if (families.isEmpty()) {
      families.add(EXPRESSIONS.literal("sans-serif"));
    }
    return FACTORY.font(
        families,
        parameter(element, "font-style", "normal"),
        parameter(element, "font-weight", "normal"),
        parameter(element, "font-size", "10"));
  }

  private LabelPlacement placement(Element element) {
    Element line = Xml.child(element, "LinePlacement").orElse(null);
    if (line != null) {
      return FACTORY.linePlacement(
          orZero(content(line, "PerpendicularOffset")),
          orZero(content(line, "InitialGap")),
          orZero(content(line, "Gap")),
          flag(line, "IsRepeated"),
          Xml.text(line, "IsAligned").map(Boolean::parseBoolean).orElse(true),
          flag(line, "GeneralizeLine"));
    }
    Element point =
        Xml.child(element, "PointPlacement")
            .orElseThrow(() -> refused("LabelPlacement", "内容不支持", "has unknown content"));
    AnchorPoint anchor = anchor(point, "0");
    Displacement displacement = displacement(point);
    return FACTORY.pointPlacement(anchor, displacement, orZero(content(point, "Rotation")));
  }

  private static boolean flag(Element element, String name) {
    return Xml.text(element, name).map(Boolean::parseBoolean).orElse(false);
  }

  private Halo halo(Element element) {
    Expression radius = content(element, "Radius");
    return FACTORY.halo(
        Xml.child(element, "Fill").map(this::fill).orElseGet(() -> fill("#FFFFFF")),
        radius == null ? EXPRESSIONS.literal(1) : radius);
  }

  private Stroke stroke(Element element) {
    Stroke stroke =
        FACTORY.stroke(
            colour(element, "stroke", "#000000"),
            parameter(element, "stroke-opacity", "1"),
            parameter(element, "stroke-width", "1"),
            parameter(element, "stroke-linejoin", "miter"),
            parameter(element, "stroke-linecap", "butt"),
            dashes(element),
            parameter(element, "stroke-dashoffset", "0"));
    Xml.child(element, "GraphicStroke")
        .flatMap(child -> Xml.child(child, "Graphic"))
        .ifPresent(graphic -> stroke.setGraphicStroke(graphic(graphic)));
    Xml.child(element, "GraphicFill")
        .flatMap(child -> Xml.child(child, "Graphic"))
        .ifPresent(graphic -> stroke.setGraphicFill(graphic(graphic)));
    return stroke;
  }

  private float @Nullable [] dashes(Element element) {
    Expression given = parameter(element, "stroke-dasharray", "");
    String text = String.valueOf(given.evaluate(null)).strip();
    if (text.isEmpty() || text.equals("none")) {
      return null;
    }
    String[] words = text.split("[\\s,]+", -1);
    float[] lengths = new float[words.length];
    double sum = 0;
    for (int i = 0; i < words.length; i++) {
      try {
        lengths[i] = Float.parseFloat(words[i]);
      } catch (NumberFormatException e) {
        throw refused("stroke-dasharray", "须为数字", "is a list of numbers");
      }
      if (!(lengths[i] >= 0)) {
        throw refused("stroke-dasharray", "不能为负", "has no negative lengths");
      }
      sum += lengths[i];
    }
    return sum > 0 ? lengths : null;
  }

  private Fill fill(Element element) {
    Fill fill =
        FACTORY.fill(
            null, colour(element, "fill", "#808080"), parameter(element, "fill-opacity", "1"));
    Xml.child(element, "GraphicFill")
        .flatMap(child -> Xml.child(child, "Graphic"))
        .ifPresent(graphic -> fill.setGraphicFill(graphic(graphic)));
    return fill;
  }

  private static Fill fill(String colour) {
    return FACTORY.fill(null, EXPRESSIONS.literal(colour), EXPRESSIONS.literal(1));
  }

  GraphicLegend legend(Element element) {
    Graphic graphic = graphic(element);
    return FACTORY.graphicLegend(
        graphic.graphicalSymbols(),
        graphic.getOpacity(),
        graphic.getSize(),
        graphic.getRotation(),
        graphic.getAnchorPoint(),
        graphic.getDisplacement());
  }

  private Graphic graphic(Element element) {
    List<GraphicalSymbol> symbols = new ArrayList<>();
    for (Element child : Xml.children(element)) {
      if (Xml.is(child, "Mark")) {
        symbols.add(mark(child));
      } else if (Xml.is(child, "ExternalGraphic")) {
        symbols.add(PictureReader.read(child));
      }
    }
    if (symbols.isEmpty()) {
      symbols.add(FACTORY.getSquareMark());
    }
    Expression size = content(element, "Size");
    Graphic graphic =
        FACTORY.graphic(
            symbols,
            or(content(element, "Opacity"), "1"),
            size == null ? Expression.NIL : size,
            orZero(content(element, "Rotation")),
            anchor(element, "0.5"),
            displacement(element));
    Expression gap = content(element, "Gap");
    if (gap != null) {
      graphic.setGap(gap);
    }
    return graphic;
  }

  private Mark mark(Element element) {
    if (Xml.child(element, "OnlineResource").isPresent()) {
      throw refused("Mark", "不支持外部符号文件", "with an outside file is not supported");
    }
    Expression name = or(content(element, "WellKnownName"), "square");
    if (name instanceof Literal literal
        && MarkShapes.find(String.valueOf(literal.getValue())).isEmpty()) {
      throw refused("WellKnownName", "没有点符号 " + literal, literal + " is no mark we draw");
    }
    return FACTORY.mark(
        name,
        Xml.child(element, "Fill").map(this::fill).orElse(null),
        Xml.child(element, "Stroke").map(this::stroke).orElse(null));
  }

  private AnchorPoint anchor(Element element, String absent) {
    Element anchor = Xml.child(element, "AnchorPoint").orElse(null);
    return FACTORY.anchorPoint(
        anchor == null ? EXPRESSIONS.literal(absent) : or(content(anchor, "AnchorPointX"), absent),
        anchor == null ? EXPRESSIONS.literal("0.5") : or(content(anchor, "AnchorPointY"), "0.5"));
  }

  private Displacement displacement(Element element) {
    Element displacement = Xml.child(element, "Displacement").orElse(null);
    return displacement == null
        ? FACTORY.displacement(EXPRESSIONS.literal(0), EXPRESSIONS.literal(0))
        : FACTORY.displacement(
            orZero(content(displacement, "DisplacementX")),
            orZero(content(displacement, "DisplacementY")));
  }

  private @Nullable Expression content(Element parent, String child) {
    return Xml.child(parent, child).map(expressions::content).orElse(null);
  }

  private static Expression orZero(@Nullable Expression expression) {
    return or(expression, "0");
  }

  private static Expression or(@Nullable Expression expression, String absent) {
    return expression == null ? EXPRESSIONS.literal(absent) : expression;
  }

  /** CssParameter of SLD 1.0, SvgParameter of SE 1.1. */
  private static List<Element> parameters(Element element) {
    return Xml.children(element).stream()
        .filter(child -> Xml.is(child, "CssParameter") || Xml.is(child, "SvgParameter"))
        .toList();
  }

  private Expression colour(Element element, String name, String absent) {
    Expression colour = parameter(element, name, absent);
    if (colour instanceof Literal literal
        && Converters.convert(String.valueOf(literal.getValue()), Color.class) == null) {
      throw refused(name, literal + " 不是颜色（如 #ff0000）", literal + " is no colour (as #ff0000)");
    }
    return colour;
  }

  private Expression parameter(@Nullable Element element, String name, String absent) {
    if (element != null) {
      for (Element parameter : parameters(element)) {
        if (parameter.getAttribute("name").equals(name)) {
          return expressions.content(parameter);
        }
      }
    }
    return EXPRESSIONS.literal(absent);
  }
}
