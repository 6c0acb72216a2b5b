package org.kuangjie.ogc.store;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;

/** Properties, arithmetic and simple functions in SQL. Literals take the type of what they meet. */
final class SqlExpressions {

  /** Standard properties of every GML feature; they are null where no column holds them. */
  private static final Set<String> GML_PROPERTIES =
      Set.of("name", "description", "descriptionReference", "identifier", "metaDataProperty");

  private static final Map<String, String> TEXT_FUNCTIONS =
      Map.of(
          "strtouppercase", "upper(%s)",
          "strtolowercase", "lower(%s)");

  private final LayerDefinition layer;

  SqlExpressions(LayerDefinition layer) {
    this.layer = layer;
  }

  /** Empty: SQL does not say it, or it is a literal. */
  Optional<SqlOperand> find(Expression expression) {
    if (expression instanceof PropertyName property) {
      return Optional.of(property(property.getPropertyName()));
    } else if (expression instanceof BinaryExpression arithmetic) {
      return arithmetic(arithmetic);
    } else if (expression instanceof Function function) {
      return function(function);
    }
    return Optional.empty();
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID when the layer has no such attribute
   */
  SqlOperand property(String path) {
    String name = path.substring(path.indexOf(':') + 1);
    if (path.equals("@gml:id") || path.equals("@id")) {
      String prefix = (layer.name() + ".").replace("'", "''");
      return SqlOperand.of(
          "('%s' || %s::text)".formatted(prefix, column(layer.idColumn())), ColumnKind.TEXT);
    } else if (isGeometry(name)) {
      return SqlOperand.of(column(layer.geometryColumn()), ColumnKind.GEOMETRY);
    }
    Optional<Attribute> attribute = isGmlOwn(path) ? Optional.empty() : layer.findAttribute(name);
    if (attribute.isPresent()) {
      return attribute(attribute.get());
    } else if (GML_PROPERTIES.contains(name)) {
      return SqlOperand.of("NULL", ColumnKind.ABSENT);
    }
    throw SqlFeatures.unknownAttribute(layer, name);
  }

  /** {@code gml:name} is not the layer's own {@code name}. */
  private static boolean isGmlOwn(String path) {
    return path.startsWith("gml:") && GML_PROPERTIES.contains(path.substring("gml:".length()));
  }

  private boolean isGeometry(String name) {
    return name.isEmpty()
        || name.equals(layer.geometryColumn())
        || (name.equals("boundedBy") && !layer.hasAttribute(name));
  }

  private static SqlOperand attribute(Attribute attribute) {
    ColumnKind kind = ColumnKind.of(attribute.type());
    boolean plain = kind != ColumnKind.TEXT || attribute.type().equals("text");
    return SqlOperand.of(column(attribute.name()) + (plain ? "" : "::text"), kind);
  }

  private static String column(String name) {
    return FeatureStatement.quoted(name);
  }

  private Optional<SqlOperand> arithmetic(BinaryExpression expression) {
    Optional<SqlText> left = number(expression.getExpression1());
    Optional<SqlText> right = number(expression.getExpression2());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return operator(expression)
        .map(o -> SqlText.format("(%s " + o + " %s)", left.get(), right.get()))
        .map(sql -> new SqlOperand(sql, ColumnKind.DOUBLE));
  }

  /** A division by what may be zero stays out: PostgreSQL would end the statement. */
  private static Optional<String> operator(BinaryExpression expression) {
    if (expression instanceof Add) {
      return Optional.of("+");
    } else if (expression instanceof Subtract) {
      return Optional.of("-");
    } else if (expression instanceof Multiply) {
      return Optional.of("*");
    }
    return expression instanceof Divide
            && expression.getExpression2() instanceof Literal literal
            && SqlLiterals.number(literal.getValue()).filter(n -> n.signum() != 0).isPresent()
        ? Optional.of("/")
        : Optional.empty();
  }

  private Optional<SqlText> number(Expression expression) {
    if (expression instanceof Literal literal) {
      return SqlLiterals.number(literal.getValue())
          .map(n -> SqlText.of("?::double precision", n.doubleValue()));
    }
    return find(expression)
        .filter(operand -> operand.kind().isNumber())
        .map(operand -> SqlText.format("%s::double precision", operand.sql()));
  }

  private Optional<SqlOperand> function(Function function) {
    String pattern = TEXT_FUNCTIONS.get(function.getName().toLowerCase(Locale.ROOT));
    if (pattern == null || function.getParameters().size() != 1) {
      return Optional.empty();
    }
    return find(function.getParameters().get(0))
        .filter(operand -> operand.kind() == ColumnKind.TEXT)
        .map(o -> new SqlOperand(SqlText.format(pattern, o.sql()), ColumnKind.TEXT));
  }
}
