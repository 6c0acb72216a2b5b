package org.kuangjie.geo.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/** Geometry of one GML feature with straight edges; curves are refused, not approximated. */
final class GmlShape {

  private static final Set<String> SHAPES =
      Set.of(
          "Point",
          "LineString",
          "Curve",
          "CompositeCurve",
          "Polygon",
          "Surface",
          "PolyhedralSurface",
          "CompositeSurface",
          "MultiPoint",
          "MultiLineString",
          "MultiCurve",
          "MultiPolygon",
          "MultiSurface",
          "MultiGeometry");

  private final boolean northFirst;
  private final int maxVertices;
  private int rings;
  private int vertices;

  GmlShape(boolean northFirst, int maxVertices) {
    this.northFirst = northFirst;
    this.maxVertices = maxVertices;
  }

  static boolean isShape(String name) {
    return SHAPES.contains(name);
  }

  Geometry shape(XmlNode node) throws BadShape {
    return switch (node.name()) {
      case "Point" -> point(node);
      case "LineString", "LineStringSegment" -> line(node);
      case "Polygon", "PolygonPatch" -> polygon(node);
      case "Curve",
          "CompositeCurve",
          "Surface",
          "PolyhedralSurface",
          "CompositeSurface",
          "MultiPoint",
          "MultiLineString",
          "MultiCurve",
          "MultiPolygon",
          "MultiSurface",
          "MultiGeometry" ->
          Rings.FACTORY.buildGeometry(parts(node));
      default -> throw BadShape.kind(node.name());
    };
  }

  /** Through the wrappers (members, segments, patches) to the parts themselves. */
  private List<Geometry> parts(XmlNode node) throws BadShape {
    List<Geometry> parts = new ArrayList<>();
    for (XmlNode child : node.children()) {
      String name = child.name();
      if (name.endsWith("Member")
          || name.endsWith("Members")
          || name.equals("segments")
          || name.equals("patches")) {
        parts.addAll(parts(child));
      } else if (!name.equals("metaDataProperty")
          && !name.equals("name")
          && !name.equals("description")) {
        Geometry part = shape(child);
        for (int i = 0; i < part.getNumGeometries(); i++) {
          parts.add(part.getGeometryN(i));
        }
      }
    }
    return parts;
  }

  private Geometry point(XmlNode node) throws BadShape {
    Coordinate[] at = coordinates(node);
    if (at.length != 1) {
      throw BadShape.damaged();
    }
    return Rings.FACTORY.createPoint(at[0]);
  }

  private Geometry line(XmlNode node) throws BadShape {
    Coordinate[] line = coordinates(node);
    if (line.length < 2) {
      throw BadShape.damaged();
    }
    return Rings.FACTORY.createLineString(line);
  }

  private Geometry polygon(XmlNode node) throws BadShape {
    List<LinearRing> all = new ArrayList<>();
    for (Set<String> boundary :
        List.of(Set.of("exterior", "outerBoundaryIs"), Set.of("interior", "innerBoundaryIs"))) {
      for (XmlNode part : node.children()) {
        if (boundary.contains(part.name())) {
          all.add(ring(part));
        }
      }
      if (all.isEmpty()) {
        throw BadShape.damaged();
      }
    }
    return Rings.polygon(all);
  }

  private LinearRing ring(XmlNode boundary) throws BadShape {
    XmlNode ring = boundary.child("LinearRing").orElse(null);
    if (ring == null) {
      throw BadShape.kind(
          boundary.children().isEmpty() ? "Ring" : boundary.children().get(0).name());
    }
    int firstVertex = vertices;
    return Rings.ring(coordinates(ring), ++rings, firstVertex);
  }

  private Coordinate[] coordinates(XmlNode node) throws BadShape {
    List<Coordinate> list = new ArrayList<>();
    for (XmlNode part : node.children()) {
      switch (part.name()) {
        case "pos", "posList" -> positions(node, part, list);
        case "pointProperty" ->
            positions(node, part.child("Point").flatMap(p -> p.child("pos")).orElse(part), list);
        case "coordinates" -> tuples(part, list);
        case "coord" -> list.add(coordinate(value(part, "X"), value(part, "Y")));
        default -> {}
      }
    }
    vertices += list.size();
    if (list.isEmpty()) {
      throw BadShape.damaged();
    } else if (vertices > maxVertices) {
      throw BadShape.tooManyVertices(maxVertices);
    }
    return list.toArray(Coordinate[]::new);
  }

  private void positions(XmlNode owner, XmlNode part, List<Coordinate> list) throws BadShape {
    String[] words = part.text().split("\\s+");
    String dimension =
        part.attribute("srsDimension").or(() -> owner.attribute("srsDimension")).orElse("2");
    int step = part.name().equals("pos") ? words.length : dimension.equals("3") ? 3 : 2;
    if (step < 2 || words.length % step != 0) {
      throw BadShape.damaged();
    }
    for (int i = 0; i < words.length; i += step) {
      list.add(coordinate(words[i], words[i + 1]));
    }
  }

  private void tuples(XmlNode part, List<Coordinate> list) throws BadShape {
    String cs = part.attribute("cs").orElse(",");
    for (String tuple : part.text().split("\\s+")) {
      String[] words = tuple.split(java.util.regex.Pattern.quote(cs), -1);
      if (words.length < 2) {
        throw BadShape.damaged();
      }
      list.add(coordinate(words[0], words[1]));
    }
  }

  private static String value(XmlNode coord, String name) {
    return coord.child(name).map(XmlNode::text).orElse("");
  }

  private Coordinate coordinate(String one, String two) throws BadShape {
    try {
      double a = Double.parseDouble(one);
      double b = Double.parseDouble(two);
      return northFirst ? new Coordinate(b, a) : new Coordinate(a, b);
    } catch (NumberFormatException e) {
      throw BadShape.of("coordinate-unreadable", "坐标不是数字", "A coordinate is no number");
    }
  }
}
