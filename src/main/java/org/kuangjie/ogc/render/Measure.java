package org.kuangjie.ogc.render;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;

/** A number of a style: fixed, or reckoned for each feature. */
final class Measure {

  private final @Nullable Expression expression;
  private final double factor;
  private final double fixed;

  private Measure(@Nullable Expression expression, double factor, double fixed) {
    this.expression = expression;
    this.factor = factor;
    this.fixed = fixed;
  }

  static Measure fixed(double value) {
    return new Measure(null, 1, value);
  }

  /**
   * @param absent what to take where the expression is missing or gives no number
   * @param factor what the number, also the absent one, is multiplied by
   */
  static Measure of(@Nullable Expression expression, double absent, double factor) {
    if (expression == null || expression == Expression.NIL) {
      return fixed(absent * factor);
    }
    if (expression instanceof Literal literal) {
      return fixed(number(literal.getValue(), absent) * factor);
    }
    return new Measure(expression, factor, absent * factor);
  }

  boolean isFixed() {
    return expression == null;
  }

  double of(@Nullable Feature feature) {
    return expression == null
        ? fixed
        : number(expression.evaluate(feature), fixed / factor) * factor;
  }

  /** The number, or of one that varies the most it may be taken to reach. */
  double most(double unknown) {
    return expression == null ? fixed : unknown;
  }

  private static double number(@Nullable Object value, double absent) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    try {
      double parsed = value == null ? absent : Double.parseDouble(value.toString().strip());
      return Double.isFinite(parsed) ? parsed : absent;
    } catch (NumberFormatException e) {
      return absent;
    }
  }
}
