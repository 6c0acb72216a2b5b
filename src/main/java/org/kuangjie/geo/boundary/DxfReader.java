package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.DxfEntity.Pair;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.AxisOrder;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * Outlines of an ASCII DXF drawing: closed polylines of straight edges in the model space, one area
 * each, holes by containment. Everything else in the drawing is counted and said, not read.
 */
final class DxfReader {

  private static final Pattern START =
      Pattern.compile("(?s)\\s*(999\\s*\\R[^\\r\\n]*\\R\\s*)*0\\s*\\R\\s*SECTION\\s*\\R.*");
  private static final Pattern CRS_COMMENT = Pattern.compile(".*\\b(EPSG:\\d{4,5})\\b.*");
  private static final Pattern UNICODE = Pattern.compile("\\\\U\\+([0-9A-Fa-f]{4})");
  private static final int SNIFF = 4096;

  private final Iterator<String> lines;
  private final Issues issues;
  private final List<DxfEntity> closed = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private @Nullable CrsHint hint;
  private @Nullable DxfEntity polyline;
  private int line;

  private DxfReader(String text, Issues issues) {
    this.lines = text.lines().iterator();
    this.issues = issues;
  }

  static boolean recognises(String text) {
    return START.matcher(text.substring(0, Math.min(text.length(), SNIFF))).matches();
  }

  static RawBoundary read(String text, Issues issues) {
    DxfReader reader = new DxfReader(text, issues);
    reader.readSections();
    return reader.boundary();
  }

  private void readSections() {
    boolean entities = false;
    boolean named = false;
    DxfEntity entity = new DxfEntity("");
    for (Pair pair = next(); pair != null; pair = next()) {
      if (pair.code() == 999) {
        noteCrs(pair.value());
      } else if (pair.code() == 2 && named) {
        entities = pair.value().equals("ENTITIES");
      }
      named = pair.is(0, "SECTION") || (named && pair.code() != 2 && pair.code() != 0);
      if (pair.code() != 0) {
        entity.add(pair);
        continue;
      }
      if (entities) {
        finish(entity);
      }
      entities &= !pair.value().equals("ENDSEC");
      entity = new DxfEntity(pair.value());
      if (pair.value().equals("EOF")) {
        return;
      }
    }
    throw unreadable("文件不完整，没有 EOF", "the file is cut off, it has no EOF");
  }

  private @Nullable Pair next() {
    if (!lines.hasNext()) {
      return null;
    }
    String code = lines.next().strip();
    line += 2;
    if (!code.matches("-?\\d{1,4}")) {
      throw unreadable("第 " + (line - 1) + " 行不是组码", "line " + (line - 1) + " is no group code");
    }
    return lines.hasNext() ? new Pair(Integer.parseInt(code), lines.next().strip()) : null;
  }

  private void noteCrs(String comment) {
    var matcher = CRS_COMMENT.matcher(comment);
    if (matcher.matches()) {
      String name = matcher.group(1);
      hint =
          Crs.find(name)
              .map(crs -> CrsHint.exact(crs, "999 " + name))
              .orElseGet(() -> CrsHint.unknown("999 " + name));
    }
  }

  /** Old polylines come as POLYLINE, VERTEX …, SEQEND. */
  private void finish(DxfEntity entity) {
    DxfEntity open = polyline;
    switch (entity.type()) {
      case "", "SECTION", "ENDSEC" -> {}
      case "POLYLINE" -> polyline = entity;
      case "VERTEX" -> {
        if (open != null) {
          open.addVertex(entity);
        }
      }
      case "SEQEND" -> {
        if (open != null) {
          take(open);
        }
        polyline = null;
      }
      case "LWPOLYLINE" -> take(entity);
      default -> count(entity.type());
    }
  }

  private void count(String what) {
    leftOut.merge(what, 1, Integer::sum);
  }

