package org.kuangjie.geo.boundary;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.shared.Text;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/** One ring by itself: enough corners (DQ-04), no repeats, no spikes, some area (DQ-05). */
final class RingCheck {

  private static final double SPIKE_WIDTH = 1.5;

  private final Issues issues;
  private final int part;
  private final int ring;
  private final double precision;

  /**
   * @param precision of written coordinates in the units of the plane; narrower things are nothing
   */
  RingCheck(Issues issues, int part, int ring, double precision) {
    this.issues = issues;
    this.part = part;
    this.ring = ring;
    this.precision = precision;
  }

  /** The ring without repeated corners, or null when it encloses nothing. */
  @Nullable PlaneRing check(Coordinate[] corners) {
    PlaneRing clean = withoutRepeats(corners);
    long distinct = Arrays.stream(corners).distinct().limit(3).count();
    if (distinct < 3) {
      issues.error(
          "DQ-04",
          new Where(part, ring, 0),
          Text.format(
              "点数不足：至少要 3 个不同的拐点，实有 %d 个",
              "Too few corners: 3 different ones are needed, there are %d", distinct));
      return null;
    }
    if (isOnOneLine(clean.closed())) {
      issues.error(
          "DQ-05",
          new Where(part, ring, 1),
          Text.of("面积为零：各拐点在一条线上", "No area: all corners lie on one line"));
      return null;
    }
    reportSpikes(clean);
    return clean;
  }

  /** Signed area would not do: it is zero for a bow tie as well. */
  private boolean isOnOneLine(Coordinate[] closed) {
    Coordinate start = closed[0];
    Coordinate farthest = start;
    for (Coordinate c : closed) {
      farthest = start.distance(c) > start.distance(farthest) ? c : farthest;
    }
    double width = 0;
    for (Coordinate c : closed) {
      width = Math.max(width, Distance.pointToSegment(c, start, farthest));
    }
    return width <= precision;
  }

  private PlaneRing withoutRepeats(Coordinate[] corners) {
    Coordinate[] kept = new Coordinate[corners.length + 1];
    int[] vertices = new int[corners.length + 1];
    int count = 0;
    for (int i = 0; i < corners.length; i++) {
      boolean repeat = count > 0 && corners[i].equals2D(kept[count - 1]);
      boolean closing = i == corners.length - 1 && count > 1 && corners[i].equals2D(kept[0]);
      if (repeat || closing) {
        issues.error(
            "DQ-05",
            new Where(part, ring, i + 1),
            Text.of(
                "重点：该拐点与上一点（或首点）坐标相同",
                "Repeated corner: same place as the one before (or the first)"));
      } else {
        kept[count] = corners[i];
        vertices[count++] = i + 1;
      }
    }
    if (count > 0) {
      kept[count] = kept[0].copy();
      vertices[count++] = vertices[0];
    }
    return new PlaneRing(Arrays.copyOf(kept, count), Arrays.copyOf(vertices, count), ring);
  }

  /** A spike goes out and comes back on itself: the shorter side ends on the longer one. */
  private void reportSpikes(PlaneRing clean) {
    Coordinate[] c = clean.closed();
    int edges = clean.edgeCount();
    for (int i = 0; i < edges; i++) {
      Coordinate before = c[(i + edges - 1) % edges];
      Coordinate tip = c[i];
      Coordinate after = c[i + 1];
      boolean back =
          (before.x - tip.x) * (after.x - tip.x) + (before.y - tip.y) * (after.y - tip.y) > 0;
      if (back && edges > 3 && width(before, tip, after) <= SPIKE_WIDTH * precision) {
        issues.error(
            "DQ-05",
            new Where(part, ring, clean.vertexAt(i)),
            Text.of("尖刺：线在该拐点原路折回", "Spike: the line turns back on itself at this corner"));
      }
    }
  }

  private static double width(Coordinate before, Coordinate tip, Coordinate after) {
    return before.distance(tip) < after.distance(tip)
        ? Distance.pointToSegment(before, tip, after)
        : Distance.pointToSegment(after, tip, before);
  }
}
