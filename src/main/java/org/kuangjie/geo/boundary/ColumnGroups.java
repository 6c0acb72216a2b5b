package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.geo.boundary.CornerRow.Parsed;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;

/**
 * Tables with several column groups side by side are read down the columns or along the rows,
 * whichever makes the corner numbers rise.
 */
final class ColumnGroups {

  private ColumnGroups() {}

  static List<RawCorner> inOrder(List<Parsed> rows) {
    List<RawCorner> alongRows = new ArrayList<>();
    rows.forEach(row -> alongRows.addAll(row.corners()));
    int groups =
        rows.stream().flatMap(row -> row.columns().stream()).mapToInt(c -> c + 1).max().orElse(0);
    boolean labelled = rows.stream().allMatch(Parsed::labelled);
    if (groups < 2 || !labelled) {
      return alongRows;
    }
    List<RawCorner> downColumns = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      for (Parsed row : rows) {
        int at = row.columns().indexOf(group);
        if (at >= 0) {
          downColumns.add(row.corners().get(at));
        }
      }
    }
    return breaks(downColumns) < breaks(alongRows) ? downColumns : alongRows;
  }

  private static int breaks(List<RawCorner> corners) {
    int breaks = 0;
    for (int i = 1; i < corners.size(); i++) {
      int before = CornerRow.numberOf(corners.get(i - 1).label());
      breaks += CornerRow.numberOf(corners.get(i).label()) == before + 1 ? 0 : 1;
    }
    return breaks;
  }
}
