package org.kuangjie.ogc.api.cql;

import static org.kuangjie.ogc.api.cql.CqlFilters.FACTORY;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/** The spatial functions; the property is put first, so that the database's index can help. */
final class CqlSpatial {

  private final CqlOperands operands;

  CqlSpatial(CqlOperands operands) {
    this.operands = operands;
  }

  Filter filter(CqlNode.Call call, List<String> unknown) {
    CqlOperand left = operand(call.op(), call.args().get(0), unknown);
    CqlOperand right = operand(call.op(), call.args().get(1), unknown);
    boolean turn = left.isLiteral() && !right.isLiteral();
    String op = turn ? turned(call.op()) : call.op();
    Expression a = turn ? right.expression() : left.expression();
    Expression b = turn ? left.expression() : right.expression();
    Filter filter =
        switch (op) {
          case "s_intersects" -> FACTORY.intersects(a, b);
          case "s_equals" -> FACTORY.and(FACTORY.within(a, b), FACTORY.contains(a, b));
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

  private CqlOperand operand(String op, CqlNode node, List<String> unknown) {
    CqlOperand operand =
        CqlCompiler.note(operands.operand(node).require(CqlKind.GEOMETRY), unknown);
    return operand.value() instanceof GeometryCollection collection
        ? CqlOperand.literal(plain(op, collection, node.at()), CqlKind.GEOMETRY, node.at())
        : operand;
  }

  /** Most relations are defined only for collections of one kind, which are multi-geometries. */
  private static Geometry plain(String op, GeometryCollection collection, String at) {
    Geometry plain = collection.getFactory().buildGeometry(members(collection).toList());
    boolean mixed = plain.getClass() == GeometryCollection.class && !plain.isEmpty();
    if (mixed && !op.equals("s_intersects") && !op.equals("s_disjoint")) {
      throw CqlErrors.at(
          at,
          "混合几何集合只能用于 S_INTERSECTS 和 S_DISJOINT",
          "a collection of several kinds is only for S_INTERSECTS and S_DISJOINT");
    }
    plain.setSRID(collection.getSRID());
    return plain;
  }

  private static Stream<Geometry> members(Geometry geometry) {
    return IntStream.range(0, geometry.getNumGeometries())
        .mapToObj(geometry::getGeometryN)
        .flatMap(each -> each instanceof GeometryCollection ? members(each) : Stream.of(each));
  }

  private static String turned(String op) {
    return switch (op) {
      case "s_within" -> "s_contains";
      case "s_contains" -> "s_within";
      default -> op;
    };
  }
}
