package org.kuangjie.ogc.gml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kuangjie.ogc.crs.CrsName;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.w3c.dom.Element;

/**
 * Reads the simple features of GML into longitude and latitude. Arcs and other curves are refused,
 * never straightened.
 */
public final class GmlReader {

  private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

  private final MapCrs defaultCrs;
  private final boolean defaultNorthFirst;
  private final boolean shortNameAsRegistered;
  private final boolean tuplesEastFirst;

  /**
   * @param defaultCrs for geometry that names none
   * @param shortNameAsRegistered whether {@code EPSG:4490} alone has latitude first
   */
  public GmlReader(MapCrs defaultCrs, boolean shortNameAsRegistered) {
    this(defaultCrs, shortNameAsRegistered && defaultCrs.isNorthFirst(), shortNameAsRegistered);
  }

  /**
   * @param defaultNorthFirst order of axes of geometry that names no system
   */
  public GmlReader(MapCrs defaultCrs, boolean defaultNorthFirst, boolean shortNameAsRegistered) {
    this(defaultCrs, defaultNorthFirst, shortNameAsRegistered, false);
  }

  private GmlReader(
      MapCrs defaultCrs,
      boolean defaultNorthFirst,
      boolean shortNameAsRegistered,
      boolean tuplesEastFirst) {
    this.defaultCrs = defaultCrs;
    this.defaultNorthFirst = defaultNorthFirst;
    this.shortNameAsRegistered = shortNameAsRegistered;
    this.tuplesEastFirst = tuplesEastFirst;
  }

  /**
   * For documents of GML 2 (OGC 02-069), which knows x and y only: the tuples of {@code
   * coordinates} and {@code coord} are those, whatever the system is called. QGIS writes them so
   * beside a URN.
   */
  public GmlReader withTuplesEastFirst() {
    return new GmlReader(defaultCrs, defaultNorthFirst, shortNameAsRegistered, true);
  }

  /** True for elements {@link #read} may understand. */
  public static boolean isGeometry(Element element) {
    return switch (Xml.name(element)) {
      case "Point",
          "LineString",
          "Curve",
          "LinearRing",
          "Polygon",
          "Surface",
          "MultiPoint",
          "MultiLineString",
          "MultiCurve",
          "MultiPolygon",
          "MultiSurface",
          "MultiGeometry",
          "Envelope",
          "Box" ->
          true;
      default -> false;
    };
  }

  /**
   * @throws DomainException INVALID naming the element that cannot be read
   */
  public Geometry read(Element element) {
    try {
      return read(element, axes(element, new Axes(defaultCrs, defaultNorthFirst, 2)));
    } catch (IllegalArgumentException e) {
      throw refused(Xml.name(element), "坐标不成图形", "its coordinates make no geometry");
    }
  }

  private record Axes(MapCrs crs, boolean northFirst, int dimension) {}

  private Axes axes(Element element, Axes outer) {
    int dimension =
        Xml.attribute(element, "srsDimension").map(GmlReader::dimension).orElse(outer.dimension());
    return Xml.attribute(element, "srsName")
        .map(
            name ->
                CrsName.find(name)
                    .orElseThrow(
                        () -> refused("srsName", "不支持坐标系 " + name, name + " is not supported")))
        .map(name -> new Axes(name.crs(), name.isNorthFirst(shortNameAsRegistered), dimension))
        .orElse(new Axes(outer.crs(), outer.northFirst(), dimension));
  }

  private static int dimension(String text) {
    if (!text.equals("2") && !text.equals("3")) {
      throw refused("srsDimension", "须为 2 或 3", "must be 2 or 3");
    }
    return Integer.parseInt(text);
  }

