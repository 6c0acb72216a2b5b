package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.AxisOrder;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * Well-known text (OGC 06-103r4) and EWKT with {@code SRID=}; x is east. Read here and not by JTS,
 * which forgets the digits of the corners and stops at the first open ring.
 */
final class WktReader {

  private static final Pattern START =
      Pattern.compile(
          "(?is)\\s*(SRID\\s*=\\s*\\d{1,6}\\s*;)?\\s*(MULTI|CURVE|COMPOUND|GEOMETRY|CIRCULAR)?"
              + "(POLYGON|SURFACE|LINESTRING|POINT|CURVE|COLLECTION|STRING)\\s*"
              + "(ZM|Z|M)?\\s*(\\(|EMPTY).*");
  private static final Pattern TOKEN =
      Pattern.compile("\\(|\\)|,|;|=|[A-Za-z]+|[+-]?[\\d.]+(?:[eE][+-]?\\d+)?|\\S");
  private static final int SNIFF = 200;
  private static final int MAX_DEPTH = 8;

  private final Matcher tokens;
  private final Issues issues;
  private final List<RawPart> parts = new ArrayList<>();
  private String token = "";
  private @Nullable Integer srid;

  private WktReader(String text, Issues issues) {
    this.tokens = TOKEN.matcher(text);
    this.issues = issues;
    next();
  }

  static boolean recognises(String text) {
    return START.matcher(text.substring(0, Math.min(text.length(), SNIFF))).matches();
  }

  static RawBoundary read(String text, Issues issues) {
    WktReader reader = new WktReader(text, issues);
    while (!reader.token.isEmpty()) {
      if (reader.token.equals(";")) {
        reader.next();
      } else {
        reader.geometry(0);
      }
    }
    if (reader.parts.isEmpty()) {
      throw reader.unreadable("没有面（POLYGON 或 MULTIPOLYGON）", "it has no POLYGON or MULTIPOLYGON");
    }
    return new RawBoundary("wkt", reader.parts, AxisOrder.EAST_FIRST, reader.hint(), null);
  }

  private @Nullable CrsHint hint() {
    Integer code = srid;
    if (code == null || code == 0) {
      return null;
    }
    String words = "SRID=" + code;
    return Crs.findByEpsg(code)
        .map(crs -> CrsHint.exact(crs, words))
        .orElseGet(() -> CrsHint.unknown(words));
  }

  private void next() {
    token = tokens.find() ? tokens.group() : "";
  }

  private void expect(String wanted) {
    if (!token.equals(wanted)) {
      throw unreadable("缺少“" + wanted + "”", "\"" + wanted + "\" is missing");
    }
    next();
  }

  private void geometry(int depth) {
    String type = token.toUpperCase(Locale.ROOT);
    next();
    if (type.equals("SRID")) {
      expect("=");
      noteSrid();
      expect(";");
      geometry(depth);
      return;
    }
    if (token.matches("(?i)ZM|Z|M")) {
      next();
    }
    if (token.equalsIgnoreCase("EMPTY")) {
      next();
      return;
    }
    content(type.replaceFirst("(?<=POLYGON|STRING|POINT|COLLECTION)(ZM|Z|M)$", ""), depth);
  }

  private void noteSrid() {
    Integer found = token.matches("\\d{1,6}") ? Integer.valueOf(token) : null;
    if (found == null || (srid != null && !srid.equals(found))) {
      throw unreadable("SRID 不一致或不是数字", "SRID differs or is no number");
    }
    srid = found;
    next();
  }

  private void content(String type, int depth) {
    if (depth > MAX_DEPTH) {
      throw unreadable("几何集合嵌套过深", "geometry collections are nested too deeply");
    }
    switch (type) {
      case "POLYGON" -> polygon();
      case "MULTIPOLYGON" -> each(this::polygon);
      case "GEOMETRYCOLLECTION" -> each(() -> geometry(depth + 1));
      case "POINT", "MULTIPOINT", "LINESTRING", "MULTILINESTRING" -> {
        skip();
        issues.warn(
            "DQ-04",
            Where.FILE,
            Text.format(
                "文件中有 %s，范围只取面，未采用",
                "The file holds a %s; only areas make a boundary, it was left out", type));
      }
      case "CURVEPOLYGON", "MULTISURFACE", "CIRCULARSTRING", "COMPOUNDCURVE", "MULTICURVE" ->
          throw unreadable("含有弧线，请先把弧线转为折线", "it has arcs; turn them into straight edges first");
      default -> throw unreadable("类型未知", "its type is not known");
    }
  }

  private void each(Runnable member) {
    expect("(");
    member.run();
    while (token.equals(",")) {
      next();
      member.run();
    }
    expect(")");
  }

  private void polygon() {
    if (token.equalsIgnoreCase("EMPTY")) {
      next();
      return;
    }
    List<RawRing> rings = new ArrayList<>();
    each(() -> rings.add(ring(new Where(parts.size() + 1, rings.size() + 1, 0))));
    parts.add(new RawPart("", "", true, null, null, rings));
  }

  private RawRing ring(Where where) {
    List<RawCorner> corners = new ArrayList<>();
    each(
        () -> {
          String first = token;
          next();
          String second = token;
          next();
          RawCorner corner = ClosedRings.corner(corners.size() + 1, first, second);
          if (corner == null) {
            throw unreadable("坐标不是数字", "a position is not made of numbers");
          }
          corners.add(corner);
          while (!token.matches("[,)]|")) {
            next();
          }
        });
    return ClosedRings.of(corners, issues, where);
  }

  /** Over one pair of brackets and what is in it. */
  private void skip() {
    int depth = 0;
    do {
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      if (token.isEmpty()) {
        throw unreadable("括号不成对", "brackets do not pair up");
      }
      next();
    } while (depth > 0);
  }

  private DomainException unreadable(String zh, String en) {
    String near = tokens.hitEnd() || token.isEmpty() ? "" : "“" + shortened() + "”";
    return Unreadable.invalid(
        "wkt-unreadable",
        "WKT无法读取：" + zh + (near.isEmpty() ? "" : "（" + near + "附近）") + "，请重新导出",
        "The WKT cannot be read: " + en + "; export it again");
  }

  private String shortened() {
    return token.substring(0, Math.min(token.length(), 20));
  }
}
