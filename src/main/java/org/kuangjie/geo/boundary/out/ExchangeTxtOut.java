package org.kuangjie.geo.boundary.out;

import java.nio.charset.Charset;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.out.OutBoundary.Corner;
import org.kuangjie.geo.boundary.out.OutBoundary.Part;
import org.kuangjie.geo.boundary.out.OutBoundary.Ring;

/** The exchange format of boundary points (报部坐标交换格式, 国土TXT), in GB18030 with CRLF. */
final class ExchangeTxtOut {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private ExchangeTxtOut() {}

  static byte[] write(OutBoundary boundary) {
    Crs crs = boundary.crs();
    StringBuilder text = new StringBuilder();
    line(text, "[属性描述]");
    line(text, "格式版本号=1.01版本");
    line(text, "坐标系=2000国家大地坐标系");
    line(text, "几度分带=3");
    line(text, "投影类型=高斯克吕格");
    line(text, "计量单位=米");
    line(text, "带号=" + crs.zone());
    line(text, "精度=0.01");
    line(text, "转换参数=0,0,0,0,0,0,0");
    line(text, "[地块坐标]");
    int number = 1;
    for (Part part : boundary.parts()) {
      parcel(text, part, number++, crs);
    }
    return text.toString().getBytes(GB18030);
  }

  private static void parcel(StringBuilder text, Part part, int number, Crs crs) {
    int lines = part.rings().stream().mapToInt(ring -> ring.corners().size() + 1).sum();
    String name = field(part.nameAfter(Integer.toString(number)));
    String excluded = part.included() || name.contains("扣除") ? "" : "扣除 ";
    line(
        text,
        "%d,%s,%d,%s,面,,采矿,,@"
            .formatted(
                lines,
                Areas.hectares(part.squareMetres()).toPlainString(),
                number,
                (excluded + name).strip()));
    int ringNumber = 1;
    for (Ring ring : part.rings()) {
      for (Corner corner : ring.closed()) {
        line(
            text,
            "%s,%d,%s,%s"
                .formatted(
                    corner.label(),
                    ringNumber,
                    Printed.plain(corner.north(), crs),
                    Printed.plain(corner.east(), crs)));
      }
      ringNumber++;
    }
  }

  /** Commas and @ are signs of the format; full-width ones are read as plain ones. */
  private static String field(String name) {
    return name.replaceAll("[,，;；]", "、").replaceAll("[@＠]", " ").strip();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\r\n");
  }
}
