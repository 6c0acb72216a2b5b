package org.kuangjie.ogc.render;

import java.util.List;
import java.util.function.Predicate;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;

/**
 * Turns filters of styles into tests that read columns by index, some ten times as fast as
 * GeoTools' own evaluation. Whatever is not a plain comparison of a column with a literal, and
 * values that need converting, are left to GeoTools, so that both always say the same.
 */
final class FeatureTests {

  private final FeatureColumns columns;

  FeatureTests(FeatureColumns columns) {
    this.columns = columns;
  }

  Predicate<Feature> of(Filter filter) {
    if (filter == Filter.INCLUDE) {
      return feature -> true;
    } else if (filter instanceof And and) {
      Predicate<Feature>[] all = all(and.getChildren());
      return feature -> every(all, feature);
    } else if (filter instanceof Or or) {
      Predicate<Feature>[] any = all(or.getChildren());
      return feature -> some(any, feature);
    } else if (filter instanceof Not not) {
      return of(not.getFilter()).negate();
    } else if (filter instanceof PropertyIsNull empty
        && empty.getExpression() instanceof PropertyName property
        && index(property) >= 0) {
      int index = index(property);
      return feature -> feature.value(index) == null;
    } else if (filter instanceof BinaryComparisonOperator comparison) {
      return comparison(comparison);
    }
    return filter::evaluate;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Predicate<Feature>[] all(List<Filter> filters) {
    return filters.stream().map(this::of).toArray(Predicate[]::new);
  }

  private static boolean every(Predicate<Feature>[] tests, Feature feature) {
    for (Predicate<Feature> test : tests) {
      if (!test.test(feature)) {
        return false;
      }
    }
    return true;
  }

  private static boolean some(Predicate<Feature>[] tests, Feature feature) {
    for (Predicate<Feature> test : tests) {
      if (test.test(feature)) {
        return true;
      }
    }
    return false;
  }

  private int index(PropertyName property) {
    return columns.indexOf(property.getPropertyName());
  }

  private Predicate<Feature> comparison(BinaryComparisonOperator filter) {
    if (!(filter.getExpression1() instanceof PropertyName property)
        || !(filter.getExpression2() instanceof Literal literal)
        || index(property) < 0
        || !filter.isMatchingCase()) {
      return filter::evaluate;
    }
    int index = index(property);
    Object value = literal.getValue();
    if (filter instanceof PropertyIsEqualTo) {
      return new Equality(index, value, true, filter);
    } else if (filter instanceof PropertyIsNotEqualTo) {
      return new Equality(index, value, false, filter);
    }
    return order(filter, index, value);
  }

  private static Predicate<Feature> order(Filter filter, int index, Object value) {
    double bound = number(value);
    if (Double.isNaN(bound)) {
      return filter::evaluate;
    } else if (filter instanceof PropertyIsLessThan) {
      return new Order(index, bound, (a, b) -> a < b, filter);
    } else if (filter instanceof PropertyIsLessThanOrEqualTo) {
      return new Order(index, bound, (a, b) -> a <= b, filter);
    } else if (filter instanceof PropertyIsGreaterThan) {
      return new Order(index, bound, (a, b) -> a > b, filter);
    } else if (filter instanceof PropertyIsGreaterThanOrEqualTo) {
      return new Order(index, bound, (a, b) -> a >= b, filter);
    }
    return filter::evaluate;
  }

  /** NaN when the literal is none. */
  private static double number(Object literal) {
    if (literal instanceof Number number) {
      return number.doubleValue();
    }
    try {
      return literal instanceof String text ? Double.parseDouble(text.strip()) : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** A column is, or is not, a literal. */
  private record Equality(int index, Object literal, boolean equal, Filter filter)
      implements Predicate<Feature> {

    @Override
    public boolean test(Feature feature) {
      Object value = feature.value(index);
      if (value instanceof String text && literal instanceof String wanted) {
        return text.equals(wanted) == equal;
      } else if (value instanceof Boolean flag && literal instanceof String wanted) {
        if (wanted.equals("true") || wanted.equals("false")) {
          return flag.toString().equals(wanted) == equal;
        }
      } else if (value instanceof Integer whole && literal instanceof String wanted) {
        double number = number(wanted);
        if (!Double.isNaN(number)) {
          return (whole == number) == equal;
        }
      }
      return filter.evaluate(feature);
    }
  }

  /** A numeric column lies on one side of a number. */
  private record Order(int index, double bound, Side side, Filter filter)
      implements Predicate<Feature> {

    @Override
    public boolean test(Feature feature) {
      Object value = feature.value(index);
      if (value instanceof Double || value instanceof Integer) {
        return side.holds(((Number) value).doubleValue(), bound);
      }
      return filter.evaluate(feature);
    }
  }

  /** How two numbers stand to each other. */
  private interface Side {
    boolean holds(double value, double bound);
  }
}
