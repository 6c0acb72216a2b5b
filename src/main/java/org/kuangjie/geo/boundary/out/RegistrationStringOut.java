package org.kuangjie.geo.boundary.out;

import java.nio.charset.StandardCharsets;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.out.OutBoundary.Corner;
import org.kuangjie.geo.boundary.out.OutBoundary.Part;
import org.kuangjie.geo.boundary.out.OutBoundary.Ring;

/**
 * The coordinate string of mining right registration (采矿权登记坐标串). It knows no holes: a hole is an
 * area of its own that is taken out (扣除, −1), or put back inside an excluded area.
 */
final class RegistrationStringOut {

  private RegistrationStringOut() {}

  static byte[] write(OutBoundary boundary) {
    StringBuilder text = new StringBuilder();
    int areas = boundary.parts().stream().mapToInt(part -> part.rings().size()).sum();
    text.append(areas).append(',');
    for (Part part : boundary.parts()) {
      for (int i = 0; i < part.rings().size(); i++) {
        boolean included = part.included() == (i == 0);
        area(text, part, part.rings().get(i), included, boundary.crs());
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void area(StringBuilder text, Part part, Ring ring, boolean included, Crs crs) {
    text.append(ring.corners().size()).append(',');
    for (Corner corner : ring.corners()) {
      text.append(corner.label()).append(',');
      text.append(Printed.plain(corner.north(), crs)).append(',');
      text.append(Printed.plain(corner.east(), crs)).append(',');
    }
    text.append(Printed.elevation(part.top())).append(',');
    text.append(Printed.elevation(part.bottom())).append(',');
    text.append(included ? remark(part) : "扣除").append(',');
    text.append(included ? "1," : "-1,");
  }

  /** A remark of 扣除 would take the area out whatever the flag says. */
  private static String remark(Part part) {
    return part.remark().replace("扣除", "").replaceAll("[,，\\s]+", "、");
  }
}
