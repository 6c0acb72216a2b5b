package org.kuangjie.geo.boundary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.RawBoundary.AxisOrder;

/** What the headings and remarks of a corner list say: CRS, axis order, area, elevations. */
final class CornerListWords {

  private static final Pattern DATUM =
      Pattern.compile(
          "(?i)2000国家大地坐标系|国家2000|CGCS_?2000|大地2000|80国家大地坐标系|(1980)?西安(80)?坐标|西安80|"
              + "80西安|(1954)?北京坐标系|北京54|54北京|WGS_?-?(19)?84");
  private static final Pattern MERIDIAN = Pattern.compile("中央(?:子午线|经线)\\D{0,4}(\\d{2,3})");
  private static final Pattern ZONE = Pattern.compile("带号\\D{0,3}(\\d{2})|第\\s*(\\d{2})\\s*带");
  private static final Pattern SIX = Pattern.compile("[6六]\\s*度\\s*(分)?带");
  private static final Pattern AREA =
      Pattern.compile(
          "面积\\D{0,10}?(\\d+(?:\\.\\d+)?)\\s*(平方公里|平方千米|km2|km²|公顷|hm2|hm²|亩|平方米|m2|㎡|m²)");
  private static final Pattern ELEVATION =
      Pattern.compile(
          "标高\\D{0,6}?([+-]?\\d+(?:\\.\\d+)?)\\s*(?:m|米)?\\s*(?:至|到|~|—+|-)\\s*([+-]?\\d+(?:\\.\\d+)?)");
  private static final Pattern EAST = Pattern.compile("(?i)经度|东经|(?<![a-z])Y(?![a-z])");
  private static final Pattern NORTH = Pattern.compile("(?i)纬度|北纬|(?<![a-z])X(?![a-z])");

  private AxisOrder order = AxisOrder.NORTH_FIRST_DEGREES_ANY;
  private @Nullable Crs datum;
  private boolean orderGiven;
  private String datumWords = "";
  private @Nullable Integer zone;
  private boolean sixDegree;
  private @Nullable Double claimed;
  private int claims;
  private boolean totalSeen;
  private @Nullable Elevations latest;
  private @Nullable Elevations only;
  private int elevationLines;

  /** An upper and a lower elevation in metres. */
  record Elevations(double top, double bottom) {}

  void noteLine(String line) {
    noteOrder(line);
    noteCrs(line);
    noteArea(line);
    Matcher elevation = ELEVATION.matcher(line);
    if (elevation.find()) {
      double first = Double.parseDouble(elevation.group(1));
      double second = Double.parseDouble(elevation.group(2));
      latest = new Elevations(Math.max(first, second), Math.min(first, second));
      only = latest;
      elevationLines++;
    }
  }

  /** Rows may carry markers of their own, such as {@code Y=36359460.24 X=3271108.67}. */
  void noteRow(String line) {
    if (order == AxisOrder.NORTH_FIRST_DEGREES_ANY) {
      noteOrder(line);
    }
  }

  private void noteOrder(String line) {
    Matcher east = EAST.matcher(line);
    Matcher north = NORTH.matcher(line);
    if (!orderGiven && east.find() && north.find()) {
      order = east.start() < north.start() ? AxisOrder.EAST_FIRST : AxisOrder.NORTH_FIRST;
    }
  }

  private void noteCrs(String line) {
    Matcher found = DATUM.matcher(line);
    if (found.find()) {
      datumWords = found.group();
      datum = Crs.find(datumWords).orElse(datum);
    }
    Matcher meridian = MERIDIAN.matcher(line);
    if (meridian.find() && Integer.parseInt(meridian.group(1)) % 3 == 0) {
      zone = Integer.parseInt(meridian.group(1)) / 3;
    }
    Matcher number = ZONE.matcher(line);
    if (number.find()) {
      zone = Integer.valueOf(number.group(1) == null ? number.group(2) : number.group(1));
    }
    sixDegree |= SIX.matcher(line).find();
  }

  private void noteArea(String line) {
    Matcher area = AREA.matcher(line);
    if (area.find()) {
      double value = Double.parseDouble(area.group(1));
      note(line, squareMetres(value, area.group(2)));
    }
  }

  /** A total (总面积, 合计) counts alone; otherwise a second area leaves the claim open. */
  private void note(String line, double squareMetres) {
    boolean total = line.matches(".*(总面积|合计|面积共).*");
    claims += totalSeen && !total ? 0 : 1;
    claimed = total || claims == 1 ? Double.valueOf(squareMetres) : totalSeen ? claimed : null;
    totalSeen |= total;
  }

  private static double squareMetres(double value, String unit) {
    return switch (unit) {
      case "公顷", "hm2", "hm²" -> value * 10_000;
      case "亩" -> value * 2000 / 3;
      case "平方米", "m2", "㎡", "m²" -> value;
      default -> value * 1_000_000;
    };
  }

  AxisOrder order() {
    return order;
  }

  @Nullable CrsHint hint() {
    Crs.Datum known = datum == null ? null : datum.datum();
    if (known == null && zone == null && !sixDegree) {
      return null;
    }
    String words = datumWords + (zone == null ? "" : " 带号=" + zone) + (sixDegree ? " 6度带" : "");
    return new CrsHint(known, null, zone, sixDegree, words.strip());
  }

  @Nullable Double claimedSquareMetres() {
    return claimed;
  }

  /** What was read since the last call; null when nothing. */
  @Nullable Elevations takeElevations() {
    Elevations taken = latest;
    latest = null;
    return taken;
  }

  /** Elevations that are stated once count for everything; null when there are none or several. */
  @Nullable Elevations elevationsOfEverything() {
    return elevationLines == 1 ? only : null;
  }

  /** For tables whose columns say which coordinate is which. */
  void setOrder(AxisOrder given) {
    order = given;
    orderGiven = true;
  }
}
