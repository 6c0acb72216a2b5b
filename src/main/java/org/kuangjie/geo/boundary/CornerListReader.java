package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kuangjie.geo.boundary.CornerListWords.Elevations;
import org.kuangjie.geo.boundary.CornerRow.Parsed;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.Text;

/**
 * Plain lists of corners (拐点坐标表) as they stand in notices and tables. A list needs no closing
 * corner. A new area starts where the corner numbers start again, after a heading that names one,
 * or, without corner numbers, after an empty line.
 */
final class CornerListReader {

  private static final Pattern AREA_HEADING =
      Pattern.compile("区块|矿区|块段|地块|采区|扣除|第.{1,3}[圈块区]|范围[一二三四五六七八九\\d]");

  private final Issues issues;
  private final CornerListWords words = new CornerListWords();
  private final List<RawPart> parts = new ArrayList<>();
  private final List<Parsed> block = new ArrayList<>();
  private List<RingLines> rings = new ArrayList<>();
  private String heading = "";

  private CornerListReader(Issues issues) {
    this.issues = issues;
  }

  static RawBoundary read(String text, Issues issues) {
    CornerListReader reader = new CornerListReader(issues);
    int number = 0;
    for (String line : TextDecoder.narrow(text).lines().toList()) {
      number++;
      reader.take(line.strip(), number);
    }
    reader.finishPart();
    if (reader.parts.isEmpty()) {
      throw Unreadable.notABoundary(
          "文本中没有可识别的拐点坐标", "The text has no corners that can be recognised");
    }
    reader.shareElevations();
    return new RawBoundary(
        "corner-list",
        reader.parts,
        reader.words.order(),
        reader.words.hint(),
        reader.words.claimedSquareMetres());
  }

  private void take(String line, int number) {
    Parsed row = CornerRow.parse(line);
    switch (row.kind()) {
      case CORNERS -> {
        words.noteRow(line);
        block.add(row);
      }
      case MASKED ->
          issues.error(
              "DQ-04",
              Where.FILE,
              Text.format(
                  "第 %d 行坐标被遮盖（*），请提供完整坐标",
                  "Line %d is masked (*); give the full coordinates", number));
      case UNREADABLE ->
          issues.error(
              "DQ-04",
              Where.FILE,
              Text.format(
                  "第 %d 行有坐标但格式无法识别，请写成“点号 X Y”",
                  "Line %d has coordinates that cannot be read; write \"corner X Y\"", number));
      case WORDS -> takeWords(line);
    }
  }

  private void takeWords(String line) {
    if (line.isEmpty()) {
      boolean bare = block.stream().anyMatch(row -> !row.labelled());
      if (bare) {
        finishBlock();
        startRing();
      }
      return;
    }
    words.noteLine(line);
    if (AREA_HEADING.matcher(line).find() && line.length() <= 60) {
      finishPart();
      heading = line;
    }
  }

  private void startRing() {
    if (!rings.isEmpty() && rings.get(rings.size() - 1).corners().size() >= 3) {
      rings.add(new RingLines(""));
    }
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
    Elevations elevations = read.isEmpty() ? null : words.takeElevations();
    for (List<RawRing> area : RingNesting.split(read)) {
      boolean included = !heading.contains("扣除");
      int part = parts.size() + 1;
      parts.add(
          new RawPart(
              heading,
              included ? "" : heading,
              included,
              elevations == null ? null : Double.valueOf(elevations.top()),
              elevations == null ? null : Double.valueOf(elevations.bottom()),
              area));
      reportRings(part, area);
    }
    rings = new ArrayList<>();
    heading = "";
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

  private void shareElevations() {
    RawPart stated =
        parts.stream().filter(part -> part.top() != null).findFirst().orElse(parts.get(0));
    if (words.statesElevationsOnce()) {
      parts.replaceAll(
          part ->
              new RawPart(
                  part.name(),
                  part.remark(),
                  part.included(),
                  stated.top(),
                  stated.bottom(),
                  part.rings()));
    }
  }
}
