package org.kuangjie.ogc.api.cql;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries from coordinates nested as GeoJSON nests them. */
final class GeometryLiterals {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private GeometryLiterals() {}

  /**
   * @param type as WKT or GeoJSON writes it
   */
  static Geometry build(String type, List<?> coordinates, String at) {
    try {
      return switch (type.toUpperCase(Locale.ROOT)) {
        case "POINT" -> point(coordinates, at);
        case "LINESTRING" -> line(coordinates, at);
        case "POLYGON" -> polygon(coordinates, at);
        case "MULTIPOINT" ->
            FACTORY.createMultiPoint(
                coordinates.stream().map(p -> point(list(p, at), at)).toArray(Point[]::new));
        case "MULTILINESTRING" ->
            FACTORY.createMultiLineString(
                coordinates.stream().map(l -> line(list(l, at), at)).toArray(LineString[]::new));
        case "MULTIPOLYGON" ->
            FACTORY.createMultiPolygon(
                coordinates.stream().map(p -> polygon(list(p, at), at)).toArray(Polygon[]::new));
        default -> throw CqlErrors.at(at, "不认识几何类型 " + type, "there is no geometry " + type);
      };
    } catch (IllegalArgumentException e) {
      throw CqlErrors.at(
          at,
          "%s 的坐标不成图形：环须首尾相同且至少 4 点，线至少 2 点".formatted(type),
          "the coordinates make no %s: a ring ends where it begins and has 4 points, a line 2"
              .formatted(type));
    }
  }

  static Geometry collection(List<Geometry> members) {
    return FACTORY.createGeometryCollection(members.toArray(Geometry[]::new));
  }

  /** From four or six numbers; x from a larger to a smaller one goes over the date line. */
  static Geometry box(List<Double> numbers, String at) {
    if (numbers.size() != 4 && numbers.size() != 6) {
      throw CqlErrors.at(at, "范围须为 4 个或 6 个数", "a box has 4 or 6 numbers");
    }
    int half = numbers.size() / 2;
    double west = numbers.get(0);
    double south = numbers.get(1);
    double east = numbers.get(half);
    double north = numbers.get(half + 1);
    if (south > north) {
      throw CqlErrors.at(at, "范围的下界大于上界", "the box has its lower edge above its upper");
    }
    if (west <= east) {
      return FACTORY.toGeometry(new Envelope(west, east, south, north));
    }
    return collection(
        List.of(
            FACTORY.toGeometry(new Envelope(west, 180, south, north)),
            FACTORY.toGeometry(new Envelope(-180, east, south, north))));
  }

  private static Point point(List<?> numbers, String at) {
    return numbers.isEmpty() ? FACTORY.createPoint() : FACTORY.createPoint(coordinate(numbers, at));
  }

  private static LineString line(List<?> points, String at) {
    return FACTORY.createLineString(coordinates(points, at));
  }

  private static Polygon polygon(List<?> rings, String at) {
    if (rings.isEmpty()) {
      return FACTORY.createPolygon();
    }
    LinearRing[] all =
        rings.stream()
            .map(ring -> FACTORY.createLinearRing(coordinates(list(ring, at), at)))
            .toArray(LinearRing[]::new);
    LinearRing[] holes = new LinearRing[all.length - 1];
    System.arraycopy(all, 1, holes, 0, holes.length);
    return FACTORY.createPolygon(all[0], holes);
  }

  private static Coordinate[] coordinates(List<?> points, String at) {
    return points.stream().map(p -> coordinate(list(p, at), at)).toArray(Coordinate[]::new);
  }

  private static Coordinate coordinate(List<?> numbers, String at) {
    if (numbers.size() < 2
        || numbers.size() > 3
        || !(numbers.get(0) instanceof Number x)
        || !(numbers.get(1) instanceof Number y)) {
      throw CqlErrors.at(at, "一个点须有 2 个或 3 个数", "a point has 2 or 3 numbers");
    }
    return new Coordinate(x.doubleValue(), y.doubleValue());
  }

  private static List<?> list(Object value, String at) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw CqlErrors.at(at, "坐标的嵌套层数不对", "the coordinates are not nested as they should be");
  }
}
