package org.kuangjie.ogc.api.cql;

import static org.kuangjie.ogc.api.cql.CqlFilters.FACTORY;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;

/** The spatial functions; the property is put first, so that the database's index can help. */
final class CqlSpatial {

  private final CqlOperands operands;

  CqlSpatial(CqlOperands operands) {
    this.operands = operands;
  }

  Filter filter(CqlNode.Call call, List<String> unknown) {
    CqlOperand left = operand(call.args().get(0), unknown);
    CqlOperand right = operand(call.args().get(1), unknown);
    boolean turn = left.isLiteral() && !right.isLiteral();
    String op = turn ? turned(call.op()) : call.op();
    Expression a = turn ? right.expression() : left.expression();
    Expression b = turn ? left.expression() : right.expression();
    Filter filter =
        switch (op) {
          case "s_intersects" -> FACTORY.intersects(a, b);
          case "s_equals" -> FACTORY.equal(a, b);
          case "s_disjoint" -> FACTORY.disjoint(a, b);
          case "s_touches" -> FACTORY.touches(a, b);
          case "s_within" -> FACTORY.within(a, b);
          case "s_overlaps" -> FACTORY.overlaps(a, b);
          case "s_crosses" -> FACTORY.crosses(a, b);
          case "s_contains" -> FACTORY.contains(a, b);
          default ->
              throw CqlErrors.at(
                  call.at(), "没有空间函数 " + call.op(), "there is no spatial function " + call.op());
        };
    return left.isLiteral() && right.isLiteral()
        ? CqlFilters.of(filter.evaluate(new Object()))
        : filter;
  }

  private CqlOperand operand(CqlNode node, List<String> unknown) {
    return CqlCompiler.note(operands.operand(node).require(CqlKind.GEOMETRY), unknown);
  }

  private static String turned(String op) {
    return switch (op) {
      case "s_within" -> "s_contains";
      case "s_contains" -> "s_within";
      default -> op;
    };
  }
}
