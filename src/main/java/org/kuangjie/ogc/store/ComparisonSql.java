package org.kuangjie.ogc.store;

import java.util.Optional;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.MultiValuedFilter.MatchAction;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.kuangjie.shared.DomainException;

/**
 * Comparisons in SQL, true exactly where GeoTools finds them true: nothing equals or precedes null,
 * so "not equal" holds for null; two nulls are equal; texts are ordered by code point. A literal
 * that is none of the column's type equals no value of it.
 */
final class ComparisonSql {

  private final SqlExpressions expressions;

  ComparisonSql(SqlExpressions expressions) {
    this.expressions = expressions;
  }

  private record Pair(SqlText left, SqlText right, ColumnKind kind, boolean withLiteral) {

    Pair turned() {
      return new Pair(/* left= */ right, /* right= */ left, kind, withLiteral);
    }
  }

  Optional<SqlText> find(BinaryComparisonOperator filter) {
    Expression left = filter.getExpression1();
    Expression right = filter.getExpression2();
    if (filter instanceof PropertyIsEqualTo) {
      return equal(filter, left, right);
    } else if (filter instanceof PropertyIsNotEqualTo) {
      return filter.getMatchAction() == MatchAction.ANY && isList(left)
          ? Optional.empty()
          : equal(filter, left, right).map(e -> SqlText.format("(%s) IS NOT TRUE", e));
    }
    return sign(filter).flatMap(sign -> ordered(left, sign, right));
  }

  private boolean isList(Expression expression) {
    return expressions.find(expression).filter(o -> o.kind() == ColumnKind.LIST).isPresent();
  }

  private static Optional<String> sign(BinaryComparisonOperator filter) {
    if (filter instanceof PropertyIsLessThan) {
      return Optional.of("<");
    } else if (filter instanceof PropertyIsLessThanOrEqualTo) {
      return Optional.of("<=");
    } else if (filter instanceof PropertyIsGreaterThan) {
      return Optional.of(">");
    }
    return filter instanceof PropertyIsGreaterThanOrEqualTo ? Optional.of(">=") : Optional.empty();
  }

  Optional<SqlText> between(PropertyIsBetween filter) {
    Optional<SqlText> lower = ordered(filter.getExpression(), ">=", filter.getLowerBoundary());
    Optional<SqlText> upper = ordered(filter.getExpression(), "<=", filter.getUpperBoundary());
    return lower.flatMap(l -> upper.map(u -> SqlText.format("(%s AND %s)", l, u)));
  }

  private Optional<SqlText> equal(
      BinaryComparisonOperator filter, Expression left, Expression right) {
    Optional<SqlText> member = member(filter, left, right);
    if (member.isPresent()) {
      return member;
    }
    return pair(left, right).map(pair -> equal(pair, filter.isMatchingCase()));
  }

  private static SqlText equal(Pair pair, boolean matchCase) {
    if (pair.kind() == ColumnKind.ABSENT) {
      return SqlText.FALSE;
    }
    String pattern =
        pair.kind() == ColumnKind.TEXT && !matchCase ? "lower(%s) = lower(%s)" : "%s = %s";
    SqlText equal = SqlText.format(pattern, pair.left(), pair.right());
    return pair.withLiteral()
        ? equal
        : SqlText.format("(%s OR (%s IS NULL AND %s IS NULL))", equal, pair.left(), pair.right());
  }

  /** A list equals a value when one of its members does. */
  private Optional<SqlText> member(
      BinaryComparisonOperator filter, Expression left, Expression right) {
    if (filter.getMatchAction() != MatchAction.ANY || !filter.isMatchingCase()) {
      return Optional.empty();
    }
    return expressions
        .find(left)
        .filter(list -> list.kind() == ColumnKind.LIST && right instanceof Literal)
        .flatMap(
            list ->
                SqlLiterals.find(((Literal) right).getValue(), ColumnKind.TEXT)
                    .map(value -> SqlText.format("%s = ANY (%s::text[])", value, list.sql())));
  }

  /**
   * @throws DomainException INVALID {@code filter-order} when geometry is to be ordered
   */
  private Optional<SqlText> ordered(Expression left, String sign, Expression right) {
    if (isGeometry(left) || isGeometry(right)) {
      throw DomainException.invalid(
          "filter-order", "图形不能比较大小", "Geometry cannot be compared by size");
    }
    return pair(left, right).flatMap(pair -> ordered(pair, sign, left, right));
  }

