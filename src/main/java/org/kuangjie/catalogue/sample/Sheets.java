package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Groups patches into features of a size that people deliver: by sheet or by number of vertices.
 */
final class Sheets {

  /** About 8 km at scale 1, a township. */
  private static final double SHEET_DEGREES = 0.08;

  private Sheets() {}

  static Collection<List<Polygon>> byPlace(List<Polygon> polygons, int detail) {
    double size = SHEET_DEGREES / detail;
    TreeMap<Long, List<Polygon>> sheets = new TreeMap<>();
    for (Polygon polygon : polygons) {
      Coordinate corner = polygon.getExteriorRing().getCoordinateN(0);
      long row = (long) Math.floor(corner.y / size);
      long column = (long) Math.floor(corner.x / size);
      sheets.computeIfAbsent(row * 1_000_000 + column, key -> new ArrayList<>()).add(polygon);
    }
    return sheets.values();
  }

  /** Big polygons alone, small ones together until they reach the wanted number of vertices. */
  static List<List<Polygon>> byVertices(List<Polygon> polygons, int wanted) {
    List<List<Polygon>> groups = new ArrayList<>();
    List<Polygon> open = new ArrayList<>();
    int vertices = 0;
    for (Polygon polygon : polygons) {
      if (polygon.getNumPoints() >= wanted) {
        groups.add(List.of(polygon));
        continue;
      }
      open.add(polygon);
      vertices += polygon.getNumPoints();
      if (vertices >= wanted) {
        groups.add(open);
        open = new ArrayList<>();
        vertices = 0;
      }
    }
    if (!open.isEmpty()) {
      groups.add(open);
    }
    return groups;
  }
}
