package org.kuangjie.ogc.filter;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.NameImpl;
import org.geotools.filter.FunctionFinder;
import org.kuangjie.ogc.gml.GmlReader;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.DomainException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Expressions of Filter Encoding: property names, literals, arithmetic, functions. Also of styles,
 * where text and expressions stand mixed.
 */
public final class ExpressionReader {

  static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

  private static final FunctionFinder FUNCTIONS = new FunctionFinder(null);
  private static final Set<String> WORDS =
      Set.of("PropertyName", "ValueReference", "Literal", "Add", "Sub", "Mul", "Div", "Function");

  private final GmlReader geometries;
  private final UnaryOperator<String> paths;

  public ExpressionReader(GmlReader geometries) {
    this(geometries, ExpressionReader::property);
  }

  /**
   * @param paths what the filter calls the property a path leads to
   */
  ExpressionReader(GmlReader geometries, UnaryOperator<String> paths) {
    this.geometries = geometries;
    this.paths = paths;
  }

  /** True for elements {@link #read} understands. */
  public static boolean isExpression(Element element) {
    return WORDS.contains(Xml.name(element));
  }

  /**
   * @throws DomainException INVALID naming the element or function that is not known
   */
  public Expression read(Element element) {
    return switch (Xml.name(element)) {
      case "PropertyName", "ValueReference" -> FACTORY.property(paths.apply(Xml.text(element)));
      case "Literal" -> literal(element);
      case "Add" -> FACTORY.add(operand(element, 0), operand(element, 1));
      case "Sub" -> FACTORY.subtract(operand(element, 0), operand(element, 1));
      case "Mul" -> FACTORY.multiply(operand(element, 0), operand(element, 1));
      case "Div" -> FACTORY.divide(operand(element, 0), operand(element, 1));
      case "Function" -> function(element);
      default ->
          throw DomainException.invalid(
              "filter-expression",
              "此处不是表达式：" + Xml.name(element),
              Xml.name(element) + " is no expression");
    };
  }

  /**
   * What stands inside an element of a style: one expression, plain text, or a mix, which is strung
   * together.
   */
  public Expression content(Element element) {
    Expression all = null;
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      Expression part = null;
      if (node instanceof Element child && isExpression(child)) {
        part = read(child);
      } else if (node instanceof Text text && !text.getData().isBlank()) {
        part = FACTORY.literal(text.getData().strip());
      }
      if (part != null) {
        all = all == null ? part : FACTORY.function("Concatenate", all, part);
      }
    }
    return all == null ? FACTORY.literal("") : all;
  }

  /** The last step of a path, prefixes removed: our features are flat. */
  static String property(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    int bracket = last.indexOf('[');
    String name = bracket < 0 ? last : last.substring(0, bracket);
    return name.substring(name.indexOf(':') + 1);
  }

  private Expression literal(Element element) {
    List<Element> children = Xml.children(element);
    if (children.isEmpty()) {
      return FACTORY.literal(element.getTextContent().strip());
    }
    Element child = children.get(0);
    return GmlReader.isGeometry(child)
        ? FACTORY.literal(geometries.read(child))
        : FACTORY.literal(Xml.text(child));
  }

  private Expression operand(Element element, int index) {
    List<Element> operands = Xml.children(element);
    if (operands.size() != 2) {
      throw DomainException.invalid(
          "filter-expression",
          Xml.name(element) + " 须有两个操作数",
          Xml.name(element) + " needs two operands");
    }
    return read(operands.get(index));
  }

  private Expression function(Element element) {
    String name = Xml.attribute(element, "name").orElse("");
    if (FUNCTIONS.findFunctionDescription(new NameImpl(name)) == null) {
      throw DomainException.invalid(
          "filter-function", "没有函数 " + name, "There is no function " + name);
    }
    Expression[] arguments =
        Xml.children(element).stream()
            .filter(ExpressionReader::isExpression)
            .map(this::read)
            .toArray(Expression[]::new);
    try {
      return FACTORY.function(name, arguments);
    } catch (RuntimeException e) {
      throw DomainException.invalid(
          "filter-function",
          "函数 %s 不接受这 %d 个参数".formatted(name, arguments.length),
          "Function %s does not take these %d arguments".formatted(name, arguments.length));
    }
  }
}
