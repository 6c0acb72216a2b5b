package org.kuangjie.ogc.api.cql;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * The temporal functions, each as comparisons of begins and ends (OGC 21-065r2, table 7). A
 * property that is null as an end of an INTERVAL leaves the interval open there: so are records
 * that are still valid.
 */
final class CqlTemporal {

  private final CqlOperands operands;

  CqlTemporal(CqlOperands operands) {
    this.operands = operands;
  }

  /**
   * @param unbounded -1 when null or nothing means since ever, 1 for ever on, 0 for an instant
   * @param operand null when open
   */
  private record End(@Nullable CqlOperand operand, int unbounded) {}

  private record Span(End begin, End end) {}

  Filter filter(CqlNode.Call call, List<String> unknown) {
    Span a = span(call.args().get(0), unknown);
    Span b = span(call.args().get(1), unknown);
    return switch (call.op()) {
      case "t_after" -> is(a.begin, ">", b.end);
      case "t_before" -> is(a.end, "<", b.begin);
      case "t_contains" -> both(is(a.begin, "<", b.begin), is(a.end, ">", b.end));
      case "t_disjoint" -> CqlFilters.or(is(a.begin, ">", b.end), is(a.end, "<", b.begin));
      case "t_during" -> both(is(a.begin, ">", b.begin), is(a.end, "<", b.end));
      case "t_equals" -> both(is(a.begin, "=", b.begin), is(a.end, "=", b.end));
      case "t_finishedby" -> both(is(a.begin, "<", b.begin), is(a.end, "=", b.end));
      case "t_finishes" -> both(is(a.begin, ">", b.begin), is(a.end, "=", b.end));
      case "t_intersects" -> both(is(a.begin, "<=", b.end), is(a.end, ">=", b.begin));
      case "t_meets" -> is(a.end, "=", b.begin);
      case "t_metby" -> is(a.begin, "=", b.end);
      case "t_overlappedby" ->
          both(both(is(a.begin, ">", b.begin), is(a.begin, "<", b.end)), is(a.end, ">", b.end));
      case "t_overlaps" ->
          both(both(is(a.begin, "<", b.begin), is(a.end, ">", b.begin)), is(a.end, "<", b.end));
      case "t_startedby" -> both(is(a.begin, "=", b.begin), is(a.end, ">", b.end));
      case "t_starts" -> both(is(a.begin, "=", b.begin), is(a.end, "<", b.end));
      default ->
          throw CqlErrors.at(
              call.at(), "没有时间函数 " + call.op(), "there is no temporal function " + call.op());
    };
  }

  private static Filter both(Filter one, Filter other) {
    return CqlFilters.and(one, other);
  }

  private Span span(CqlNode node, List<String> unknown) {
    if (node instanceof CqlNode.Interval interval) {
      return new Span(end(interval.begin(), -1), end(interval.end(), 1));
    }
    CqlOperand instant = time(operands.operand(CqlLiterals.end(node)));
    End both = new End(CqlCompiler.note(instant, unknown), 0);
    return new Span(both, both);
  }

  private End end(CqlNode node, int side) {
    return node instanceof CqlNode.Open
        ? new End(null, side)
        : new End(time(operands.operand(node)), side);
  }

  private static CqlOperand time(CqlOperand operand) {
    if (!operand.kind().isTemporal()) {
      throw CqlErrors.at(operand.at(), "须为时间", "must be a date, a timestamp or an interval");
    }
    return operand;
  }

  private static Filter is(End left, String op, End right) {
    CqlOperand a = left.operand;
    CqlOperand b = right.operand;
    if (a == null || b == null) {
      return unbounded(left, op, right);
    }
    Filter filter = constant(a, op, b);
    filter = filter != null ? filter : CqlComparisons.compare(op, a, b);
    if (left.unbounded != 0 && holds(left.unbounded, op)) {
      filter = CqlFilters.or(filter, anyNull(a));
    }
    if (right.unbounded != 0 && holds(right.unbounded, CqlComparisons.turned(op))) {
      filter = CqlFilters.or(filter, anyNull(b));
    }
    return filter;
  }

  /** Of two literals the answer is known. */
  private static @Nullable Filter constant(CqlOperand a, String op, CqlOperand b) {
    return a.isLiteral() && b.isLiteral()
        ? CqlFilters.of(CqlComparisons.compare(op, a, b).evaluate(null))
        : null;
  }

  private static Filter unbounded(End left, String op, End right) {
    if (left.operand == null && right.operand == null) {
      return CqlFilters.of(
          op.equals("=") || op.endsWith("=") && left.unbounded == right.unbounded
              ? left.unbounded == right.unbounded
              : holds(left.unbounded - right.unbounded, op));
    }
    boolean leftOpen = left.operand == null;
    End finite = leftOpen ? right : left;
    String read = leftOpen ? op : CqlComparisons.turned(op);
    int side = leftOpen ? left.unbounded : right.unbounded;
    Filter always = CqlFilters.of(holds(side, read));
    CqlOperand operand = finite.operand;
    if (operand == null || operand.isLiteral() || finite.unbounded == 0) {
      return always;
    }
    boolean equalWhenNull = read.contains("=") && finite.unbounded == side;
    return equalWhenNull ? CqlFilters.or(always, anyNull(operand)) : always;
  }

  /** Whether infinity of that sign stands in this relation to everything finite. */
  private static boolean holds(int sign, String op) {
    return sign > 0 ? op.startsWith(">") : sign < 0 && op.startsWith("<") && !op.equals("<>");
  }

  private static Filter anyNull(CqlOperand operand) {
    return CqlFilters.or(operand.properties().stream().map(CqlFilters::isNull).toList());
  }
}
