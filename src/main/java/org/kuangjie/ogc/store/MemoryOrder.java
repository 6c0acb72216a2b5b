package org.kuangjie.ogc.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureQuery.Sort;

/** Orders rows as PostgreSQL would; texts go by its collation, which it alone knows. */
final class MemoryOrder {

  private static final Set<String> KNOWN =
      Set.of(
          "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "numeric",
          "boolean",
          "date",
          "time without time zone",
          "timestamp without time zone",
          "timestamp with time zone");

  private MemoryOrder() {}

  /** Whether the order of each column is the same here and there. */
  static boolean knows(LayerDefinition layer, List<Sort> sorting) {
    return sorting.stream()
        .allMatch(
            sort ->
                layer
                    .findAttribute(sort.attribute())
                    .filter(attribute -> KNOWN.contains(attribute.type()))
                    .isPresent());
  }

  /** Rows; what is equal stays in id order by their numbers. */
  static Comparator<Integer> of(MemoryLayer layer, List<Sort> sorting) {
    Comparator<Integer> order = Comparator.naturalOrder();
    for (int i = sorting.size() - 1; i >= 0; i--) {
      Sort sort = sorting.get(i);
      int column = layer.columns().indexOf(sort.attribute());
      Comparator<Integer> by = (a, b) -> compare(layer.value(a, column), layer.value(b, column));
      order = (sort.ascending() ? by : by.reversed()).thenComparing(order);
    }
    return order;
  }

  /** Null is larger than everything. */
  private static int compare(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return (a == null ? 1 : 0) - (b == null ? 1 : 0);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() == y.doubleValue() ? 0 : x.compareTo(y);
    } else if (a instanceof Float x && b instanceof Float y) {
      return x.floatValue() == y.floatValue() ? 0 : x.compareTo(y);
    } else if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
      return x.compareTo(y);
    } else if (a instanceof Number x && b instanceof Number y) {
      return Long.compare(x.longValue(), y.longValue());
    } else if (a instanceof Boolean x && b instanceof Boolean y) {
      return x.compareTo(y);
    }
    return compareTimes(a, b);
  }

  private static int compareTimes(Object a, Object b) {
    if (a instanceof LocalDate x && b instanceof LocalDate y) {
      return x.compareTo(y);
    } else if (a instanceof LocalDateTime x && b instanceof LocalDateTime y) {
      return x.compareTo(y);
    } else if (a instanceof LocalTime x && b instanceof LocalTime y) {
      return x.compareTo(y);
    } else if (a instanceof OffsetDateTime x && b instanceof OffsetDateTime y) {
      return x.toInstant().compareTo(y.toInstant());
    }
    throw new IllegalStateException(a.getClass() + " and " + b.getClass() + " have no order");
  }
}
