package org.kuangjie.geo.boundary.out;

import java.nio.charset.StandardCharsets;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.out.OutBoundary.Corner;
import org.kuangjie.geo.boundary.out.OutBoundary.Part;
import org.kuangjie.geo.boundary.out.OutBoundary.Ring;

/** A plain list of corners (拐点坐标表) with headings; every ring ends with its first corner. */
final class CornerListOut {

  private static final int MAX_NAME = 40;

  private CornerListOut() {}

  static byte[] write(OutBoundary boundary) {
    Crs crs = boundary.crs();
    StringBuilder text = new StringBuilder();
    text.append("坐标系：").append(system(crs)).append('\n');
    text.append(crs.isGeographic() ? "点号 纬度 经度\n" : "点号 X（北） Y（东）\n");
    int number = 1;
    for (Part part : boundary.parts()) {
      text.append(heading(part, number++)).append('\n');
      if (statesElevations(boundary)) {
        text.append(
            "开采标高：%s米至%s米\n"
                .formatted(Printed.elevation(part.top()), Printed.elevation(part.bottom())));
      }
      for (Ring ring : part.rings()) {
        for (Corner corner : ring.closed()) {
          text.append(corner.label()).append(' ');
          text.append(Printed.forTable(corner.north(), crs)).append(' ');
          text.append(Printed.forTable(corner.east(), crs)).append('\n');
        }
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Elevations stated once count for everything, so they are stated for every area or not. */
  static boolean statesElevations(OutBoundary boundary) {
    return boundary.parts().stream().allMatch(part -> part.top() != null && part.bottom() != null);
  }

  private static String heading(Part part, int number) {
    String prefix = "第" + number + "块";
    String name = part.nameAfter(prefix);
    String shown =
        name.codePointCount(0, name.length()) > MAX_NAME
            ? name.substring(0, name.offsetByCodePoints(0, MAX_NAME))
            : name;
    String excluded = part.included() || shown.contains("扣除") ? "" : "扣除 ";
    return (prefix + " " + excluded + shown).strip();
  }

  /** In words the readers understand. */
  static String system(Crs crs) {
    if (crs.isGeographic()) {
      return "2000国家大地坐标系 经纬度 " + crs;
    }
    String zone = crs.hasZonePrefix() ? "带号" + crs.zone() : "中央经线" + crs.centralMeridian() + "°";
    return "2000国家大地坐标系 3度带 " + zone + " " + crs;
  }
}
