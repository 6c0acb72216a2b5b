package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.ColumnRole.Unit;
import org.kuangjie.geo.table.Sheet.Row;

/**
 * Which column of a corner table holds what, taken from its heading rows. Columns count from 0, -1
 * is none.
 *
 * @param groups of columns side by side, at least one
 * @param eastFirst the first coordinate of a group is the east one
 * @param bothKinds degrees and metres stand side by side; only the metres are read
 */
record TableColumns(
    List<Group> groups,
    boolean eastFirst,
    boolean bothKinds,
    int ring,
    int parcel,
    int remark,
    int top,
    int bottom) {

  private static final int COORDINATE_DIGITS = 5;

  TableColumns {
    groups = List.copyOf(groups);
  }

  /** Degrees, minutes and seconds in three columns, or everything in the first of them. */
  record Place(int column, boolean inThree) {}

  /** One column group. */
  record Group(int label, Place north, Place east, boolean degrees) {}

  /** Null unless the row names both coordinates; {@code below} may carry 度, 分, 秒. */
  static @Nullable TableColumns of(Row row, @Nullable Row below) {
    boolean data = row.cells().stream().anyMatch(cell -> isCoordinate(cell.text()));
    return data ? null : new Finder(row, below).find();
  }

  /** Cheap, because it is asked of every row. */
  private static boolean isCoordinate(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < COORDINATE_DIGITS; i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits == COORDINATE_DIGITS;
  }

  /** True when the row under the heading belongs to it. */
  static boolean isUnitRow(Row row) {
    boolean any = false;
    for (int i = 0; i < row.cells().size(); i++) {
      boolean unit = ColumnRole.unit(row.text(i)) != Unit.NONE;
      if (!unit && !row.text(i).isEmpty()) {
        return false;
      }
      any |= unit;
    }
    return any;
  }

  /** Walks over the heading from left to right. */
  private static final class Finder {

    private final Row row;
    private final @Nullable Row below;
    private final List<Group> groups = new ArrayList<>();
    private final int[] single = {-1, -1, -1, -1, -1};
    private int label = -1;
    private int sequence = -1;
    private @Nullable Place north;
    private @Nullable Place east;
    private boolean degrees;

    Finder(Row row, @Nullable Row below) {
      this.row = row;
      this.below = below != null && isUnitRow(below) ? below : null;
    }

    @Nullable TableColumns find() {
      for (int i = 0; i < row.cells().size(); i++) {
        take(i, ColumnRole.of(row.text(i)));
      }
      if (groups.isEmpty()) {
        return null;
      }
      List<Group> metres = groups.stream().filter(group -> !group.degrees()).toList();
      boolean both = !metres.isEmpty() && metres.size() < groups.size();
      List<Group> used = both ? metres : groups;
      Group first = used.get(0);
      boolean eastFirst = first.east().column() < first.north().column();
      return new TableColumns(
          used, eastFirst, both, single[0], single[1], single[2], single[3], single[4]);
    }

    private void take(int column, ColumnRole role) {
      switch (role) {
        case LABEL -> label = label < 0 ? column : label;
        case SEQUENCE -> sequence = column;
        case NORTH -> north = north == null ? place(column) : north;
        case EAST -> east = east == null ? place(column) : east;
        case RING -> once(0, column);
        case PARCEL -> once(1, column);
        case REMARK -> once(2, column);
        case TOP -> once(3, column);
        case BOTTOM -> once(4, column);
        case OTHER -> {}
      }
      if (north != null && east != null) {
        int named = label < 0 ? sequence : label;
        boolean sameLabels = named < 0 && !groups.isEmpty() && degrees != groups.get(0).degrees();
        groups.add(new Group(sameLabels ? groups.get(0).label() : named, north, east, degrees));
        north = null;
        east = null;
        label = -1;
        sequence = -1;
        degrees = false;
      }
    }

    private void once(int which, int column) {
      single[which] = single[which] < 0 ? column : single[which];
    }

    private Place place(int column) {
      degrees |= ColumnRole.isDegrees(row.text(column));
      boolean inThree =
          below == null
              ? ColumnRole.unit(row.text(column + 1)) == Unit.MINUTES
                  && ColumnRole.unit(row.text(column + 2)) == Unit.SECONDS
              : ColumnRole.unit(below.text(column)) == Unit.DEGREES
                  && ColumnRole.unit(below.text(column + 1)) == Unit.MINUTES
                  && ColumnRole.unit(below.text(column + 2)) == Unit.SECONDS;
      return new Place(column, inThree);
    }
  }
}