  private Geometry read(Element element, Axes axes) {
    return switch (Xml.name(element)) {
      case "Point" -> FACTORY.createPoint(single(coordinates(element, axes), "Point"));
      case "LineString" -> FACTORY.createLineString(coordinates(element, axes));
      case "LinearRing" -> ring(element, axes);
      case "Curve" -> curve(element, axes);
      case "Polygon", "PolygonPatch", "Rectangle" -> polygon(element, axes);
      case "Surface" -> surface(element, axes);
      case "Envelope", "Box" -> FACTORY.toGeometry(envelope(element, axes));
      case "MultiPoint" ->
          FACTORY.createMultiPoint(all(element, axes, Point.class).toArray(Point[]::new));
      case "MultiLineString", "MultiCurve" ->
          FACTORY.createMultiLineString(
              all(element, axes, LineString.class).toArray(LineString[]::new));
      case "MultiPolygon", "MultiSurface" ->
          FACTORY.createMultiPolygon(polygons(element, axes).toArray(Polygon[]::new));
      case "MultiGeometry" ->
          FACTORY.createGeometryCollection(
              all(element, axes, Geometry.class).toArray(Geometry[]::new));
      default ->
          throw refused(Xml.name(element), "不支持此种图形", "this kind of geometry is not supported");
    };
  }

  private LinearRing ring(Element element, Axes axes) {
    return FACTORY.createLinearRing(coordinates(element, axes(element, axes)));
  }

  private LineString curve(Element element, Axes axes) {
    List<Coordinate> all = new ArrayList<>();
    for (Element segment : Xml.children(get(element, "segments"))) {
      if (!Xml.is(segment, "LineStringSegment") && !Xml.is(segment, "GeodesicString")) {
        throw refused(Xml.name(segment), "只支持折线段", "only straight segments are supported");
      }
      Coordinate[] part = coordinates(segment, axes);
      for (Coordinate c : part) {
        if (all.isEmpty() || !all.get(all.size() - 1).equals2D(c)) {
          all.add(c);
        }
      }
    }
    return FACTORY.createLineString(all.toArray(new Coordinate[0]));
  }

  private Polygon polygon(Element element, Axes axes) {
    Element outer =
        Xml.child(element, "exterior")
            .or(() -> Xml.child(element, "outerBoundaryIs"))
            .orElseThrow(() -> refused("Polygon", "缺少外环", "it has no exterior"));
    LinearRing[] holes =
        Stream.concat(
                Xml.children(element, "interior").stream(),
                Xml.children(element, "innerBoundaryIs").stream())
            .map(hole -> ring(get(hole, "LinearRing"), axes))
            .toArray(LinearRing[]::new);
    return FACTORY.createPolygon(ring(get(outer, "LinearRing"), axes), holes);
  }

  private Geometry surface(Element element, Axes axes) {
    Element patches =
        Xml.child(element, "patches")
            .or(() -> Xml.child(element, "polygonPatches"))
            .orElseThrow(() -> refused("Surface", "缺少 patches", "it has no patches"));
    Polygon[] polygons =
        Xml.children(patches).stream().map(patch -> polygon(patch, axes)).toArray(Polygon[]::new);
    return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
  }

  /** A surface of several patches counts as several polygons. */
  private List<Polygon> polygons(Element element, Axes axes) {
    List<Polygon> polygons = new ArrayList<>();
    for (Geometry member : all(element, axes, Geometry.class)) {
      for (int i = 0; i < member.getNumGeometries(); i++) {
        polygons.add(cast(member.getGeometryN(i), Polygon.class));
      }
    }
    return polygons;
  }

  private <T extends Geometry> List<T> all(Element element, Axes axes, Class<T> type) {
    return Xml.children(element).stream()
        .filter(member -> Xml.name(member).contains("ember"))
        .flatMap(member -> Xml.children(member).stream())
        .map(member -> cast(read(member, axes(member, axes)), type))
        .toList();
  }

  private static <T extends Geometry> T cast(Geometry geometry, Class<T> type) {
    if (!type.isInstance(geometry)) {
      throw refused(geometry.getGeometryType(), "不能放在此处", "does not belong here");
    }
    return type.cast(geometry);
  }

