package org.kuangjie.geo.features;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Well-known binary, ISO and extended, in two dimensions. JTS's own reader closes open rings
 * silently; here an open ring is a fault of the row (DQ-04). Counts are checked against the bytes
 * that are left before anything is allocated.
 */
final class WkbShape {

  private static final int MAX_DEPTH = 8;
  private static final int Z_FLAG = 0x80000000;
  private static final int M_FLAG = 0x40000000;
  private static final int SRID_FLAG = 0x20000000;

  private final ByteBuffer wkb;
  private final int maxVertices;
  private int vertices;
  private int rings;

  private WkbShape(ByteBuffer wkb, int maxVertices) {
    this.wkb = wkb;
    this.maxVertices = maxVertices;
  }

  static Geometry read(ByteBuffer wkb, int maxVertices) throws BadShape {
    try {
      return new WkbShape(wkb, maxVertices).geometry(0);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw BadShape.damaged();
    }
  }

  private Geometry geometry(int depth) throws BadShape {
    if (depth > MAX_DEPTH) {
      throw BadShape.damaged();
    }
    wkb.order(wkb.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int code = wkb.getInt();
    if ((code & SRID_FLAG) != 0) {
      wkb.getInt();
    }
    int iso = code & 0xFFFFFFF;
    int dimensions = 2 + flag(code & Z_FLAG) + flag(code & M_FLAG);
    if (iso >= 1000) {
      dimensions = iso / 1000 == 3 ? 4 : 3;
    }
    return switch (iso % 1000) {
      case 1 -> point(dimensions);
      case 2 -> Rings.FACTORY.createLineString(coordinates(dimensions));
      case 3 -> polygon(dimensions);
      case 4 -> Rings.FACTORY.createMultiPoint(parts(depth, Point.class).toArray(new Point[0]));
      case 5 ->
          Rings.FACTORY.createMultiLineString(
              parts(depth, LineString.class).toArray(new LineString[0]));
      case 6 ->
          Rings.FACTORY.createMultiPolygon(parts(depth, Polygon.class).toArray(new Polygon[0]));
      case 7 ->
          Rings.FACTORY.createGeometryCollection(
              parts(depth, Geometry.class).toArray(new Geometry[0]));
      default -> throw BadShape.kind("WKB " + iso % 1000);
    };
  }

  private static int flag(int bits) {
    return bits == 0 ? 0 : 1;
  }

  private <T extends Geometry> List<T> parts(int depth, Class<T> type) throws BadShape {
    int count = count(5);
    List<T> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Geometry part = geometry(depth + 1);
      if (!type.isInstance(part)) {
        throw BadShape.damaged();
      }
      parts.add(type.cast(part));
    }
    return parts;
  }

  private Point point(int dimensions) {
    Coordinate at = coordinate(dimensions);
    return Double.isNaN(at.x) && Double.isNaN(at.y)
        ? Rings.FACTORY.createPoint()
        : Rings.FACTORY.createPoint(at);
  }

  private Polygon polygon(int dimensions) throws BadShape {
    int count = count(4);
    List<LinearRing> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int first = vertices;
      all.add(Rings.ring(coordinates(dimensions), ++rings, first));
    }
    return Rings.polygon(all);
  }

  private Coordinate[] coordinates(int dimensions) throws BadShape {
    int count = count(dimensions * 8);
    vertices += count;
    if (vertices > maxVertices) {
      throw BadShape.tooManyVertices(maxVertices);
    }
    Coordinate[] line = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      line[i] = coordinate(dimensions);
    }
    return line;
  }

  private Coordinate coordinate(int dimensions) {
    Coordinate at = new Coordinate(wkb.getDouble(), wkb.getDouble());
    wkb.position(wkb.position() + (dimensions - 2) * 8);
    return at;
  }

  private int count(int bytesEach) throws BadShape {
    int count = wkb.getInt();
    if (count < 0 || (long) count * bytesEach > wkb.remaining()) {
      throw BadShape.damaged();
    }
    return count;
  }
}
