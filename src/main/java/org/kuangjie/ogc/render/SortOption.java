package org.kuangjie.ogc.render;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Style;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureQuery.Sort;

/** The vendor option {@code sortBy}: {@code name A, area D}, which features lie on top. */
final class SortOption {

  private SortOption() {}

  /** Of the first FeatureTypeStyle that has it; names the layer has not are passed over. */
  static List<Sort> of(Style style, LayerDefinition layer) {
    List<Sort> sorting = new ArrayList<>();
    for (FeatureTypeStyle part : style.featureTypeStyles()) {
      @Nullable String given = part.getOptions().get(FeatureTypeStyle.SORT_BY);
      if (given != null && sorting.isEmpty()) {
        for (String word : given.split(",", -1)) {
          String[] column = word.strip().split("\\s+", 2);
          if (layer.hasAttribute(column[0])) {
            boolean descending = column.length > 1 && column[1].strip().startsWith("D");
            sorting.add(new Sort(column[0], !descending));
          }
        }
      }
    }
    return sorting;
  }
}
