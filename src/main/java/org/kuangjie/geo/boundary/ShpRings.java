package org.kuangjie.geo.boundary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.geo.shapefile.BadRecord;
import org.kuangjie.geo.shapefile.ShpReader;
import org.kuangjie.geo.shapefile.ShpRecord;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/** Rings of the polygon records of a .shp file as they are stored: open ones are seen and told. */
final class ShpRings {

  private static final int POLYGON = 5;
  private static final int POLYGON_M = 25;

  private final Issues issues;
  private int nextPart = 1;

  private ShpRings(Issues issues) {
    this.issues = issues;
  }

  /** Per record its areas, per area its rings, shell first. */
  static List<List<List<RawRing>>> read(byte[] bytes, Issues issues) {
    try (ShpReader shp =
        new ShpReader(new ByteArrayInputStream(bytes), Integer.MAX_VALUE, bytes.length)) {
      if (shp.type() % 10 != POLYGON || shp.type() > POLYGON_M) {
        throw Unreadable.invalid(
            "shapefile-not-polygons",
            "Shapefile 不是面（Polygon）图层，不能作为范围",
            "The shapefile is not a polygon layer and cannot be a boundary");
      } else if (shp.statedBytes() > bytes.length) {
        throw damaged();
      }
      return new ShpRings(issues).records(shp);
    } catch (BadRecord | IOException e) {
      throw damaged();
    }
  }

  private static DomainException damaged() {
    return Unreadable.invalid(
        "shapefile-damaged",
        "shp 文件损坏或不完整，请重新导出后压缩提交",
        "The .shp file is damaged or cut off; export and pack it again");
  }

  private List<List<List<RawRing>>> records(ShpReader shp) throws BadRecord, IOException {
    List<List<List<RawRing>>> records = new ArrayList<>();
    while (shp.next()) {
      ShpRecord record = shp.record();
      boolean empty = record.shape() == ShpRecord.Shape.NOTHING;
      if (!empty && record.type() != shp.type()) {
        throw mixed(records.size() + 1, record.type());
      }
      records.add(empty ? nothing(records.size() + 1) : assemble(record.parts()));
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
