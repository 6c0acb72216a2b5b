package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Groups patches into features of a size that people deliver: by sheet. */
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
}
