package org.kuangjie.ogc.feature;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.kuangjie.layers.DimensionAxis;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDimension;
import org.kuangjie.layers.LayerDimension.Range;

/** Which features of a layer have a value of a dimension, as a filter over its column. */
public final class DimensionFilter {

  private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private DimensionFilter() {}

  /** Those with a value in one of the ranges; all, where it is pixels that have the values. */
  public static Filter of(LayerDefinition layer, LayerDimension dimension, List<Range> ranges) {
    if (dimension.bandOf(layer).isPresent()) {
      return Filter.INCLUDE;
    }
    List<Filter> each = ranges.stream().map(range -> filter(layer, dimension, range)).toList();
    return each.size() == 1 ? each.get(0) : FACTORY.or(each);
  }

  /** What is shown of the layer to who names no value; all, for a dimension without default. */
  static Filter usual(LayerDefinition layer) {
    List<Filter> each =
        layer.dimensions().stream()
            .filter(dimension -> dimension.defaultValue().isPresent())
            .filter(dimension -> dimension.bandOf(layer).isEmpty())
            .map(dimension -> of(layer, dimension, List.of(dimension.usual())))
            .toList();
    return each.isEmpty() ? Filter.INCLUDE : each.size() == 1 ? each.get(0) : FACTORY.and(each);
  }

  private static Filter filter(LayerDefinition layer, LayerDimension dimension, Range range) {
    Attribute column = layer.findAttribute(dimension.attribute()).orElseThrow();
    Expression property = FACTORY.property(column.name());
    Object from = value(dimension.axis(), column, range.from());
    Object to = value(dimension.axis(), column, range.to());
    return from.equals(to)
        ? FACTORY.equals(property, FACTORY.literal(from))
        : FACTORY.and(
            FACTORY.greaterOrEqual(property, FACTORY.literal(from)),
            FACTORY.lessOrEqual(property, FACTORY.literal(to)));
  }

  /** In the column's own type; a date is the day a moment has in China. */
  private static Object value(DimensionAxis axis, Attribute column, BigDecimal position) {
    if (axis == DimensionAxis.ELEVATION) {
      return position;
    }
    return column.type().equals("date")
        ? LocalDate.ofInstant(DimensionAxis.instant(position), CHINA)
        : DimensionAxis.instant(position);
  }
}
