package org.kuangjie.ogc.store;

import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;

/** Features of a layer in memory, one state from the first to the last. */
final class MemoryCursor implements FeatureCursor {

  private final MemoryLayer data;
  private final Filter filter;
  private final FeatureColumns columns;
  private final int[] chosen;
  private final boolean withGeometry;
  private final int[] rows;
  private int at;
  private long toPass;
  private long left;

  MemoryCursor(MemoryLayer data, FeatureQuery query) {
    this.data = data;
    this.filter = query.filter();
    this.columns = query.columns();
    this.chosen = columns.names().stream().mapToInt(data.columns()::indexOf).toArray();
    this.withGeometry = query.withGeometry();
    this.rows = new MemoryRows(data, query).inOrder();
    this.toPass = query.offset();
    this.left = query.limit();
  }

  @Override
  public @Nullable Feature next() {
    while (left > 0 && at < rows.length) {
      int row = rows[at++];
      if ((filter == Filter.INCLUDE || filter.evaluate(data.feature(row))) && toPass-- <= 0) {
        left--;
        return data.feature(row, columns, chosen, withGeometry);
      }
    }
    return null;
  }

  /** How many features there are without offset and limit. */
  long count() {
    if (filter == Filter.INCLUDE) {
      return rows.length;
    }
    long count = 0;
    for (int row : rows) {
      count += filter.evaluate(data.feature(row)) ? 1 : 0;
    }
    return count;
  }

  @Override
  public void close() {
    at = rows.length;
  }
}
