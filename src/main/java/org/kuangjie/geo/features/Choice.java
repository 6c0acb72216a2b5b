package org.kuangjie.geo.features;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picks the data set a person means. */
final class Choice {

  /** Rows looked at before the first is given out, to tell the CRS. */
  static final int SAMPLE_ROWS = 20;

  private Choice() {}

  /** Index of the named one, or of the only one. */
  static int index(List<String> names, @Nullable String wanted) {
    String list = String.join("、", names);
    if (names.isEmpty()) {
      throw Refusals.invalid("dataset-none", "文件中没有任何图层", "The file holds no layer at all");
    } else if (wanted != null) {
      int found = names.indexOf(wanted);
      if (found < 0) {
        throw Refusals.invalid(
            "dataset-unknown",
            "文件中没有图层 %s；现有：%s".formatted(wanted, list),
            "The file has no layer %s; it has: %s".formatted(wanted, list));
      }
      return found;
    } else if (names.size() > 1) {
      throw Refusals.invalid(
          "dataset-choice",
          "文件中有多个图层，请指定一个：%s".formatted(list),
          "The file holds several layers; name one of: %s".formatted(list));
    }
    return 0;
  }
}
