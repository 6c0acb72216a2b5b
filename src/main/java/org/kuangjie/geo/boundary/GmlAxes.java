package org.kuangjie.geo.boundary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.RawBoundary.AxisOrder;

/**
 * CRS and axis order of GML. The form of {@code srsName} decides the order: URNs and the OGC URL
 * stand for the order of the register (north first for every system used here), {@code EPSG:4490}
 * and the old {@code epsg.xml#4490} for east first, as software has always written them.
 */
final class GmlAxes {

  static final CrsHint KML_HINT = CrsHint.exact(Crs.WGS84, "KML (WGS 84)");

  private static final Pattern REGISTER_ORDER =
      Pattern.compile(
          "(?i)urn:(x-)?ogc:def:crs:EPSG:.*|https?://www\\.opengis\\.net/def/crs/EPSG/.*");
  private static final Pattern NUMBER = Pattern.compile(".*[:#/=](\\d{4,6})$");

  /** What an element inherits from those around it. */
  private record Frame(String srsName, int dimension) {}

  private final Deque<Frame> frames = new ArrayDeque<>();
  private @Nullable String srsName;
  private String envelopeName = "";

  GmlAxes() {
    frames.push(new Frame("", 2));
  }

  void enter(XMLStreamReader xml) {
    Frame around = frames.element();
    String name = xml.getAttributeValue(null, "srsName");
    String dimension = xml.getAttributeValue(null, "srsDimension");
    int size = dimension != null && dimension.matches("[234]") ? dimension.charAt(0) - '0' : 0;
    frames.push(
        new Frame(
            name == null ? around.srsName() : name.strip(), size == 0 ? around.dimension() : size));
    if (name != null && xml.getLocalName().matches("Envelope|Box")) {
      envelopeName = name.strip();
    }
  }

  void leave() {
    frames.pop();
  }

  int dimension() {
    return frames.element().dimension();
  }

  /** All polygons of a file must be in one system. */
  void notePolygon() {
    String name = frames.element().srsName();
    if (srsName != null && !srsName.equals(name)) {
      throw Unreadable.invalid(
          "gml-several-crs",
          "GML 中各个面的坐标系（srsName）不一致，请统一后提交",
          "The polygons of the GML are in different systems (srsName); bring them into one");
    }
    srsName = name;
  }

  private String name() {
    return srsName == null || srsName.isEmpty() ? envelopeName : srsName;
  }

  AxisOrder order() {
    return REGISTER_ORDER.matcher(name()).matches() ? AxisOrder.NORTH_FIRST : AxisOrder.EAST_FIRST;
  }

  @Nullable CrsHint hint() {
    String name = name();
    if (name.isEmpty()) {
      return null;
    }
    var number = NUMBER.matcher(name);
    Optional<Crs> found =
        number.matches() ? Crs.findByEpsg(Integer.parseInt(number.group(1))) : Crs.find(name);
    String words = "srsName=" + name;
    return found.map(crs -> CrsHint.exact(crs, words)).orElseGet(() -> CrsHint.unknown(words));
  }
}
