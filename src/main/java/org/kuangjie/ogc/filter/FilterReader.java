package org.kuangjie.ogc.filter;

import static org.kuangjie.ogc.filter.ExpressionReader.FACTORY;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.MultiValuedFilter.MatchAction;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.identity.FeatureId;
import org.kuangjie.ogc.gml.GmlReader;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.DomainException;
import org.w3c.dom.Element;

/**
 * Filter Encoding 1.0 (OGC 02-059), 1.1 (OGC 04-095) and 2.0 (OGC 09-026r2): logic, comparison,
 * spatial operators, identifiers. Temporal operators are read by {@link TemporalReader}.
 */
public final class FilterReader {

  private final GmlReader geometries;
  private final ExpressionReader expressions;
  private final TemporalReader times;

  public FilterReader(GmlReader geometries) {
    this(geometries, ExpressionReader::property);
  }

  /**
   * @param paths what the filter calls the property a path leads to
   */
  public FilterReader(GmlReader geometries, UnaryOperator<String> paths) {
    this.geometries = geometries;
    this.expressions = new ExpressionReader(geometries, paths);
    this.times = new TemporalReader(expressions);
  }

  /**
   * @param filter the element {@code Filter}
   * @throws DomainException INVALID naming the element that is wrong
   */
  public Filter read(Element filter) {
    List<Element> children = Xml.children(filter);
    if (children.isEmpty()) {
      throw refused("Filter", "内容为空", "is empty");
    }
    return isIdentifier(children.get(0)) ? identifiers(children) : operator(only(children));
  }

  private static Element only(List<Element> children) {
    if (children.size() != 1) {
      throw refused("Filter", "只能有一个算子", "has more than one operator");
    }
    return children.get(0);
  }

  private static boolean isIdentifier(Element element) {
    return Set.of("FeatureId", "GmlObjectId", "ResourceId").contains(Xml.name(element));
  }

  private static Filter identifiers(List<Element> elements) {
    Set<FeatureId> ids = new LinkedHashSet<>();
    for (Element element : elements) {
      String id =
          Optional.of(element.getAttribute("fid"))
              .filter(text -> !text.isEmpty())
              .or(() -> Xml.attribute(element, "rid"))
              .or(() -> Optional.of(element.getAttributeNS("*", "id")))
              .filter(text -> !text.isEmpty())
              .or(() -> gmlId(element))
              .orElseThrow(() -> refused(Xml.name(element), "缺少标识", "has no identifier"));
      ids.add(FACTORY.featureId(id));
    }
    return FACTORY.id(ids);
  }

