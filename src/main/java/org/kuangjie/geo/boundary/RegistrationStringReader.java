package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.AxisOrder;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.Text;

/**
 * The coordinate string of mining right registration (采矿权登记坐标串): {@code
 * areas,(corners,(no,X,Y)×corners,top,bottom,remark,flag)×areas,}. Flag −1 takes an area out; so
 * does a remark with 扣除, because files exist whose flag says otherwise. Rings are not closed.
 */
final class RegistrationStringReader {

  private static final Pattern START =
      Pattern.compile(
          "\\d{1,3},\\d{1,6},[^,]{0,12},[+-]?\\d+(?:\\.\\d*)?,[+-]?\\d+(?:\\.\\d*)?,[^,]{0,12},.*");
  private static final int SNIFF = 300;
  private static final int MAX_REMARK_FIELDS = 6;

  private final String[] fields;
  private final Issues issues;
  private final List<RawPart> parts = new ArrayList<>();
  private int next;

  private RegistrationStringReader(String[] fields, Issues issues) {
    this.fields = fields;
    this.issues = issues;
  }

  static boolean recognises(String text) {
    String start = compact(text.substring(0, Math.min(text.length(), SNIFF)));
    return START.matcher(start).matches();
  }

  static RawBoundary read(String text, Issues issues) {
    RegistrationStringReader reader =
        new RegistrationStringReader(compact(text).split(",", -1), issues);
    reader.readAreas();
    return new RawBoundary(
        "registration-string", reader.parts, AxisOrder.NORTH_FIRST_DEGREES_ANY, null, null);
  }

  private static String compact(String text) {
    return TextDecoder.narrow(text).replaceAll("\\s+", "");
  }

  private void readAreas() {
    int areas = count();
    for (int i = 0; i < areas; i++) {
      if (!readArea()) {
        issues.error(
            "DQ-04",
            new Where(parts.size() + 1, 0, 0),
            Text.format(
                "坐标串在第 %d 个区块中断或无法识别（第 %d 个逗号附近），应有 %d 个区块",
                "The string breaks off or cannot be read in area %d (near comma %d) of %d",
                i + 1,
                next,
                areas));
        return;
      }
    }
    for (int i = next; i < fields.length; i++) {
      if (!fields[i].isEmpty()) {
        issues.error(
            "DQ-04",
            Where.FILE,
            Text.format(
                "首位写明 %d 个区块，其后还有多余内容", "The string says %d areas, but more follows", areas));
        return;
      }
    }
  }

  /** False when the string does not go on as the format says. */
  private boolean readArea() {
    int corners = count();
    List<RawCorner> ring = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      RawCorner corner = corner();
      if (corner == null) {
        return false;
      }
      ring.add(corner);
    }
    int flag = corners <= 0 || next + 2 >= fields.length ? -1 : flagPosition(next + 3);
    if (flag < 0) {
      return false;
    }
    Double top = elevation(fields[next]);
    Double bottom = elevation(fields[next + 1]);
    String remark = String.join(",", Arrays.asList(fields).subList(next + 2, flag));
    boolean included = fields[flag].equals("1") && !remark.contains("扣除");
    int last = ring.size() - 1;
    if (last >= 3 && ring.get(last).isSamePlace(ring.get(0))) {
      ring.remove(last);
    }
    parts.add(new RawPart("", remark, included, top, bottom, List.of(new RawRing(ring))));
    reportFlag(fields[flag], included);
    next = flag + 1;
    return true;
  }

  private void reportFlag(String flag, boolean included) {
    if (flag.equals("1") && !included) {
      issues.warn(
          "DQ-05",
          new Where(parts.size(), 0, 0),
          Text.of(
              "标志为 1（计入），但备注为扣除，按扣除处理",
              "The flag says included but the remark says excluded (扣除); read as excluded"));
    }
  }

  private int flagPosition(int from) {
    for (int i = from; i < Math.min(fields.length, from + MAX_REMARK_FIELDS); i++) {
      if (fields[i].equals("1") || fields[i].equals("-1")) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable RawCorner corner() {
    if (next + 2 >= fields.length) {
      return null;
    }
    String first = fields[next + 1];
    String second = fields[next + 2];
    OptionalDouble x = CoordinateText.parse(first);
    OptionalDouble y = CoordinateText.parse(second);
    if (x.isEmpty() || y.isEmpty()) {
      return null;
    }
    RawCorner corner =
        new RawCorner(fields[next], first, second, x.getAsDouble(), y.getAsDouble(), true);
    next += 3;
    return corner;
  }

  private int count() {
    boolean number = next < fields.length && fields[next].matches("\\d{1,6}");
    return number ? Integer.parseInt(fields[next++]) : -1;
  }

  private @Nullable Double elevation(String field) {
    OptionalDouble metres = CoordinateText.parse(field);
    if (metres.isEmpty() && !field.isEmpty()) {
      issues.error(
          "DQ-04",
          new Where(parts.size() + 1, 0, 0),
          Text.of("标高不是数字", "An elevation is not a number"));
    }
    return metres.isEmpty() ? null : metres.getAsDouble();
  }
}
