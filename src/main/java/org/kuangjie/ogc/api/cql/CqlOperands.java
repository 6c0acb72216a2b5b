package org.kuangjie.ogc.api.cql;

import static org.kuangjie.ogc.api.cql.CqlFilters.FACTORY;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import org.geotools.api.filter.expression.Expression;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.crs.MapCrs;

/** Expressions that stand for a value: properties, literals, arithmetic, functions. */
final class CqlOperands {

  private static final java.util.regex.Pattern MARKS = java.util.regex.Pattern.compile("\\p{M}+");

  private final LayerDefinition layer;
  private final MapCrs crs;

  CqlOperands(LayerDefinition layer, MapCrs crs) {
    this.layer = layer;
    this.crs = crs;
  }

  CqlOperand operand(CqlNode node) {
    if (node instanceof CqlNode.Value value) {
      return literal(value.value(), value.at());
    }
    if (node instanceof CqlNode.Property property) {
      return property(property.name(), property.at());
    }
    if (node instanceof CqlNode.Shape shape) {
      return CqlOperand.literal(
          QueryGeometry.toLonLat(shape.geometry(), crs), CqlKind.GEOMETRY, shape.at());
    }
    if (node instanceof CqlNode.Call call) {
      return call(call);
    }
    throw CqlErrors.at(node.at(), "此处须为单个值", "a single value must stand here");
  }

  static CqlOperand literal(Object value, String at) {
    if (value instanceof BigDecimal number) {
      return CqlOperand.literal(plain(number), CqlKind.NUMBER, at);
    }
    if (value instanceof Boolean) {
      return CqlOperand.literal(value, CqlKind.BOOLEAN, at);
    }
    if (value instanceof LocalDate) {
      return CqlOperand.literal(value, CqlKind.DATE, at);
    }
    return CqlOperand.literal(
        value, value instanceof OffsetDateTime ? CqlKind.TIMESTAMP : CqlKind.TEXT, at);
  }

  /** Whole numbers as Long, the others as Double: what filters compare without loss of ease. */
  static Number plain(BigDecimal number) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      return number.doubleValue();
    }
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID when it is no queryable of the layer
   */
  CqlOperand property(String name, String at) {
    if (name.equals(layer.geometryColumn())) {
      return CqlOperand.of(FACTORY.property(name), CqlKind.GEOMETRY, List.of(name), at);
    }
    Attribute attribute =
        layer
            .findAttribute(name)
            .orElseThrow(
                () ->
                    CqlErrors.at(
                        at,
                        "没有字段 %s；可用：%s".formatted(name, names()),
                        "there is no property %s; there are %s".formatted(name, names())));
    return CqlOperand.of(FACTORY.property(name), CqlKind.of(attribute.type()), List.of(name), at);
  }

  private String names() {
    return layer.attributes().stream().map(Attribute::name).collect(Collectors.joining(", "))
        + ", "
        + layer.geometryColumn();
  }

  private CqlOperand call(CqlNode.Call call) {
    return switch (call.op()) {
      case "+", "-", "*", "/", "%", "div", "^" -> arithmetic(call);
      case "casei" -> casei(operand(CqlCompiler.arguments(call, 1, 1).get(0)));
      case "accenti" -> accenti(operand(CqlCompiler.arguments(call, 1, 1).get(0)));
      default -> function(call);
    };
  }

  private CqlOperand casei(CqlOperand text) {
    text.require(CqlKind.TEXT);
    return new CqlOperand(
        text.value() instanceof String literal
            ? FACTORY.literal(literal.toLowerCase(Locale.ROOT))
            : FACTORY.function("strToLowerCase", text.expression()),
        CqlKind.TEXT,
        text.value(),
        text.expression(),
        text.properties(),
        text.at());
  }

  private static CqlOperand accenti(CqlOperand text) {
    text.require(CqlKind.TEXT);
    if (text.value() instanceof String literal) {
      return CqlOperand.literal(withoutMarks(literal), CqlKind.TEXT, text.at());
    }
    Expression plain =
        new Computed(
            "accenti",
            values -> withoutMarks(String.valueOf(values.get(0))),
            List.of(text.expression()));
    return CqlOperand.of(plain, CqlKind.TEXT, text.properties(), text.at());
  }

  private static String withoutMarks(String text) {
    return Normalizer.normalize(
        MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll(""),
        Normalizer.Form.NFC);
  }

  private CqlOperand arithmetic(CqlNode.Call call) {
    CqlCompiler.arguments(call, 2, 2);
    CqlOperand left = operand(call.args().get(0)).require(CqlKind.NUMBER);
    CqlOperand right = operand(call.args().get(1)).require(CqlKind.NUMBER);
    Expression sum =
        switch (call.op()) {
          case "+" -> FACTORY.add(left.expression(), right.expression());
          case "-" -> FACTORY.subtract(left.expression(), right.expression());
          case "*" -> FACTORY.multiply(left.expression(), right.expression());
          case "/" -> computed("divide", (a, b) -> a / b, left, right);
          case "%" -> computed("modulo", (a, b) -> a % b, left, right);
          case "^" -> computed("power", Math::pow, left, right);
          default -> computed("div", (a, b) -> (double) (long) (a / b), left, right);
        };
    return CqlOperand.of(sum, CqlKind.NUMBER, together(List.of(left, right)), call.at());
  }

  /** Division by zero and the like give null. */
  private static Expression computed(
      String name, DoubleBinaryOperator operator, CqlOperand left, CqlOperand right) {
    return new Computed(
        name,
        values -> {
          double result =
              operator.applyAsDouble(
                  ((Number) values.get(0)).doubleValue(), ((Number) values.get(1)).doubleValue());
          return Double.isFinite(result) ? (Object) result : null;
        },
        List.of(left.expression(), right.expression()));
  }

  private CqlOperand function(CqlNode.Call call) {
    CqlFunction function =
        CqlFunction.find(call.op())
            .orElseThrow(
                () ->
                    CqlErrors.at(
                        call.at(),
                        "没有运算或函数 %s，见 /ogcapi/functions".formatted(call.op()),
                        "there is no operator or function %s; see /ogcapi/functions"
                            .formatted(call.op())));
    int count = function.arguments().size();
    CqlCompiler.arguments(call, count, count);
    List<CqlOperand> given = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      given.add(operand(call.args().get(i)).require(function.arguments().get(i)));
    }
    return CqlOperand.of(
        function.maker().apply(given.stream().map(CqlOperand::expression).toList()),
        function.returns(),
        together(given),
        call.at());
  }

  /** An array: a column of arrays, or literals in parentheses; one alone counts as well. */
  CqlOperand array(CqlNode node) {
    if (node instanceof CqlNode.Items items) {
      List<Object> values = new ArrayList<>();
      for (CqlNode each : items.values()) {
        Object value = each instanceof CqlNode.Items ? null : operand(each).value();
        if (value == null) {
          throw CqlErrors.at(each.at(), "数组只能由值组成", "an array is made of literals");
        }
        values.add(value);
      }
      return CqlOperand.literal(values, CqlKind.ARRAY, items.at());
    }
    CqlOperand operand = operand(node);
    return operand.value() == null
        ? operand.require(CqlKind.ARRAY)
        : CqlOperand.literal(List.of(operand.value()), CqlKind.ARRAY, node.at());
  }

  private static List<String> together(List<CqlOperand> operands) {
    return operands.stream().flatMap(each -> each.properties().stream()).toList();
  }
}
