package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.AxisOrder;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.Text;

/**
 * The exchange format of boundary points (报部坐标交换格式, 国土TXT): attribute lines, then per parcel a
 * header ending in {@code @} and lines {@code 点号,圈号,X,Y}.
 */
final class ExchangeTxtReader {

  private static final double SQUARE_METRES_PER_HECTARE = 10_000;
  private static final int LONG_HEADER = 13;

  private final Issues issues;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<RawPart> parts = new ArrayList<>();
  private double claimed;
  private boolean everyParcelClaims = true;
  private @Nullable Parcel parcel;

  private ExchangeTxtReader(Issues issues) {
    this.issues = issues;
  }

  /** A parcel while its lines are read. */
  private static final class Parcel {
    final String[] header;
    final List<RingLines> rings = new ArrayList<>();
    final List<Integer> strangeLines = new ArrayList<>();

    Parcel(String[] header) {
      this.header = header;
    }

    String field(int index) {
      return index < header.length ? header[index].strip() : "";
    }

    String remark() {
      return header.length >= LONG_HEADER ? field(header.length - 1) : "";
    }
  }

  static boolean recognises(String text) {
    return text.contains("[地块坐标]") || text.lines().anyMatch(ExchangeTxtReader::isHeader);
  }

  private static boolean isHeader(String line) {
    String content = line.strip();
    return content.endsWith(",@") && content.chars().filter(c -> c == ',').count() >= 5;
  }

  static RawBoundary read(String text, Issues issues) {
    ExchangeTxtReader reader = new ExchangeTxtReader(issues);
    String section = "";
    int number = 0;
    for (String line : TextDecoder.narrow(text).lines().toList()) {
      number++;
      String content = line.strip();
      if (content.startsWith("[")) {
        section = content;
      } else if (!content.isEmpty()) {
        reader.take(section, content, number);
      }
    }
    reader.finishParcel();
    Double total = reader.everyParcelClaims && !reader.parts.isEmpty() ? reader.claimed : null;
    return new RawBoundary(
        "exchange-txt", reader.parts, AxisOrder.NORTH_FIRST, reader.hint(), total);
  }

