package org.kuangjie.ogc.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.AnyInteracts;
import org.geotools.api.filter.temporal.Before;
import org.geotools.api.filter.temporal.Begins;
import org.geotools.api.filter.temporal.BegunBy;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.geotools.api.filter.temporal.During;
import org.geotools.api.filter.temporal.EndedBy;
import org.geotools.api.filter.temporal.Ends;
import org.geotools.api.filter.temporal.Meets;
import org.geotools.api.filter.temporal.MetBy;
import org.geotools.api.filter.temporal.OverlappedBy;
import org.geotools.api.filter.temporal.TContains;
import org.geotools.api.filter.temporal.TEquals;
import org.kuangjie.ogc.filter.TimePeriod;
import org.kuangjie.shared.DomainException;

/**
 * Temporal operators in SQL (ISO 19108, 5.2.3.5). A date is the whole day in China, to its last
 * millisecond; a date equals every instant of its day.
 */
final class TemporalSql {

  private final SqlExpressions expressions;

  TemporalSql(SqlExpressions expressions) {
    this.expressions = expressions;
  }

  private record Span(SqlText begin, SqlText end, boolean isDay, boolean isInstant) {}

  Optional<SqlText> find(BinaryTemporalOperator filter) {
    Span left = span(filter.getExpression1());
    Span right = span(filter.getExpression2());
    return Optional.of(relation(filter, left, right));
  }

  private SqlText relation(BinaryTemporalOperator filter, Span a, Span b) {
    if (filter instanceof After) {
      return SqlText.format("%s > %s", a.begin(), b.end());
    } else if (filter instanceof Before) {
      return SqlText.format("%s < %s", a.end(), b.begin());
    } else if (filter instanceof During) {
      return both(a.begin(), ">", b.begin(), a.end(), "<", b.end());
    } else if (filter instanceof TContains) {
      return both(a.begin(), "<", b.begin(), a.end(), ">", b.end());
    } else if (filter instanceof AnyInteracts || isDayAndInstant(filter, a, b)) {
      return both(a.begin(), "<=", b.end(), a.end(), ">=", b.begin());
    } else if (filter instanceof TEquals) {
      return both(a.begin(), "=", b.begin(), a.end(), "=", b.end());
    }
    return edges(filter, a, b);
  }

  private static boolean isDayAndInstant(BinaryTemporalOperator filter, Span a, Span b) {
    return filter instanceof TEquals
        && ((a.isDay() && b.isInstant()) || (a.isInstant() && b.isDay()));
  }

  private static SqlText edges(BinaryTemporalOperator filter, Span a, Span b) {
    if (filter instanceof Begins) {
      return both(a.begin(), "=", b.begin(), a.end(), "<", b.end());
    } else if (filter instanceof BegunBy) {
      return both(a.begin(), "=", b.begin(), a.end(), ">", b.end());
    } else if (filter instanceof Ends) {
      return both(a.end(), "=", b.end(), a.begin(), ">", b.begin());
    } else if (filter instanceof EndedBy) {
      return both(a.end(), "=", b.end(), a.begin(), "<", b.begin());
    } else if (filter instanceof Meets) {
      return SqlText.format("%s = %s", a.end(), b.begin());
    } else if (filter instanceof MetBy) {
      return SqlText.format("%s = %s", a.begin(), b.end());
    }
    return filter instanceof OverlappedBy ? overlaps(b, a) : overlaps(a, b);
  }

  private static SqlText overlaps(Span a, Span b) {
    return SqlText.format(
        "(%s AND %s < %s)",
        both(a.begin(), "<", b.begin(), a.end(), ">", b.begin()), a.end(), b.end());
  }

  private static SqlText both(
      SqlText a, String first, SqlText b, SqlText c, String second, SqlText d) {
    return SqlText.format("(%s " + first + " %s AND %s " + second + " %s)", a, b, c, d);
  }

  private Span span(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal(literal.getValue());
    }
    SqlOperand operand =
        expressions
            .find(expression)
            .filter(o -> o.kind().isTemporal() || o.kind() == ColumnKind.ABSENT)
            .orElseThrow(() -> refused(expression));
    if (operand.kind() == ColumnKind.DATE) {
      SqlText begin = begin(operand);
      SqlText end = SqlText.format("(%s + interval '1 day' - interval '1 millisecond')", begin);
      return new Span(begin, end, true, false);
    }
    SqlText instant = begin(operand);
    return new Span(instant, instant, false, true);
  }

  /** The instant a date or time begins. */
  static SqlText begin(SqlOperand operand) {
    return switch (operand.kind()) {
      case DATE -> SqlText.format("(%s::timestamp AT TIME ZONE 'Asia/Shanghai')", operand.sql());
      case TIMESTAMP -> SqlText.format("(%s AT TIME ZONE 'Asia/Shanghai')", operand.sql());
      case ABSENT -> SqlText.of("NULL::timestamptz");
      default -> operand.sql();
    };
  }

  private static Span literal(Object value) {
    if (value instanceof LocalDate day) {
      SqlText begin = bound(day.atStartOfDay(SqlLiterals.CHINA).toInstant());
      SqlText end =
          bound(day.plusDays(1).atStartOfDay(SqlLiterals.CHINA).toInstant().minusMillis(1));
      return new Span(begin, end, true, false);
    } else if (value instanceof TimePeriod period) {
      return new Span(bound(period.begin()), bound(period.end()), false, false);
    } else if (value instanceof org.geotools.api.temporal.Period period) {
      return new Span(
          bound(SqlLiterals.instant(period.getBeginning().getPosition().getDate())),
          bound(SqlLiterals.instant(period.getEnding().getPosition().getDate())),
          false,
          false);
    } else if (value instanceof org.geotools.api.temporal.Instant instant) {
      return instant(
          SqlLiterals.instant(instant.getPosition().getDate()).orElseThrow(TemporalSql::unusual));
    }
    try {
      return instant(SqlLiterals.instant(value).orElseThrow(TemporalSql::unusual));
    } catch (DateTimeException e) {
      throw unusual();
    }
  }

  private static Span instant(Instant instant) {
    return new Span(bound(instant), bound(instant), false, true);
  }

  private static SqlText bound(Optional<Instant> instant) {
    return bound(instant.orElseThrow(TemporalSql::unusual));
  }

  private static SqlText bound(Instant instant) {
    return SqlLiterals.bound(SqlLiterals.instant(instant).orElseThrow(TemporalSql::unusual));
  }

  private static DomainException unusual() {
    return DomainException.invalid(
        "filter-time",
        "时间须为公元1至9999年的 ISO 8601 时间",
        "A time must be ISO 8601, of the years 1 to 9999");
  }

  private static DomainException refused(Expression expression) {
    return DomainException.invalid(
        "filter-time",
        "%s 不是日期或时间字段".formatted(expression),
        "%s is no attribute of dates or times".formatted(expression));
  }
}
