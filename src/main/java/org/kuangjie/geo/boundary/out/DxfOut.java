package org.kuangjie.geo.boundary.out;

import java.nio.charset.StandardCharsets;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.out.OutBoundary.Corner;
import org.kuangjie.geo.boundary.out.OutBoundary.Part;
import org.kuangjie.geo.boundary.out.OutBoundary.Ring;

/**
 * An ASCII DXF drawing (R12, which all CAD software reads): one closed polyline per ring, layers
 * KJ_1, KJ_1_HOLE, KJ_2_EXCLUDED … The system stands in the comment at the top.
 */
final class DxfOut {

  private final StringBuilder text = new StringBuilder();
  private final Crs crs;

  private DxfOut(Crs crs) {
    this.crs = crs;
  }

  static byte[] write(OutBoundary boundary) {
    DxfOut out = new DxfOut(boundary.crs());
    out.pair(999, "CGCS2000 " + boundary.crs());
    out.header();
    out.layers(boundary);
    out.section("ENTITIES");
    for (int i = 0; i < boundary.parts().size(); i++) {
      Part part = boundary.parts().get(i);
      for (int ring = 0; ring < part.rings().size(); ring++) {
        out.polyline(part.rings().get(ring), layer(part, i + 1, ring));
      }
    }
    out.pair(0, "ENDSEC");
    out.pair(0, "EOF");
    return out.text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String layer(Part part, int number, int ring) {
    String layer = "KJ_" + number + (part.included() ? "" : "_EXCLUDED");
    return ring == 0 ? layer : layer + "_HOLE";
  }

  private void header() {
    section("HEADER");
    pair(9, "$ACADVER");
    pair(1, "AC1009");
    pair(0, "ENDSEC");
  }

  private void layers(OutBoundary boundary) {
    section("TABLES");
    pair(0, "TABLE");
    pair(2, "LAYER");
    pair(70, Integer.toString(2 * boundary.parts().size()));
    for (int i = 0; i < boundary.parts().size(); i++) {
      Part part = boundary.parts().get(i);
      for (int ring = 0; ring < Math.min(2, part.rings().size()); ring++) {
        pair(0, "LAYER");
        pair(2, layer(part, i + 1, ring));
        pair(70, "0");
        pair(62, part.included() ? "7" : "1");
        pair(6, "CONTINUOUS");
      }
    }
    pair(0, "ENDTAB");
    pair(0, "ENDSEC");
  }

  private void polyline(Ring ring, String layer) {
    pair(0, "POLYLINE");
    pair(8, layer);
    pair(66, "1");
    position("0.0", "0.0");
    pair(70, "1");
    for (Corner corner : ring.corners()) {
      pair(0, "VERTEX");
      pair(8, layer);
      position(Printed.plain(corner.east(), crs), Printed.plain(corner.north(), crs));
    }
    pair(0, "SEQEND");
    pair(8, layer);
  }

  private void position(String x, String y) {
    pair(10, x);
    pair(20, y);
    pair(30, "0.0");
  }

  private void section(String name) {
    pair(0, "SECTION");
    pair(2, name);
  }

  private void pair(int code, String value) {
    text.append("%3d".formatted(code)).append("\r\n").append(value).append("\r\n");
  }
}
