package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.Text;

/** The corners of one ring while a text is read; notices when the first corner comes again. */
final class RingLines {

  private final String name;
  private final List<RawCorner> corners = new ArrayList<>();
  private boolean closed;
  private @Nullable RawRing ring;

  RingLines(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  boolean isClosed() {
    return closed;
  }

  List<RawCorner> corners() {
    return corners;
  }

  void add(RawCorner corner) {
    if (corners.size() >= 3 && corner.isSamePlace(corners.get(0))) {
      closed = true;
    } else {
      corners.add(corner);
    }
  }

  /** Lines in the file, the closing one included. */
  int countLines() {
    return corners.size() + (closed ? 1 : 0);
  }

  /** Always the same object, so that a ring is found again after sorting into areas. */
  RawRing ring() {
    if (ring == null) {
      ring = new RawRing(corners);
    }
    return ring;
  }

  /** True when the last corner has the name of the first but lies elsewhere. */
  boolean endsBesideStart() {
    int last = corners.size() - 1;
    String label = corners.isEmpty() ? "" : corners.get(0).label();
    return !closed && last >= 3 && !label.isEmpty() && label.equals(corners.get(last).label());
  }

  /**
   * For formats that repeat the first corner.
   *
   * @param lineMissing the point count of the file says that a line is missing
   */
  void reportOpen(Issues issues, Where where, boolean lineMissing) {
    if (endsBesideStart()) {
      issues.error(
          "DQ-04",
          where,
          Text.format(
              "拐点不闭合：末点与首点同名（%s）但坐标不同",
              "Not closed: the last corner is named as the first (%s) but lies elsewhere",
              corners.get(0).label()));
    } else if (lineMissing) {
      issues.error(
          "DQ-04",
          where,
          Text.of(
              "拐点不闭合：没有重复首点，且比界址点数少一行，可能漏点",
              "Not closed: the first corner is not repeated and one line less than declared"
                  + " is present"));
    } else {
      issues.warn(
          "DQ-04",
          where,
          Text.of("没有重复首点，已按首点闭合", "The first corner is not repeated; closed to it"));
    }
  }
}
