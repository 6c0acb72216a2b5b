package org.kuangjie.geo.boundary;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.kuangjie.geo.boundary.CornerReading.Kind;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.AxisOrder;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.shared.Text;

/** Counts what the corners of a file look like and reports those that differ from the rest. */
final class Census {

  /** Called for each corner with its place in the file. */
  interface Visitor {
    void visit(RawCorner corner, Where where);
  }

  private final RawBoundary raw;
  private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
  private final TreeMap<Integer, Integer> zones = new TreeMap<>();
  private int eastFirst;
  private int readable;

  Census(RawBoundary raw) {
    this.raw = raw;
    each(raw, (corner, where) -> count(CornerReading.of(corner)));
  }

  static void each(RawBoundary raw, Visitor visitor) {
    for (int p = 0; p < raw.parts().size(); p++) {
      var rings = raw.parts().get(p).rings();
      for (int r = 0; r < rings.size(); r++) {
        var corners = rings.get(r).corners();
        for (int v = 0; v < corners.size(); v++) {
          visitor.visit(corners.get(v), new Where(p + 1, r + 1, v + 1));
        }
      }
    }
  }

  private void count(CornerReading reading) {
    kinds.merge(reading.kind(), 1, Integer::sum);
    if (reading.kind() != Kind.NEITHER) {
      readable++;
      eastFirst += reading.eastFirst() ? 1 : 0;
    }
    if (reading.zone() > 0) {
      zones.merge(reading.zone(), 1, Integer::sum);
    }
  }

  /** What most readable corners are; NEITHER when none is readable. */
  Kind kind() {
    return kinds.entrySet().stream()
        .filter(entry -> entry.getKey() != Kind.NEITHER)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Kind.NEITHER);
  }

  boolean isEastFirst() {
    return eastFirst * 2 > readable;
  }

  /** The prefix most corners have, 0 without any. */
  int zone() {
    return zones.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  void report(Issues issues) {
    reportOrder(issues);
    if (zones.size() > 1) {
      issues.error(
          "DQ-02",
          Where.FILE,
          Text.format(
              "文件混用多个带号 %s，请统一换算到一个带",
              "The file mixes the zones %s; convert it to one zone", zones.keySet()));
    }
    each(raw, (corner, where) -> reportStranger(issues, CornerReading.of(corner), where));
  }

  private void reportOrder(Issues issues) {
    boolean degreesFree =
        raw.order() == AxisOrder.NORTH_FIRST_DEGREES_ANY && kind() == Kind.DEGREES;
    boolean expectedEastFirst = degreesFree ? isEastFirst() : raw.order() == AxisOrder.EAST_FIRST;
    if (readable > 0 && isEastFirst() != expectedEastFirst) {
      issues.error("DQ-03", Where.FILE, swapped(expectedEastFirst));
    }
  }

  private Text swapped(boolean expectedEastFirst) {
    String zh = kind() == Kind.DEGREES ? "经度、纬度" : "Y（东）、X（北）";
    String zhOther = kind() == Kind.DEGREES ? "纬度、经度" : "X（北）、Y（东）";
    String en = kind() == Kind.DEGREES ? "longitude, latitude" : "east (Y), north (X)";
    String enOther = kind() == Kind.DEGREES ? "latitude, longitude" : "north (X), east (Y)";
    return Text.of(
        "坐标顺序疑似颠倒：应为"
            + (expectedEastFirst ? zh : zhOther)
            + "，文件中为"
            + (expectedEastFirst ? zhOther : zh),
        "The axes seem swapped: expected "
            + (expectedEastFirst ? en : enOther)
            + ", found "
            + (expectedEastFirst ? enOther : en));
  }

  private void reportStranger(Issues issues, CornerReading reading, Where where) {
    if (reading.kind() == Kind.NEITHER) {
      issues.error(
          "DQ-02",
          where,
          Text.of(
              "该点坐标既不是我国范围内的经纬度，也不是高斯-克吕格坐标，请检查位数和小数点",
              "Neither degrees within China nor Gauss-Krueger metres; check digits and decimal"
                  + " point"));
    } else if (reading.kind() != kind()) {
      issues.error(
          "DQ-01",
          where,
          Text.of(
              "该点的坐标形式（度/米、有无带号）与其他点不同",
              "This corner has another form (degrees or metres, with or without zone) than the"
                  + " rest"));
    } else if (reading.eastFirst() != isEastFirst()) {
      issues.error(
          "DQ-03", where, Text.of("该点的坐标顺序与其他点相反", "This corner has its axes the other way round"));
    } else if (reading.zone() > 0 && reading.zone() != zone()) {
      issues.error(
          "DQ-02",
          where,
          Text.format(
              "该点带号为 %d，其他点为 %d",
              "This corner has zone %d, the others %d", reading.zone(), zone()));
    }
  }
}