  private Envelope envelope(Element element, Axes axes) {
    Coordinate[] corners =
        Xml.child(element, "lowerCorner").isPresent()
            ? Stream.of("lowerCorner", "upperCorner")
                .flatMap(name -> Stream.of(numbers(get(element, name), axes)))
                .toArray(Coordinate[]::new)
            : coordinates(element, axes);
    if (corners.length != 2) {
      throw refused(Xml.name(element), "须有两个角点", "it needs two corners");
    }
    return new Envelope(corners[0], corners[1]);
  }

  private Coordinate[] coordinates(Element element, Axes outer) {
    Axes axes = axes(element, outer);
    List<Coordinate> all = new ArrayList<>();
    for (Element child : Xml.children(element)) {
      switch (Xml.name(child)) {
        case "pos", "posList" -> all.addAll(List.of(numbers(child, axes(child, axes))));
        case "coordinates" -> all.addAll(List.of(tuples(child, axes)));
        case "coord" -> all.add(coord(child, axes));
        case "pointProperty", "pointRep" ->
            all.addAll(List.of(coordinates(get(child, "Point"), axes)));
        default -> {
          // names, descriptions and the like carry no coordinates
        }
      }
    }
    return all.toArray(new Coordinate[0]);
  }

  private Coordinate[] numbers(Element element, Axes axes) {
    String[] words = words(Xml.text(element), "\\s+");
    if (words.length % axes.dimension() != 0) {
      throw refused(Xml.name(element), "坐标个数不是维数的倍数", "its numbers do not fill whole coordinates");
    }
    Coordinate[] all = new Coordinate[words.length / axes.dimension()];
    for (int i = 0; i < all.length; i++) {
      int at = i * axes.dimension();
      all[i] = point(number(words[at]), number(words[at + 1]), axes);
    }
    return all;
  }

  /** GML 2: {@code x,y x,y} with separators of choice. */
  private Coordinate[] tuples(Element element, Axes axes) {
    Function<String, String> quote = Pattern::quote;
    String between = Xml.attribute(element, "cs").map(quote).orElse(",");
    String tuple = Xml.attribute(element, "ts").map(quote).orElse("\\s+");
    String decimal = Xml.attribute(element, "decimal").orElse(".");
    return Stream.of(words(Xml.text(element), tuple))
        .map(text -> words(text.strip(), between))
        .map(
            words -> {
              if (words.length < 2) {
                throw refused("coordinates", "每个坐标须有两个数", "a tuple needs two numbers");
              }
              return tuple(
                  number(words[0].replace(decimal, ".")),
                  number(words[1].replace(decimal, ".")),
                  axes);
            })
        .toArray(Coordinate[]::new);
  }

  private Coordinate coord(Element element, Axes axes) {
    return tuple(number(Xml.text(get(element, "X"))), number(Xml.text(get(element, "Y"))), axes);
  }

  private Coordinate tuple(double first, double second, Axes axes) {
    return tuplesEastFirst ? axes.crs().toLonLat(first, second) : point(first, second, axes);
  }

  private static Coordinate point(double first, double second, Axes axes) {
    return axes.northFirst()
        ? axes.crs().toLonLat(second, first)
        : axes.crs().toLonLat(first, second);
  }

  private static String[] words(String text, String separator) {
    return text.isEmpty() ? new String[0] : text.split(separator, -1);
  }

  private static Coordinate single(Coordinate[] coordinates, String what) {
    if (coordinates.length != 1) {
      throw refused(what, "须有一个坐标", "it needs one coordinate");
    }
    return coordinates[0];
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw refused("pos", "含有不是数字的坐标", "a coordinate is no number");
    }
  }

  private static Element get(Element parent, String child) {
    return Xml.child(parent, child)
        .orElseThrow(() -> refused(Xml.name(parent), "缺少 " + child, "it has no " + child));
  }

  private static DomainException refused(String element, String zh, String en) {
    return DomainException.invalid(
        "gml", "GML 元素 %s：%s".formatted(element, zh), "GML element %s: %s".formatted(element, en));
  }
}