  private void take(String section, String line, int number) {
    if (line.endsWith("@")) {
      finishParcel();
      String body = line.substring(0, line.length() - 1);
      parcel =
          new Parcel(
              (body.endsWith(",") ? body.substring(0, body.length() - 1) : body).split(",", -1));
    } else if (section.contains("地块坐标") || parcel != null) {
      takeCorner(line, number);
    } else if (line.indexOf('=') > 0) {
      int equals = line.indexOf('=');
      attributes.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
  }

  private void takeCorner(String line, int number) {
    if (parcel == null) {
      parcel = new Parcel(new String[0]);
    }
    String[] fields = line.split("[,;\\t]", -1);
    OptionalDouble x = fields.length < 4 ? OptionalDouble.empty() : number(fields[2]);
    OptionalDouble y = fields.length < 4 ? OptionalDouble.empty() : number(fields[3]);
    if (x.isEmpty() || y.isEmpty()) {
      parcel.strangeLines.add(number);
      return;
    }
    String ring = fields[1].strip();
    RawCorner corner =
        new RawCorner(
            fields[0].strip(),
            fields[2].strip(),
            fields[3].strip(),
            x.getAsDouble(),
            y.getAsDouble(),
            true);
    List<RingLines> rings = parcel.rings;
    RingLines last = rings.isEmpty() ? null : rings.get(rings.size() - 1);
    if (last == null || last.isClosed() || !last.name().equals(ring)) {
      last = new RingLines(ring);
      rings.add(last);
    }
    last.add(corner);
  }

  private static OptionalDouble number(String field) {
    return CoordinateText.parse(field.strip());
  }

  private void finishParcel() {
    Parcel done = parcel;
    parcel = null;
    if (done == null) {
      return;
    }
    int firstPart = parts.size() + 1;
    reportLines(done, firstPart);
    claim(done, firstPart);
    List<RawRing> rings = done.rings.stream().map(RingLines::ring).toList();
    List<List<RawRing>> areas = RingNesting.split(rings);
    for (List<RawRing> area : areas) {
      reportClosing(done, area);
      String words = done.field(3) + done.remark();
      boolean included = !words.contains("扣除");
      String name = (done.field(2) + " " + done.field(3)).strip();
      parts.add(new RawPart(name, done.remark(), included, null, null, area));
    }
    if (areas.size() > 1) {
      issues.warn(
          "DQ-05",
          new Where(firstPart, 0, 0),
          Text.format(
              "该地块的圈构成 %d 个互不相连的范围，分别处理",
              "The rings of this parcel make %d separate areas", areas.size()));
    }
  }

  private void reportLines(Parcel done, int part) {
    Where where = new Where(part, 0, 0);
    for (int line : done.strangeLines) {
      issues.error(
          "DQ-04",
          where,
          Text.format(
              "第 %d 行不是“点号,圈号,X,Y”，请改正", "Line %d is not \"point,ring,X,Y\"; correct it", line));
    }
    if (done.rings.isEmpty()) {
      issues.error("DQ-04", where, Text.of("该地块没有界址点", "This parcel has no boundary points"));
    }
    if (done.field(4).matches("点|线")) {
      issues.error(
          "DQ-04",
          where,
          Text.of("记录图形属性不是“面”，不能作为范围", "The parcel is declared a point or line, not an area"));
    }
    Integer declared = done.field(0).matches("\\d{1,9}") ? Integer.valueOf(done.field(0)) : null;
    int listed = done.rings.stream().mapToInt(RingLines::countLines).sum();
    long closings = done.rings.stream().filter(RingLines::isClosed).count();
    if (declared != null && declared != listed && declared != listed - closings) {
      issues.warn(
          "DQ-04",
          where,
          Text.format(
              "界址点数写为 %d，实有 %d 行",
              "The header says %d points, there are %d lines", declared, listed));
    }
  }

  private void reportClosing(Parcel done, List<RawRing> area) {
    int part = parts.size() + 1;
    int listed = done.rings.stream().mapToInt(RingLines::countLines).sum();
    boolean lineMissing = done.field(0).equals(Integer.toString(listed + 1));
    for (RingLines lines : done.rings) {
      int ring = area.indexOf(lines.ring()) + 1;
      if (ring > 0 && !lines.isClosed()) {
        lines.reportOpen(issues, new Where(part, ring, lines.ring().corners().size()), lineMissing);
      }
    }
  }

  private void claim(Parcel done, int part) {
    OptionalDouble hectares = number(done.field(1));
    if (hectares.isEmpty() || hectares.getAsDouble() < 0) {
      everyParcelClaims = false;
    } else {
      claimed += hectares.getAsDouble() * SQUARE_METRES_PER_HECTARE;
    }
    if (hectares.isPresent() && hectares.getAsDouble() < 0) {
      issues.warn(
          "DQ-08",
          new Where(part, 0, 0),
          Text.of("填报的地块面积为负数，未采用", "The claimed area is negative and was not used"));
    }
  }

  private @Nullable CrsHint hint() {
    String system = attributes.getOrDefault("坐标系", "");
    String zone = attributes.getOrDefault("带号", "");
    String unit = attributes.getOrDefault("计量单位", "米");
    boolean six = attributes.getOrDefault("几度分带", "3").startsWith("6");
    if (!unit.isEmpty() && !unit.equals("米")) {
      issues.error(
          "DQ-01",
          Where.FILE,
          Text.of("计量单位不是米，请改用以米为单位的坐标", "The unit is not metres; give coordinates in metres"));
    }
    if (system.isEmpty() && zone.isEmpty() && !six) {
      return null;
    }
    String words = ("坐标系=" + system + " 带号=" + zone).strip();
    Crs found = Crs.find(system).orElse(null);
    if (!system.isEmpty() && found == null) {
      return CrsHint.unknown(words);
    }
    Integer zoneNumber = zone.matches("\\d{1,2}") ? Integer.valueOf(zone) : null;
    return new CrsHint(found == null ? null : found.datum(), null, zoneNumber, six, words);
  }
}