  private void take(DxfEntity entity) {
    if (entity.isInPaperSpace()) {
      count("图纸空间/paper space");
    } else if (entity.isMesh()) {
      count("网格/mesh");
    } else if (!entity.isClosed()) {
      count("未闭合多段线/open polyline");
    } else {
      closed.add(entity);
    }
  }

  private RawBoundary boundary() {
    if (closed.isEmpty()) {
      throw unreadable(
          "没有闭合的多段线（只有 " + leftOut + "），请在CAD中把矿界画成闭合多段线（PEDIT—闭合）后另存为DXF",
          "it has no closed polyline (only " + leftOut + "); close the outline (PEDIT, Close)");
    }
    if (!leftOut.isEmpty()) {
      issues.warn(
          "DQ-04",
          Where.FILE,
          Text.of(
              "图中还有 " + leftOut + "，范围只取闭合的多段线，未采用",
              "The drawing also holds " + leftOut + "; only closed polylines were read"));
    }
    IdentityHashMap<RawRing, DxfEntity> sources = new IdentityHashMap<>();
    List<RawRing> rings = new ArrayList<>();
    for (DxfEntity entity : closed) {
      RawRing ring = ring(entity);
      rings.add(ring);
      sources.put(ring, entity);
    }
    List<RawPart> parts = new ArrayList<>();
    for (List<RawRing> area : RingNesting.split(rings)) {
      List<DxfEntity> entities =
          area.stream().map(ring -> Objects.requireNonNull(sources.get(ring))).toList();
      String layer = unescape(entities.get(0).layer());
      boolean included = !layer.contains("扣除") && !layer.contains("EXCLUDED");
      String remark = included ? "" : "扣除";
      parts.add(new RawPart(layer, remark, included, null, null, area));
      report(entities, parts.size());
    }
    return new RawBoundary("dxf", parts, AxisOrder.EAST_FIRST, hint, null);
  }

  private void report(List<DxfEntity> area, int part) {
    for (int i = 0; i < area.size(); i++) {
      DxfEntity entity = area.get(i);
      int arc = entity.firstBulge();
      if (arc > 0) {
        issues.error(
            "DQ-04",
            new Where(part, i + 1, arc),
            Text.of(
                "该拐点之后是圆弧：矿界由拐点直线连成，请在CAD中把圆弧改为折线",
                "An arc follows this corner; boundaries have straight edges, draw it as a polyline"));
      }
      if (entity.isMirrored()) {
        issues.error(
            "DQ-04",
            new Where(part, i + 1, 0),
            Text.of(
                "该多段线画在翻转的坐标系（法向朝下）中，请在CAD中改为世界坐标系（UCS 世界）后重画",
                "This polyline lies in a flipped coordinate system; draw it in the world system"));
      }
    }
    if (area.size() > 1) {
      issues.warn(
          "DQ-05",
          new Where(part, 2, 0),
          Text.of(
              "有多段线位于另一条之内，按内孔（扣除）处理；如外面是图框，请删去图框",
              "A polyline lies inside another one and is read as a hole; delete the outer one if it"
                  + " is a sheet frame"));
    }
  }

  private static RawRing ring(DxfEntity entity) {
    List<RawCorner> corners = new ArrayList<>();
    for (String[] vertex : entity.vertices()) {
      RawCorner corner = ClosedRings.corner(corners.size() + 1, vertex[0], vertex[1]);
      if (corner == null) {
        throw unreadable("坐标不是数字", "a coordinate is not a number");
      }
      corners.add(corner);
    }
    int last = corners.size() - 1;
    if (last >= 3 && corners.get(0).isSamePlace(corners.get(last))) {
      corners.remove(last);
    }
    return new RawRing(corners);
  }

  private static String unescape(String layer) {
    return UNICODE
        .matcher(layer)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  private static DomainException unreadable(String zh, String en) {
    return Unreadable.invalid("dxf-unreadable", "DXF无法读取：" + zh, "The DXF cannot be read: " + en);
  }
}
