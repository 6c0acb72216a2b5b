package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;

/** The rings of one polygon element while it is read. */
final class XmlPolygon {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Issues issues;
  private final int part;
  private final List<RawRing> rings = new ArrayList<>();
  private List<RawCorner> corners = new ArrayList<>();
  private String decimal = ".";
  private String within = ",";
  private String between = " ";
  private String x = "";

  XmlPolygon(Issues issues, int part) {
    this.issues = issues;
    this.part = part;
  }

  List<RawRing> rings() {
    return rings;
  }

  void startRing() {
    corners = new ArrayList<>();
  }

  void endRing() {
    rings.add(ClosedRings.of(corners, issues, new Where(part, rings.size() + 1, 0)));
    corners = new ArrayList<>();
  }

  /** Separators of a {@code coordinates} element (GML 2). */
  void noteAttributes(XMLStreamReader xml) {
    if (xml.getLocalName().equals("coordinates")) {
      decimal = or(xml.getAttributeValue(null, "decimal"), ".");
      within = or(xml.getAttributeValue(null, "cs"), ",");
      between = or(xml.getAttributeValue(null, "ts"), " ");
    }
  }

  private static String or(@org.jspecify.annotations.Nullable String given, String otherwise) {
    return given == null || given.isEmpty() ? otherwise : given;
  }

  void takeText(String element, String text, int dimension) {
    switch (element) {
      case "pos" -> positions(text, Math.max(2, BLANKS.split(text.strip()).length));
      case "posList" -> positions(text, dimension);
      case "coordinates" -> tuples(text);
      case "X" -> x = text.strip();
      case "Y" -> add(x, text.strip());
      default -> {}
    }
  }

  private void positions(String text, int dimension) {
    String stripped = text.strip();
    String[] numbers = stripped.isEmpty() ? new String[0] : BLANKS.split(stripped);
    if (numbers.length % dimension != 0) {
      throw XmlBoundaryReader.unreadable(
          "posList 的数字个数不是 " + dimension + " 的倍数，请检查 srsDimension",
          "the numbers of a posList are no multiple of " + dimension + "; check srsDimension");
    }
    for (int i = 0; i < numbers.length; i += dimension) {
      add(numbers[i], numbers[i + 1]);
    }
  }

  private void tuples(String text) {
    // Blanks beside the comma are common in hand-made files.
    String joined = text.strip().replaceAll("\\s*" + Pattern.quote(within) + "\\s*", within);
    String separator = between.isBlank() ? "\\s+" : "\\s*" + Pattern.quote(between) + "\\s*";
    for (String tuple : joined.isEmpty() ? new String[0] : joined.split(separator)) {
      String[] numbers = tuple.split(Pattern.quote(within), -1);
      if (numbers.length < 2) {
        throw numbers();
      }
      add(numbers[0].replace(decimal, "."), numbers[1].replace(decimal, "."));
    }
  }

  private void add(String first, String second) {
    RawCorner corner = ClosedRings.corner(corners.size() + 1, first, second);
    if (corner == null) {
      throw numbers();
    }
    corners.add(corner);
  }

  private static org.kuangjie.shared.DomainException numbers() {
    return XmlBoundaryReader.unreadable(
        "坐标不是数字，应为“经度,纬度”", "a position is not made of numbers such as longitude,latitude");
  }
}
