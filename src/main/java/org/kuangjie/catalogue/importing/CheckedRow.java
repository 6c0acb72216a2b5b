package org.kuangjie.catalogue.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row with its values converted to the columns' types.
 *
 * @param values by column, in the table's order; null where nothing stands
 */
record CheckedRow(
    int number,
    LayerFeature feature,
    Map<String, @Nullable Object> values,
    List<ImportIssue> issues) {

  boolean isRefused() {
    return issues.stream().anyMatch(ImportIssue::isError);
  }
}
