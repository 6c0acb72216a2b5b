package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.shared.Text;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * All places where the rings of one area cross or touch as they must not (DQ-05), found with an
 * index; stops after {@value #MAX_PLACES}.
 */
final class CrossingCheck implements SegmentIntersector {

  static final int MAX_PLACES = 200;

  private final Issues issues;
  private final int part;
  private final LineIntersector intersector = new RobustLineIntersector();
  private final Set<Coordinate> places = new HashSet<>();

  private CrossingCheck(Issues issues, int part) {
    this.issues = issues;
    this.part = part;
  }

  /** True when nothing crosses. */
  static boolean isClean(Issues issues, int part, List<PlaneRing> rings) {
    CrossingCheck check = new CrossingCheck(issues, part);
    List<SegmentString> lines = new ArrayList<>();
    rings.forEach(ring -> lines.add(new BasicSegmentString(ring.closed(), ring)));
    new MCIndexNoder(check).computeNodes(lines);
    return check.places.isEmpty();
  }

  @Override
  public boolean isDone() {
    return places.size() >= MAX_PLACES;
  }

  @Override
  public void processIntersections(SegmentString first, int i, SegmentString second, int j) {
    PlaneRing a = (PlaneRing) first.getData();
    PlaneRing b = (PlaneRing) second.getData();
    boolean sameRing = first == second;
    if (isDone() || (sameRing && areNeighbours(i, j, a.edgeCount()))) {
      return;
    }
    intersector.computeIntersection(
        a.closed()[i], a.closed()[i + 1], b.closed()[j], b.closed()[j + 1]);
    boolean overlap = intersector.getIntersectionNum() == 2;
    if (intersector.isProper() || overlap || (sameRing && intersector.hasIntersection())) {
      report(a, i, b, j);
    }
  }

  private static boolean areNeighbours(int i, int j, int edges) {
    int apart = Math.abs(i - j);
    return apart <= 1 || apart == edges - 1;
  }

  private void report(PlaneRing a, int i, PlaneRing b, int j) {
    Coordinate at = intersector.getIntersection(0).copy();
    if (!places.add(at)) {
      return;
    }
    boolean first = a.number() < b.number() || (a.number() == b.number() && i < j);
    PlaneRing from = first ? a : b;
    PlaneRing to = first ? b : a;
    int edge = first ? i : j;
    int other = first ? j : i;
    String kindZh = intersector.isProper() ? "相交" : "重叠或相碰";
    String kindEn = intersector.isProper() ? "crosses" : "touches or overlaps";
    String rings =
        from.number() == to.number() ? "" : " (" + from.number() + "/" + to.number() + ")";
    issues.errorAt(
        "DQ-05",
        new Where(part, from.number(), from.vertexAt(edge)),
        at,
        Text.of(
            "图形自相交：第 %d–%d 点的边与第 %d–%d 点的边"
                    .formatted(
                        from.vertexAt(edge),
                        from.vertexAt(edge + 1),
                        to.vertexAt(other),
                        to.vertexAt(other + 1))
                + kindZh
                + rings,
            "Edge %d-%d %s edge %d-%d%s"
                .formatted(
                    from.vertexAt(edge),
                    from.vertexAt(edge + 1),
                    kindEn,
                    to.vertexAt(other),
                    to.vertexAt(other + 1),
                    rings)));
  }
}
