package org.kuangjie.ogc.api.cql;

import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * An expression that knows its layer.
 *
 * @param value of a literal, else null
 * @param caseless the expression inside CASEI, else null
 * @param properties whose null makes the whole unknown
 */
record CqlOperand(
    Expression expression,
    CqlKind kind,
    @Nullable Object value,
    @Nullable Expression caseless,
    List<String> properties,
    String at) {

  static CqlOperand of(Expression expression, CqlKind kind, List<String> properties, String at) {
    return new CqlOperand(expression, kind, null, null, properties, at);
  }

  static CqlOperand literal(Object value, CqlKind kind, String at) {
    return new CqlOperand(CqlFilters.FACTORY.literal(value), kind, value, null, List.of(), at);
  }

  boolean isLiteral() {
    return value != null;
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID when it is of another kind
   */
  CqlOperand require(CqlKind wanted) {
    if (kind != wanted) {
      throw CqlErrors.at(
          at,
          "须为%s，却是%s".formatted(wanted.text().zh(), kind.text().zh()),
          "must be %s, is %s".formatted(wanted.text().en(), kind.text().en()));
    }
    return this;
  }
}