  private static Optional<String> gmlId(Element element) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      if ("id".equals(element.getAttributes().item(i).getLocalName())) {
        return Optional.of(element.getAttributes().item(i).getNodeValue());
      }
    }
    return Optional.empty();
  }

  private Filter operator(Element element) {
    return switch (Xml.name(element)) {
      case "And" -> FACTORY.and(operands(element));
      case "Or" -> FACTORY.or(operands(element));
      case "Not" -> FACTORY.not(operator(only(Xml.children(element))));
      case "PropertyIsEqualTo",
          "PropertyIsNotEqualTo",
          "PropertyIsLessThan",
          "PropertyIsGreaterThan",
          "PropertyIsLessThanOrEqualTo",
          "PropertyIsGreaterThanOrEqualTo" ->
          comparison(element);
      case "PropertyIsLike" -> like(element);
      case "PropertyIsNull" -> FACTORY.isNull(first(element));
      case "PropertyIsNil" -> FACTORY.isNull(first(element));
      case "PropertyIsBetween" -> between(element);
      case "BBOX",
          "Equals",
          "Disjoint",
          "Touches",
          "Within",
          "Overlaps",
          "Crosses",
          "Intersects",
          "Contains",
          "DWithin",
          "Beyond" ->
          spatial(element);
      default ->
          times
              .find(element)
              .orElseThrow(() -> refused(Xml.name(element), "不支持此算子", "is not supported"));
    };
  }

  private List<Filter> operands(Element element) {
    List<Filter> operands = new ArrayList<>();
    for (Element child : Xml.children(element)) {
      operands.add(isIdentifier(child) ? identifiers(List.of(child)) : operator(child));
    }
    if (operands.size() < 2) {
      throw refused(Xml.name(element), "至少须有两个条件", "needs two operands at least");
    }
    return operands;
  }

  private Filter comparison(Element element) {
    Expression left = operand(element, 0);
    Expression right = operand(element, 1);
    boolean matchCase = !"false".equals(element.getAttribute("matchCase"));
    MatchAction action = matchAction(element);
    return switch (Xml.name(element)) {
      case "PropertyIsEqualTo" -> FACTORY.equal(left, right, matchCase, action);
      case "PropertyIsNotEqualTo" -> FACTORY.notEqual(left, right, matchCase, action);
      case "PropertyIsLessThan" -> FACTORY.less(left, right, matchCase, action);
      case "PropertyIsGreaterThan" -> FACTORY.greater(left, right, matchCase, action);
      case "PropertyIsLessThanOrEqualTo" -> FACTORY.lessOrEqual(left, right, matchCase, action);
      default -> FACTORY.greaterOrEqual(left, right, matchCase, action);
    };
  }

  private static MatchAction matchAction(Element element) {
    String action = Xml.attribute(element, "matchAction").orElse("Any");
    return switch (action) {
      case "Any" -> MatchAction.ANY;
      case "All" -> MatchAction.ALL;
      case "One" -> MatchAction.ONE;
      default -> throw refused("matchAction", "须为 Any、All 或 One", "is Any, All or One");
    };
  }

  private Filter like(Element element) {
    String escape =
        Xml.attribute(element, "escapeChar")
            .or(() -> Xml.attribute(element, "escape"))
            .orElse("\\");
    boolean matchCase = !"false".equals(element.getAttribute("matchCase"));
    return FACTORY.like(
        operand(element, 0),
        String.valueOf(operand(element, 1).evaluate(null)),
        character(element, "wildCard"),
        character(element, "singleChar"),
        escape,
        matchCase);
  }

  private static String character(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    if (value.isEmpty()) {
      throw refused("PropertyIsLike", "缺少 " + attribute, "has no " + attribute);
    }
    return value;
  }

  private Filter between(Element element) {
    return FACTORY.between(
        first(element), boundary(element, "LowerBoundary"), boundary(element, "UpperBoundary"));
  }

  private Expression boundary(Element element, String name) {
    return Xml.child(element, name)
        .map(expressions::content)
        .orElseThrow(() -> refused("PropertyIsBetween", "缺少 " + name, "has no " + name));
  }

  private Filter spatial(Element element) {
    List<Element> operands =
        Xml.children(element).stream().filter(FilterReader::isOperand).toList();
    if (operands.isEmpty() || operands.size() > 2) {
      throw refused(Xml.name(element), "操作数个数不对", "has the wrong number of operands");
    }
    Expression left = operands.size() == 2 ? spatialOperand(operands.get(0)) : FACTORY.property("");
    Expression right = spatialOperand(operands.get(operands.size() - 1));
    return switch (Xml.name(element)) {
      case "BBOX" -> FACTORY.bbox(left, right);
      case "Equals" -> FACTORY.equal(left, right);
      case "Disjoint" -> FACTORY.disjoint(left, right);
      case "Touches" -> FACTORY.touches(left, right);
      case "Within" -> FACTORY.within(left, right);
      case "Overlaps" -> FACTORY.overlaps(left, right);
      case "Crosses" -> FACTORY.crosses(left, right);
      case "Intersects" -> FACTORY.intersects(left, right);
      case "Contains" -> FACTORY.contains(left, right);
      case "DWithin" -> FACTORY.dwithin(left, right, distance(element), unit(element));
      default -> FACTORY.beyond(left, right, distance(element), unit(element));
    };
  }

  private static boolean isOperand(Element element) {
    return ExpressionReader.isExpression(element) || GmlReader.isGeometry(element);
  }

  private Expression spatialOperand(Element element) {
    return GmlReader.isGeometry(element)
        ? FACTORY.literal(geometries.read(element))
        : expressions.read(element);
  }

  private static double distance(Element element) {
    String text = Xml.text(element, "Distance").orElse("");
    try {
      double distance = Double.parseDouble(text);
      if (distance >= 0 && Double.isFinite(distance)) {
        return distance;
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw refused("Distance", "须为不小于 0 的数", "is a number of at least 0");
  }

  private static String unit(Element element) {
    return Xml.child(element, "Distance")
        .flatMap(d -> Xml.attribute(d, "uom").or(() -> Xml.attribute(d, "units")))
        .orElse("m");
  }

  private Expression first(Element element) {
    return Xml.children(element).stream()
        .filter(ExpressionReader::isExpression)
        .findFirst()
        .map(expressions::read)
        .orElseThrow(() -> refused(Xml.name(element), "缺少属性名", "names no property"));
  }

  private Expression operand(Element element, int index) {
    List<Element> operands =
        Xml.children(element).stream().filter(ExpressionReader::isExpression).toList();
    if (operands.size() != 2) {
      throw refused(Xml.name(element), "须有两个操作数", "needs two operands");
    }
    return expressions.read(operands.get(index));
  }

  static DomainException refused(String element, String zh, String en) {
    return DomainException.invalid(
        "filter", "过滤条件 %s：%s".formatted(element, zh), "Filter: %s %s".formatted(element, en));
  }
}
