package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.Text;

/** Rings of formats that must repeat the first position at the end (WKT, GML, KML). */
final class ClosedRings {

  private ClosedRings() {}

  /** Without the repeated corner; an issue when it is missing. */
  static RawRing of(List<RawCorner> positions, Issues issues, Where where) {
    List<RawCorner> corners = new ArrayList<>(positions);
    int last = corners.size() - 1;
    if (last > 0 && corners.get(0).isSamePlace(corners.get(last))) {
      corners.remove(last);
    } else if (last > 0) {
      issues.error(
          "DQ-04",
          new Where(where.part(), where.ring(), corners.size()),
          Text.of(
              "拐点不闭合：环的末点须与首点相同，请补上首点",
              "Not closed: the last position of a ring must repeat the first; add it"));
    }
    return new RawRing(corners);
  }

  /** A corner with its running number, or null when a text is no plain number. */
  static @org.jspecify.annotations.Nullable RawCorner corner(
      int number, String first, String second) {
    try {
      return new RawCorner(
          Integer.toString(number),
          first,
          second,
          Double.parseDouble(first),
          Double.parseDouble(second),
          false);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
