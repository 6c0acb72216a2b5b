package org.kuangjie.ogc.api.cql;

import static org.kuangjie.ogc.api.cql.CqlFilters.FACTORY;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Comparisons of two values, which must be of kinds that can be compared. */
final class CqlComparisons {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private CqlComparisons() {}

  /**
   * @param op one of {@code = <> < <= > >=}
   */
  static Filter compare(String op, CqlOperand left, CqlOperand right) {
    if (left.isLiteral() && !right.isLiteral()) {
      return compare(turned(op), right, left);
    }
    CqlOperand fitted = fitted(left, right);
    if (left.kind().isTimestamp() && fitted.value() instanceof LocalDate day) {
      return compareWithDay(op, left, day);
    }
    if (left.kind() != fitted.kind()
        && !(left.kind().isTimestamp() && fitted.kind().isTimestamp())) {
      throw CqlErrors.at(
          right.at(),
          "%s不能与%s比较".formatted(left.kind().text().zh(), fitted.kind().text().zh()),
          "%s cannot be compared with %s"
              .formatted(left.kind().text().en(), fitted.kind().text().en()));
    }
    if (left.kind() == CqlKind.ARRAY || left.kind() == CqlKind.GEOMETRY) {
      throw CqlErrors.at(
          left.at(),
          "数组用 A_…、几何用 S_… 函数比较",
          "arrays are compared by A_… and geometries by S_… functions");
    }
    return plain(op, left, fitted);
  }

  private static Filter plain(String op, CqlOperand left, CqlOperand right) {
    Expression a = left.expression();
    Expression b = right.expression();
    Expression caselessLeft = left.caseless();
    Expression caselessRight = right.caseless();
    boolean matchCase = caselessLeft == null || caselessRight == null;
    if (caselessLeft != null && caselessRight != null) {
      a = caselessLeft;
      b = caselessRight;
    }
    return switch (op) {
      case "=" -> FACTORY.equal(a, b, matchCase);
      case "<>" -> {
        List<String> properties = new ArrayList<>(left.properties());
        properties.addAll(right.properties());
        yield CqlFilters.not(FACTORY.equal(a, b, matchCase), properties);
      }
      case "<" -> FACTORY.less(left.expression(), right.expression());
      case "<=" -> FACTORY.lessOrEqual(left.expression(), right.expression());
      case ">" -> FACTORY.greater(left.expression(), right.expression());
      default -> FACTORY.greaterOrEqual(left.expression(), right.expression());
    };
  }

  /** {@code 5 < a} is {@code a > 5}. */
  static String turned(String op) {
    return switch (op) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> op;
    };
  }

  /** A literal as the other side's kind has it: times written as text, moments beside dates. */
  private static CqlOperand fitted(CqlOperand left, CqlOperand right) {
    Object value = right.value();
    if (value == null || right.caseless() != null) {
      return right;
    }
    if (left.kind().isTemporal() && value instanceof String text) {
      return fitted(left, parsed(text, left.kind(), right.at()));
    }
    if (value instanceof OffsetDateTime moment && left.kind() == CqlKind.DATE) {
      return CqlOperand.literal(
          moment.atZoneSameInstant(CHINA).toLocalDate(), CqlKind.DATE, right.at());
    }
    if (value instanceof OffsetDateTime moment && left.kind() == CqlKind.LOCAL_TIMESTAMP) {
      return CqlOperand.literal(
          moment.atZoneSameInstant(CHINA).toLocalDateTime(), CqlKind.LOCAL_TIMESTAMP, right.at());
    }
    return right;
  }

  /** A day beside moments is all of its day in China. */
  private static Filter compareWithDay(String op, CqlOperand left, LocalDate day) {
    CqlOperand from = startOf(day, left);
    CqlOperand next = startOf(day.plusDays(1), left);
    return switch (op) {
      case "=" -> CqlFilters.and(plain(">=", left, from), plain("<", left, next));
      case "<>" ->
          CqlFilters.not(
              CqlFilters.and(plain(">=", left, from), plain("<", left, next)), left.properties());
      case "<" -> plain("<", left, from);
      case "<=" -> plain("<", left, next);
      case ">" -> plain(">=", left, next);
      default -> plain(">=", left, from);
    };
  }

  private static CqlOperand startOf(LocalDate day, CqlOperand beside) {
    boolean local = beside.kind() == CqlKind.LOCAL_TIMESTAMP;
    Object start =
        local
            ? day.atStartOfDay()
            : day.atStartOfDay(CHINA).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    return CqlOperand.literal(start, beside.kind(), beside.at());
  }

  /** A literal of the kind from its text, as a query parameter or quotes have it. */
  static CqlOperand parsed(String text, CqlKind kind, String at) {
    return switch (kind) {
      case TEXT -> CqlOperand.literal(text, kind, at);
      case NUMBER ->
          CqlOperand.literal(CqlOperands.plain(CqlLiterals.number(text.trim(), at)), kind, at);
      case BOOLEAN -> {
        String word = text.trim().toLowerCase(Locale.ROOT);
        if (!word.equals("true") && !word.equals("false")) {
          throw CqlErrors.at(at, "须为 true 或 false", "must be true or false");
        }
        yield CqlOperand.literal(word.equals("true"), kind, at);
      }
      case DATE, TIMESTAMP, LOCAL_TIMESTAMP ->
          text.contains("T")
              ? CqlOperand.literal(CqlLiterals.timestamp(text, at), CqlKind.TIMESTAMP, at)
              : CqlOperand.literal(CqlLiterals.date(text, at), CqlKind.DATE, at);
      case ARRAY, GEOMETRY ->
          throw CqlErrors.at(
              at, "该字段不能用 名称=值 过滤，请用 filter", "filter this property by the parameter filter");
    };
  }

  /** {@code %} stands for any characters, {@code _} for one; a backslash takes their meaning. */
  static Filter like(CqlOperand text, CqlOperand pattern) {
    text.require(CqlKind.TEXT);
    if (!(pattern.require(CqlKind.TEXT).value() instanceof String wanted)) {
      throw CqlErrors.at(pattern.at(), "LIKE 后须为引号内的文字", "LIKE takes a text in quotes");
    }
    @Nullable Expression caseless = text.caseless();
    if (caseless != null && pattern.caseless() != null) {
      return FACTORY.like(caseless, wanted, "%", "_", "\\", false);
    }
    String plain = pattern.caseless() == null ? wanted : wanted.toLowerCase(Locale.ROOT);
    return FACTORY.like(text.expression(), plain, "%", "_", "\\", true);
  }
}
