package org.kuangjie.ogc.api.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;

/** Makes a filter over one layer of an expression; NOT is carried down to the conditions. */
final class CqlCompiler {

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

  private final CqlOperands operands;
  private final CqlSpatial spatial;

  CqlCompiler(LayerDefinition layer, MapCrs crs) {
    this.operands = new CqlOperands(layer, crs);
    this.spatial = new CqlSpatial(operands);
  }

  CqlOperands operands() {
    return operands;
  }

  Filter filter(CqlNode node) {
    return filter(node, false);
  }

  private Filter filter(CqlNode node, boolean negated) {
    if (node instanceof CqlNode.Call call) {
      return switch (call.op()) {
        case "and", "or" -> {
          arguments(call, 1, Integer.MAX_VALUE);
          List<Filter> parts = call.args().stream().map(each -> filter(each, negated)).toList();
          yield call.op().equals("and") != negated ? CqlFilters.and(parts) : CqlFilters.or(parts);
        }
        case "not" -> filter(arguments(call, 1, 1).get(0), !negated);
        case "isnull" -> isNull(arguments(call, 1, 1).get(0), negated);
        default -> condition(call, negated);
      };
    }
    CqlOperand flag = operands.operand(node).require(CqlKind.BOOLEAN);
    if (flag.value() instanceof Boolean constant) {
      return CqlFilters.of(constant != negated);
    }
    return CqlComparisons.compare(
        "=", flag, CqlOperand.literal(!negated, CqlKind.BOOLEAN, node.at()));
  }

  private Filter isNull(CqlNode node, boolean negated) {
    CqlOperand operand = operands.operand(node);
    if (operand.isLiteral()) {
      return CqlFilters.of(negated);
    }
    Filter filter = CqlFilters.FACTORY.isNull(operand.expression());
    return negated ? CqlFilters.FACTORY.not(filter) : filter;
  }

  private Filter condition(CqlNode.Call call, boolean negated) {
    List<String> unknown = new ArrayList<>();
    Filter filter = positive(call, unknown);
    return negated ? CqlFilters.not(filter, unknown) : filter;
  }

  /**
   * @param unknown takes the properties whose null makes the condition unknown
   */
  private Filter positive(CqlNode.Call call, List<String> unknown) {
    String op = call.op();
    if (op.startsWith("s_")) {
      arguments(call, 2, 2);
      return spatial.filter(call, unknown);
    }
    if (op.startsWith("t_")) {
      arguments(call, 2, 2);
      return new CqlTemporal(operands).filter(call, unknown);
    }
    if (op.startsWith("a_")) {
      arguments(call, 2, 2);
      return CqlArrays.filter(
          call,
          note(operands.array(call.args().get(0)), unknown),
          note(operands.array(call.args().get(1)), unknown));
    }
    if (COMPARISONS.contains(op)) {
      arguments(call, 2, 2);
      return CqlComparisons.compare(op, operand(call, 0, unknown), operand(call, 1, unknown));
    }
    return switch (op) {
      case "like" -> {
        arguments(call, 2, 2);
        yield CqlComparisons.like(operand(call, 0, unknown), operand(call, 1, unknown));
      }
      case "between" -> {
        arguments(call, 3, 3);
        CqlOperand middle = operand(call, 0, unknown);
        yield CqlFilters.and(
            CqlComparisons.compare(">=", middle, operand(call, 1, unknown)),
            CqlComparisons.compare("<=", middle, operand(call, 2, unknown)));
      }
      case "in" -> in(call, unknown);
      default -> {
        CqlOperand flag = note(operands.operand(call), unknown).require(CqlKind.BOOLEAN);
        yield CqlComparisons.compare(
            "=", flag, CqlOperand.literal(true, CqlKind.BOOLEAN, call.at()));
      }
    };
  }

  private Filter in(CqlNode.Call call, List<String> unknown) {
    arguments(call, 2, 2);
    if (!(call.args().get(1) instanceof CqlNode.Items list) || list.values().isEmpty()) {
      throw CqlErrors.at(call.at(), "IN 后须有值的列表", "IN takes a list of values");
    }
    CqlOperand left = operand(call, 0, unknown);
    return CqlFilters.or(
        list.values().stream()
            .map(each -> CqlComparisons.compare("=", left, note(operands.operand(each), unknown)))
            .toList());
  }

  private CqlOperand operand(CqlNode.Call call, int index, List<String> unknown) {
    return note(operands.operand(call.args().get(index)), unknown);
  }

  static CqlOperand note(CqlOperand operand, List<String> unknown) {
    unknown.addAll(operand.properties());
    return operand;
  }

  static List<CqlNode> arguments(CqlNode.Call call, int least, int most) {
    int count = call.args().size();
    if (count < least || count > most) {
      throw CqlErrors.at(
          call.at(),
          "%s 须有 %d 个操作数，却有 %d 个".formatted(call.op(), least, count),
          "%s takes %d operands, has %d".formatted(call.op(), least, count));
    }
    return call.args();
  }
}
