package org.kuangjie.ogc.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNil;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.identity.Identifier;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.FilterAttributeExtractor;
import org.kuangjie.layers.LayerDefinition;

/**
 * A filter as a condition in SQL with bound values, and what of it SQL does not say.
 *
 * <p>Filters know true and false, SQL knows unknown as well. Every condition here is true exactly
 * where the filter is; elsewhere it may be false or unknown, which {@code AND}, {@code OR} and the
 * {@code WHERE} take alike, and NOT is written {@code IS NOT TRUE}. So a NOT over null agrees with
 * GeoTools in memory: {@code NOT (a = 1)} holds where {@code a} is null.
 *
 * @param said condition; {@code TRUE} when there is none
 * @param remainder of the filter, to be asked of the rows that meet the condition
 */
record FilterSql(SqlText said, Filter remainder) {

  /**
   * @throws org.kuangjie.shared.DomainException INVALID when the filter names an attribute the
   *     layer has not, relates what is no geometry or no time, or measures in an unknown unit
   */
  static FilterSql of(Filter filter, LayerDefinition layer) {
    Writer writer = new Writer(layer);
    FilterAttributeExtractor names = new FilterAttributeExtractor();
    filter.accept(names, null);
    for (String name : names.getAttributeNameSet()) {
      writer.expressions.property(name);
    }
    return writer.split(filter);
  }

  private static final class Writer {

    private final LayerDefinition layer;
    private final SqlExpressions expressions;
    private final ComparisonSql comparisons;
    private final SpatialSql spatial;
    private final TemporalSql temporal;

    Writer(LayerDefinition layer) {
      this.layer = layer;
      this.expressions = new SqlExpressions(layer);
      this.comparisons = new ComparisonSql(expressions);
      this.spatial = new SpatialSql(layer, expressions);
      this.temporal = new TemporalSql(expressions);
    }

    FilterSql split(Filter filter) {
      if (filter instanceof And and) {
        List<FilterSql> parts = and.getChildren().stream().map(this::split).toList();
        List<Filter> left =
            parts.stream().map(FilterSql::remainder).filter(f -> f != Filter.INCLUDE).toList();
        return new FilterSql(
            join(parts.stream().map(FilterSql::said).toList(), " AND "), remainder(left));
      } else if (filter instanceof BinarySpatialOperator operator) {
        return spatial
            .find(operator)
            .map(said -> new FilterSql(said.sql(), said.isWhole() ? Filter.INCLUDE : filter))
            .orElse(new FilterSql(SqlText.TRUE, filter));
      }
      return find(filter)
          .map(said -> new FilterSql(said, Filter.INCLUDE))
          .orElse(new FilterSql(SqlText.TRUE, filter));
    }

    private static Filter remainder(List<Filter> left) {
      return switch (left.size()) {
        case 0 -> Filter.INCLUDE;
        case 1 -> left.get(0);
        default -> CommonFactoryFinder.getFilterFactory().and(left);
      };
    }

    /** Empty when SQL does not say all of it. */
    private Optional<SqlText> find(Filter filter) {
      if (filter == Filter.INCLUDE || filter == Filter.EXCLUDE) {
        return Optional.of(filter == Filter.INCLUDE ? SqlText.TRUE : SqlText.FALSE);
      } else if (filter instanceof And || filter instanceof Or) {
        return logic((BinaryLogicOperator) filter, filter instanceof And ? " AND " : " OR ");
      } else if (filter instanceof Not not) {
        return find(not.getFilter()).map(said -> SqlText.format("((%s) IS NOT TRUE)", said));
      } else if (filter instanceof Id ids) {
        return Optional.of(ids(ids));
      }
      return leaf(filter);
    }

    private Optional<SqlText> leaf(Filter filter) {
      if (filter instanceof BinaryComparisonOperator comparison) {
        return comparisons.find(comparison);
      } else if (filter instanceof PropertyIsBetween between) {
        return comparisons.between(between);
      } else if (filter instanceof PropertyIsLike like) {
        return comparisons.like(like);
      } else if (filter instanceof PropertyIsNull empty) {
        return comparisons.isNull(empty.getExpression());
      } else if (filter instanceof PropertyIsNil nil) {
        return comparisons.isNull(nil.getExpression());
      } else if (filter instanceof BinarySpatialOperator operator) {
        return spatial.find(operator).filter(SpatialSql.Said::isWhole).map(SpatialSql.Said::sql);
      }
      return filter instanceof BinaryTemporalOperator operator
          ? temporal.find(operator)
          : Optional.empty();
    }

    private Optional<SqlText> logic(BinaryLogicOperator filter, String word) {
      List<SqlText> parts = new ArrayList<>();
      for (Filter child : filter.getChildren()) {
        Optional<SqlText> part = find(child);
        if (part.isEmpty()) {
          return Optional.empty();
        }
        parts.add(part.get());
      }
      return Optional.of(join(parts, word));
    }

    private static SqlText join(List<SqlText> parts, String word) {
      return new SqlText(
          parts.stream().map(SqlText::text).collect(Collectors.joining(word, "(", ")")),
          parts.stream().flatMap(part -> part.parameters().stream()).toList());
    }

    /** Ids of other layers match nothing. */
    private SqlText ids(Id filter) {
      String prefix = layer.name() + ".";
      List<String> ids =
          filter.getIdentifiers().stream()
              .map(Identifier::toString)
              .filter(id -> id.startsWith(prefix) && id.indexOf('\0') < 0)
              .map(id -> id.substring(prefix.length()))
              .toList();
      if (ids.isEmpty()) {
        return SqlText.FALSE;
      }
      String marks = ids.stream().map(id -> "?").collect(Collectors.joining(", "));
      String column = FeatureStatement.quoted(layer.idColumn());
      return new SqlText(column + "::text IN (" + marks + ")", List.copyOf(ids));
    }
  }
}
