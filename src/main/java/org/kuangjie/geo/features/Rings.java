package org.kuangjie.geo.features;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.shared.Text;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Rings to polygons; nothing is closed or turned round silently. */
final class Rings {

  static final GeometryFactory FACTORY = new GeometryFactory();

  private Rings() {}

  /**
   * @param number of the ring in its geometry, from 1
   * @param firstVertex index of the ring's first vertex in its geometry
   */
  static LinearRing ring(Coordinate[] ring, int number, int firstVertex) throws BadShape {
    if (ring.length > 0 && !ring[0].equals2D(ring[ring.length - 1])) {
      throw BadShape.open(number, firstVertex + ring.length - 1);
    } else if (ring.length > 0 && ring.length < 4) {
      throw BadShape.of(
          "ring-short",
          "第 %d 个环少于三个拐点".formatted(number),
          "Ring " + number + " has fewer than 3 corners");
    }
    return FACTORY.createLinearRing(ring);
  }

  static Polygon polygon(List<LinearRing> rings) {
    return rings.isEmpty()
        ? FACTORY.createPolygon()
        : FACTORY.createPolygon(
            rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
  }

  /**
   * As shapefiles mean it: clockwise rings are shells, others holes of the shell around them. A
   * file that has only counter-clockwise rings was written wrongly, and each is a shell.
   */
  static Geometry assemble(List<LinearRing> rings) throws BadShape {
    if (rings.size() == 1) {
      return FACTORY.createPolygon(rings.get(0));
    }
    List<List<LinearRing>> areas = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (LinearRing ring : rings) {
      if (Orientation.isCCWArea(ring.getCoordinates())) {
        holes.add(ring);
      } else {
        areas.add(new ArrayList<>(List.of(ring)));
      }
    }
    if (areas.isEmpty()) {
      holes.forEach(hole -> areas.add(new ArrayList<>(List.of(hole))));
    } else {
      assign(holes, areas);
    }
    Polygon[] polygons = areas.stream().map(Rings::polygon).toArray(Polygon[]::new);
    return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
  }

  private static void assign(List<LinearRing> holes, List<List<LinearRing>> areas) throws BadShape {
    if (areas.size() == 1) {
      areas.get(0).addAll(holes);
      return;
    }
    List<IndexedPointInAreaLocator> shells = new ArrayList<>();
    for (List<LinearRing> area : areas) {
      shells.add(new IndexedPointInAreaLocator(area.get(0)));
    }
    for (LinearRing hole : holes) {
      areas.get(home(hole, areas, shells)).add(hole);
    }
  }

  /** The smallest shell that holds the hole: an island in a lake has its own ponds. */
  private static int home(
      LinearRing hole, List<List<LinearRing>> areas, List<IndexedPointInAreaLocator> shells)
      throws BadShape {
    int found = -1;
    for (int i = 0; i < areas.size(); i++) {
      boolean around =
          areas.get(i).get(0).getEnvelopeInternal().contains(hole.getEnvelopeInternal())
              && isInside(hole, shells.get(i));
      if (around && (found < 0 || isSmaller(areas.get(i), areas.get(found)))) {
        found = i;
      }
    }
    if (found < 0) {
      throw new BadShape(
          new RowProblem(
              "hole-outside",
              Text.of("有内环（洞）不在任何外环之内", "A hole lies in none of the shells"),
              -1,
              null));
    }
    return found;
  }

  private static boolean isSmaller(List<LinearRing> a, List<LinearRing> b) {
    return a.get(0).getEnvelopeInternal().getArea() < b.get(0).getEnvelopeInternal().getArea();
  }

  /** By the first vertex that is not on the shell's line. */
  private static boolean isInside(LinearRing hole, IndexedPointInAreaLocator shell) {
    for (Coordinate vertex : hole.getCoordinates()) {
      int place = shell.locate(vertex);
      if (place != Location.BOUNDARY) {
        return place == Location.INTERIOR;
      }
    }
    return true;
  }
}