  private static Optional<SqlText> ordered(
      Pair pair, String sign, Expression left, Expression right) {
    return switch (pair.kind()) {
      case ABSENT -> Optional.of(SqlText.FALSE);
      case TEXT ->
          pair.withLiteral() && !looksNumeric(left) && !looksNumeric(right)
              ? Optional.of(
                  SqlText.format(
                      "%s COLLATE \"C\" " + sign + " %s COLLATE \"C\"", pair.left(), pair.right()))
              : Optional.empty();
      case BOOLEAN -> Optional.empty();
      default -> Optional.of(SqlText.format("%s " + sign + " %s", pair.left(), pair.right()));
    };
  }

  /** Texts that are numbers GeoTools orders as numbers, whatever the column. */
  private static boolean looksNumeric(Expression expression) {
    if (!(expression instanceof Literal literal)) {
      return false;
    }
    try {
      return Double.parseDouble(String.valueOf(literal.getValue())) != Double.MIN_VALUE;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private boolean isGeometry(Expression expression) {
    return expressions.find(expression).filter(o -> o.kind() == ColumnKind.GEOMETRY).isPresent();
  }

  private Optional<Pair> pair(Expression left, Expression right) {
    Optional<SqlOperand> first = expressions.find(left);
    Optional<SqlOperand> second = expressions.find(right);
    if (first.isPresent() && second.isPresent()) {
      return columns(first.get(), second.get());
    } else if (first.isPresent() && right instanceof Literal literal) {
      return literal(first.get(), literal);
    }
    return second.isPresent() && left instanceof Literal literal
        ? literal(second.get(), literal).map(Pair::turned)
        : Optional.empty();
  }

  private static Optional<Pair> columns(SqlOperand first, SqlOperand second) {
    boolean comparable =
        first.kind() == second.kind() || (first.kind().isNumber() && second.kind().isNumber());
    boolean simple = first.kind() != ColumnKind.LIST && first.kind() != ColumnKind.GEOMETRY;
    return comparable && simple && first.kind() != ColumnKind.ABSENT
        ? Optional.of(new Pair(first.sql(), second.sql(), first.kind(), false))
        : Optional.empty();
  }

  private static Optional<Pair> literal(SqlOperand operand, Literal literal) {
    Object value = literal.getValue();
    if (value == null) {
      return Optional.empty();
    } else if (operand.kind() == ColumnKind.ABSENT) {
      return Optional.of(new Pair(operand.sql(), operand.sql(), ColumnKind.ABSENT, true));
    }
    Optional<Pair> same =
        SqlLiterals.find(value, operand.kind())
            .map(sql -> new Pair(operand.sql(), sql, operand.kind(), true));
    if (same.isEmpty() && operand.kind() == ColumnKind.DATE) {
      same =
          SqlLiterals.find(value, ColumnKind.INSTANT)
              .map(sql -> new Pair(TemporalSql.begin(operand), sql, ColumnKind.INSTANT, true));
    }
    return same.or(() -> strange(operand, value));
  }

  /** What is none of the column's type neither equals nor precedes any value of it. */
  private static Optional<Pair> strange(SqlOperand operand, Object value) {
    boolean memory =
        operand.kind() == ColumnKind.LIST
            || operand.kind() == ColumnKind.GEOMETRY
            || (operand.kind() == ColumnKind.TEXT && !(value instanceof String));
    return memory
        ? Optional.empty()
        : Optional.of(new Pair(operand.sql(), operand.sql(), ColumnKind.ABSENT, true));
  }

  Optional<SqlText> like(PropertyIsLike filter) {
    String pattern = LikePattern.of(filter);
    if (pattern.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return expressions
        .find(filter.getExpression())
        .flatMap(
            operand ->
                switch (operand.kind()) {
                  case TEXT -> Optional.of(operand.sql());
                  case INTEGER -> Optional.of(SqlText.format("%s::text", operand.sql()));
                  case ABSENT -> Optional.of(SqlText.of("NULL::text"));
                  default -> Optional.<SqlText>empty();
                })
        .map(
            sql ->
                SqlText.format(
                    filter.isMatchingCase() ? "%s LIKE %s" : "%s ILIKE %s",
                    sql,
                    SqlText.of("?", pattern)));
  }

  Optional<SqlText> isNull(Expression expression) {
    return expressions.find(expression).map(o -> SqlText.format("%s IS NULL", o.sql()));
  }
}
