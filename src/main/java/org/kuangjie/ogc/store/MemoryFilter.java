package org.kuangjie.ogc.store;

import java.util.Set;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;

/**
 * Which filters mean the same in memory as in SQL beyond doubt; all others the database decides.
 */
final class MemoryFilter {

  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric");

  private MemoryFilter() {}

  /** Comparisons of an attribute with a value of its own kind, and what logic joins them. */
  static boolean knows(LayerDefinition layer, Filter filter) {
    if (filter == Filter.INCLUDE || filter == Filter.EXCLUDE) {
      return true;
    } else if (filter instanceof BinaryLogicOperator logic) {
      return logic.getChildren().stream().allMatch(part -> knows(layer, part));
    } else if (filter instanceof Not not) {
      return knows(layer, not.getFilter());
    } else if (filter instanceof PropertyIsNull isNull) {
      return !type(layer, isNull.getExpression()).isEmpty();
    }
    return filter instanceof BinaryComparisonOperator comparison
        && comparison.isMatchingCase()
        && comparison.getExpression2() instanceof Literal literal
        && isOfKind(
            type(layer, comparison.getExpression1()), literal.getValue(), isEquality(comparison));
  }

  private static boolean isEquality(BinaryComparisonOperator comparison) {
    return comparison instanceof PropertyIsEqualTo || comparison instanceof PropertyIsNotEqualTo;
  }

  /** Texts have an order of the database's own. */
  private static boolean isOfKind(String type, @Nullable Object value, boolean equality) {
    if (value instanceof Number) {
      return NUMBERS.contains(type);
    }
    return equality
        && ((value instanceof String && type.equals("text"))
            || (value instanceof Boolean && type.equals("boolean")));
  }

  /** Empty for what is no attribute. */
  private static String type(LayerDefinition layer, Expression expression) {
    return expression instanceof PropertyName property
        ? layer
            .findAttribute(property.getPropertyName())
            .map(LayerDefinition.Attribute::type)
            .orElse("")
        : "";
  }
}
