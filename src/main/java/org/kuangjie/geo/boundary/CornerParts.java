package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.CornerListWords.Elevations;
import org.kuangjie.geo.boundary.CornerRow.Parsed;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.Text;

/**
 * Puts rows of corners together to rings and areas, for lists and for tables. A ring ends where its
 * first corner comes again or the corner numbers start again.
 */
final class CornerParts {

  private final Issues issues;
  private final List<RawPart> parts = new ArrayList<>();
  private final List<Parsed> block = new ArrayList<>();
  private List<RingLines> rings = new ArrayList<>();
  private String heading = "";
  private String remark = "";
  private @Nullable Elevations elevations;

  CornerParts(Issues issues) {
    this.issues = issues;
  }

  void add(Parsed row) {
    block.add(row);
  }

  boolean isBlockEmpty() {
    return block.isEmpty();
  }

  boolean hasUnlabelledRows() {
    return block.stream().anyMatch(row -> !row.labelled());
  }

  /** What follows is the area of that name. */
  void startPart(String name) {
    finishPart();
    heading = name;
  }

  /** Of the area being read; 扣除 takes it out. */
  void noteRemark(String text) {
    remark = text;
  }

  /** Of the area being read. */
  void noteElevations(Elevations given) {
    elevations = given;
  }

  /** What follows is another ring, if there is anything before. */
  void startRing() {
    finishBlock();
    if (!rings.isEmpty() && rings.get(rings.size() - 1).corners().size() >= 3) {
      rings.add(new RingLines(""));
    }
  }

  /**
   * Everything read, in the order of the file.
   *
   * @param everywhere elevations that hold for every area; null when there are none
   */
  List<RawPart> finish(@Nullable Elevations everywhere) {
    finishPart();
    if (everywhere != null) {
      parts.replaceAll(part -> within(part, everywhere));
    }
    return parts;
  }

  private static RawPart within(RawPart part, Elevations band) {
    return new RawPart(
        part.name(), part.remark(), part.included(), band.top(), band.bottom(), part.rings());
  }

  private void finishBlock() {
    for (RawCorner corner : ColumnGroups.inOrder(block)) {
      RingLines last = rings.isEmpty() ? new RingLines("") : rings.get(rings.size() - 1);
      if (rings.isEmpty()) {
        rings.add(last);
      } else if (last.isClosed() || startsAgain(last, corner)) {
        last = new RingLines("");
        rings.add(last);
      }
      last.add(corner);
    }
    block.clear();
  }

  private static boolean startsAgain(RingLines ring, RawCorner corner) {
    if (ring.corners().size() < 3 || corner.label().isEmpty()) {
      return false;
    }
    RawCorner first = ring.corners().get(0);
    int number = CornerRow.numberOf(first.label());
    boolean same = number >= 0 && number == CornerRow.numberOf(corner.label());
    return same && !corner.isSamePlace(first);
  }

  private void finishPart() {
    finishBlock();
    mendFalseStart();
    rings.removeIf(ring -> ring.corners().isEmpty());
    List<RawRing> read = rings.stream().map(RingLines::ring).toList();
    boolean included = !heading.contains("扣除") && !remark.contains("扣除");
    String words = included || !remark.isEmpty() ? remark : heading;
    for (List<RawRing> area : RingNesting.split(read)) {
      int part = parts.size() + 1;
      Elevations band = elevations;
      parts.add(
          new RawPart(
              heading,
              words,
              included,
              band == null ? null : Double.valueOf(band.top()),
              band == null ? null : Double.valueOf(band.bottom()),
              area));
      reportRings(part, area);
    }
    if (!read.isEmpty()) {
      elevations = null;
    }
    rings = new ArrayList<>();
    heading = "";
    remark = "";
  }

  /** A lone last corner named as the first one is a closing corner with other coordinates. */
  private void mendFalseStart() {
    int last = rings.size() - 1;
    if (last >= 1 && rings.get(last).corners().size() == 1) {
      RawCorner alone = rings.remove(last).corners().get(0);
      rings.get(last - 1).corners().add(alone);
    }
  }

  private void reportRings(int part, List<RawRing> area) {
    for (RingLines lines : rings) {
      int ring = area.indexOf(lines.ring()) + 1;
      if (ring > 0 && lines.endsBesideStart()) {
        lines.reportOpen(issues, new Where(part, ring, lines.corners().size()), false);
      }
    }
    if (area.size() > 1) {
      issues.warn(
          "DQ-05",
          new Where(part, 2, 0),
          Text.of("有拐点圈位于另一圈之内，按内孔（扣除）处理", "A ring lies inside another one and is read as a hole"));
    }
  }
}
