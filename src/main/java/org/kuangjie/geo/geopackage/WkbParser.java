package org.kuangjie.geo.geopackage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.kuangjie.geo.geopackage.WkbGeometry.Kind;
import org.locationtech.jts.geom.Coordinate;

/** Counts are checked against the bytes that are left before anything is allocated. */
final class WkbParser {

  private static final int MAX_DEPTH = 8;
  private static final int Z_FLAG = 0x80000000;
  private static final int M_FLAG = 0x40000000;
  private static final int SRID_FLAG = 0x20000000;
  private static final int PART_BYTES = 5;
  private static final int RING_BYTES = 4;

  private final ByteBuffer wkb;
  private final int maxVertices;
  private int vertices;

  WkbParser(ByteBuffer wkb, int maxVertices) {
    this.wkb = wkb;
    this.maxVertices = maxVertices;
  }

  WkbGeometry parse() throws WkbException {
    try {
      return geometry(0);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw WkbException.damaged();
    }
  }

  private WkbGeometry geometry(int depth) throws WkbException {
    if (depth > MAX_DEPTH) {
      throw WkbException.damaged();
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
      case 1 -> new WkbGeometry(Kind.POINT, point(dimensions), List.of());
      case 2 ->
          new WkbGeometry(Kind.LINE, List.<Coordinate[]>of(coordinates(dimensions)), List.of());
      case 3 -> new WkbGeometry(Kind.POLYGON, rings(dimensions), List.of());
      case 4 -> new WkbGeometry(Kind.MULTI_POINT, List.of(), parts(depth, Kind.POINT));
      case 5 -> new WkbGeometry(Kind.MULTI_LINE, List.of(), parts(depth, Kind.LINE));
      case 6 -> new WkbGeometry(Kind.MULTI_POLYGON, List.of(), parts(depth, Kind.POLYGON));
      case 7 -> new WkbGeometry(Kind.COLLECTION, List.of(), parts(depth, Kind.COLLECTION));
      default -> throw new WkbException(WkbException.Reason.KIND, "WKB " + iso % 1000);
    };
  }

  private static int flag(int bits) {
    return bits == 0 ? 0 : 1;
  }

  /**
   * @param wanted kind of every part; a collection takes any
   */
  private List<WkbGeometry> parts(int depth, Kind wanted) throws WkbException {
    int count = count(PART_BYTES);
    List<WkbGeometry> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      WkbGeometry part = geometry(depth + 1);
      if (wanted != Kind.COLLECTION && part.kind() != wanted) {
        throw WkbException.damaged();
      }
      parts.add(part);
    }
    return parts;
  }

  private List<Coordinate[]> point(int dimensions) {
    Coordinate at = coordinate(dimensions);
    boolean empty = Double.isNaN(at.x) && Double.isNaN(at.y);
    return empty ? List.of() : List.<Coordinate[]>of(new Coordinate[] {at});
  }

  private List<Coordinate[]> rings(int dimensions) throws WkbException {
    int count = count(RING_BYTES);
    List<Coordinate[]> rings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rings.add(coordinates(dimensions));
    }
    return rings;
  }

  private Coordinate[] coordinates(int dimensions) throws WkbException {
    int count = count(dimensions * Double.BYTES);
    vertices += count;
    if (vertices > maxVertices) {
      throw new WkbException(WkbException.Reason.TOO_MANY_VERTICES, "too many vertices");
    }
    Coordinate[] line = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      line[i] = coordinate(dimensions);
    }
    return line;
  }

  private Coordinate coordinate(int dimensions) {
    Coordinate at = new Coordinate(wkb.getDouble(), wkb.getDouble());
    wkb.position(wkb.position() + (dimensions - 2) * Double.BYTES);
    return at;
  }

  private int count(int bytesEach) throws WkbException {
    int count = wkb.getInt();
    if (count < 0 || (long) count * bytesEach > wkb.remaining()) {
      throw WkbException.damaged();
    }
    return count;
  }
}
