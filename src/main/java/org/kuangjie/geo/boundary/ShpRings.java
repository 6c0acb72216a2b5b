package org.kuangjie.geo.boundary;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/**
 * Rings of the polygon records of a .shp file as they are stored (ESRI Shapefile Technical
 * Description). The H2GIS reader closes open rings and drops holes without shell silently; here
 * they must be seen, so the rings are read raw.
 */
final class ShpRings {

  private static final int FILE_CODE = 9994;
  private static final int HEADER_BYTES = 100;
  private static final int BOX_BYTES = 32;

  private final Issues issues;
  private int nextPart = 1;

  private ShpRings(Issues issues) {
    this.issues = issues;
  }

  /** Per record its areas, per area its rings, shell first. */
  static List<List<List<RawRing>>> read(byte[] shp, Issues issues) {
    ByteBuffer file = ByteBuffer.wrap(shp);
    if (shp.length < HEADER_BYTES || file.getInt(0) != FILE_CODE) {
      throw damaged();
    }
    int type = file.order(ByteOrder.LITTLE_ENDIAN).getInt(32);
    if (type % 10 != 5 || type > 25) {
      throw Unreadable.invalid(
          "shapefile-not-polygons",
          "Shapefile 不是面（Polygon）图层，不能作为范围",
          "The shapefile is not a polygon layer and cannot be a boundary");
    }
    if ((long) file.order(ByteOrder.BIG_ENDIAN).getInt(24) * 2 > shp.length) {
      throw damaged();
    }
    try {
      return new ShpRings(issues).records(file, type);
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | ArithmeticException
        | IndexOutOfBoundsException e) {
      throw damaged();
    }
  }

  private static DomainException damaged() {
    return Unreadable.invalid(
        "shapefile-damaged",
        "shp 文件损坏或不完整，请重新导出后压缩提交",
        "The .shp file is damaged or cut off; export and pack it again");
  }

  private List<List<List<RawRing>>> records(ByteBuffer file, int type) {
    List<List<List<RawRing>>> records = new ArrayList<>();
    file.position(HEADER_BYTES);
    while (file.hasRemaining()) {
      file.order(ByteOrder.BIG_ENDIAN).getInt();
      int bytes = Math.multiplyExact(file.getInt(), 2);
      ByteBuffer content = file.slice(file.position(), bytes).order(ByteOrder.LITTLE_ENDIAN);
      file.position(file.position() + bytes);
      int kind = content.getInt();
      if (kind != 0 && kind != type) {
        throw mixed(records.size() + 1, kind);
      }
      records.add(kind == 0 ? nothing(records.size() + 1) : areas(content));
    }
    return records;
  }

  /** A file has shapes of one type, and empty ones. */
  private static DomainException mixed(int record, int kind) {
    return Unreadable.invalid(
        "shapefile-mixed-types",
        "Shapefile 第 %d 条记录的图形类型是 %d，与文件不同；请只导出面图层".formatted(record, kind),
        "Record %d of the shapefile has the shape type %d, unlike the file; export polygons only"
            .formatted(record, kind));
  }

  private List<List<RawRing>> nothing(int record) {
    issues.warn("DQ-04", Where.FILE, Text.format("第 %d 条记录没有图形", "Record %d has no shape", record));
    return List.of();
  }

  private List<List<RawRing>> areas(ByteBuffer content) {
    content.position(content.position() + BOX_BYTES);
    int ringCount = content.getInt();
    int pointCount = content.getInt();
    if (ringCount < 0 || pointCount < 0 || (long) ringCount * 4 > content.remaining()) {
      throw new IllegalArgumentException("impossible counts");
    }
    int[] starts = new int[ringCount + 1];
    for (int i = 0; i < ringCount; i++) {
      starts[i] = content.getInt();
    }
    starts[ringCount] = pointCount;
    List<Coordinate[]> rings = new ArrayList<>();
    for (int i = 0; i < ringCount; i++) {
      rings.add(ring(content, starts[i + 1] - starts[i]));
    }
    return assemble(rings);
  }

  private static Coordinate[] ring(ByteBuffer content, int count) {
    if (count < 0 || (long) count * 16 > content.remaining()) {
      throw new IllegalArgumentException("impossible counts");
    }
    Coordinate[] ring = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      ring[i] = new Coordinate(content.getDouble(), content.getDouble());
    }
    return ring;
  }

  /** Clockwise rings are shells; a counter-clockwise ring belongs to the shell around it. */
  private List<List<RawRing>> assemble(List<Coordinate[]> rings) {
    List<List<Coordinate[]>> areas = new ArrayList<>();
    List<Coordinate[]> holes = new ArrayList<>();
    for (Coordinate[] ring : rings) {
      if ((areas.isEmpty() && rings.size() == 1) || !isCounterClockwise(ring)) {
        areas.add(new ArrayList<>(List.<Coordinate[]>of(ring)));
      } else {
        holes.add(ring);
      }
    }
    if (areas.isEmpty()) {
      holes.forEach(hole -> areas.add(new ArrayList<>(List.<Coordinate[]>of(hole))));
      holes.clear();
    }
    assign(holes, areas);
    List<List<RawRing>> result = new ArrayList<>();
    for (List<Coordinate[]> area : areas) {
      List<RawRing> raw = new ArrayList<>();
      area.forEach(ring -> raw.add(raw(ring, raw.size() + 1)));
      result.add(raw);
      nextPart++;
    }
    return result;
  }

  private static boolean isCounterClockwise(Coordinate[] ring) {
    return ring.length >= 4 && Orientation.isCCWArea(closed(ring));
  }

  /** To the first shell around the hole; without one to the first, where the check finds it. */
  private static void assign(List<Coordinate[]> holes, List<List<Coordinate[]>> areas) {
    List<@Nullable PointOnGeometryLocator> shells = new ArrayList<>();
    for (List<Coordinate[]> area : areas) {
      Coordinate[] shell = closed(area.get(0));
      shells.add(
          shell.length < 4
              ? null
              : new IndexedPointInAreaLocator(new GeometryFactory().createLinearRing(shell)));
    }
    for (Coordinate[] hole : holes) {
      int found = 0;
      for (int i = areas.size() - 1; i >= 0 && hole.length > 0; i--) {
        PointOnGeometryLocator shell = shells.get(i);
        found = shell != null && shell.locate(hole[0]) != Location.EXTERIOR ? i : found;
      }
      areas.get(found).add(hole);
    }
  }

  private static Coordinate[] closed(Coordinate[] ring) {
    CoordinateList list = new CoordinateList(ring, true);
    list.closeRing();
    return list.toCoordinateArray();
  }

  private RawRing raw(Coordinate[] ring, int number) {
    List<RawCorner> corners = new ArrayList<>();
    for (Coordinate c : ring) {
      String label = Integer.toString(corners.size() + 1);
      corners.add(
          new RawCorner(label, Double.toString(c.x), Double.toString(c.y), c.x, c.y, false));
    }
    int last = corners.size() - 1;
    if (last > 0 && corners.get(0).isSamePlace(corners.get(last))) {
      corners.remove(last);
    } else {
      issues.error(
          "DQ-04",
          new Where(nextPart, number, corners.size()),
          Text.of("拐点不闭合：环的末点与首点不同", "Not closed: the ring does not end where it starts"));
    }
    return new RawRing(corners);
  }
}
