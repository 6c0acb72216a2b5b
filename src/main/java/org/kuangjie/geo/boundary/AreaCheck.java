package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.shared.Text;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** The rings of one area together: holes inside the shell, nothing else that breaks a polygon. */
final class AreaCheck {

  private final Issues issues;
  private final int part;

  AreaCheck(Issues issues, int part) {
    this.issues = issues;
    this.part = part;
  }

  /**
   * The polygon in the plane.
   *
   * @return null when it has faults, which are then reported
   */
  @Nullable Polygon valid(List<PlaneRing> rings) {
    if (!CrossingCheck.isClean(issues, part, rings)) {
      return null;
    }
    Polygon polygon = polygon(rings);
    IndexedPointInAreaLocator shell =
        new IndexedPointInAreaLocator(Planes.FACTORY.createPolygon(rings.get(0).closed()));
    boolean inside = true;
    for (PlaneRing hole : rings.subList(1, rings.size())) {
      inside &= isInside(shell, hole);
    }
    return inside && isValid(polygon, rings) ? polygon : null;
  }

  static Polygon polygon(List<PlaneRing> rings) {
    List<LinearRing> lines = new ArrayList<>();
    rings.forEach(ring -> lines.add(Planes.FACTORY.createLinearRing(ring.closed())));
    LinearRing[] holes = lines.subList(1, lines.size()).toArray(new LinearRing[0]);
    return Planes.FACTORY.createPolygon(lines.get(0), holes);
  }

  private boolean isInside(IndexedPointInAreaLocator shell, PlaneRing hole) {
    for (int i = 0; i < hole.edgeCount(); i++) {
      int location = shell.locate(hole.closed()[i]);
      if (location == Location.EXTERIOR) {
        issues.error(
            "DQ-05",
            new Where(part, hole.number(), hole.vertexAt(i)),
            Text.format(
                "内孔（第 %d 圈）在外圈之外",
                "The hole (ring %d) lies outside the outer ring", hole.number()));
        return false;
      } else if (location == Location.INTERIOR) {
        return true;
      }
    }
    return true;
  }

  private boolean isValid(Polygon polygon, List<PlaneRing> rings) {
    TopologyValidationError error = new IsValidOp(polygon).getValidationError();
    if (error != null) {
      Coordinate at = error.getCoordinate();
      issues.errorAt("DQ-05", nearestCorner(rings, at), at, words(error));
    }
    return error == null;
  }

  private static Text words(TopologyValidationError error) {
    return switch (error.getErrorType()) {
      case TopologyValidationError.NESTED_HOLES ->
          Text.of("内孔之中又有内孔", "A hole lies inside another hole");
      case TopologyValidationError.DISCONNECTED_INTERIOR ->
          Text.of(
              "内孔或相碰的边把范围隔成了几块，请分成几个范围",
              "Touching rings cut the area into pieces; give several areas");
      case TopologyValidationError.DUPLICATE_RINGS -> Text.of("有重复的圈", "A ring is repeated");
      default -> Text.of("图形不合法：" + error.getMessage(), "Invalid shape: " + error.getMessage());
    };
  }

  private Where nearestCorner(List<PlaneRing> rings, Coordinate at) {
    Where nearest = new Where(part, 1, 1);
    double best = Double.POSITIVE_INFINITY;
    for (PlaneRing ring : rings) {
      for (int i = 0; i < ring.edgeCount(); i++) {
        double distance = ring.closed()[i].distance(at);
        if (distance < best) {
          best = distance;
          nearest = new Where(part, ring.number(), ring.vertexAt(i));
        }
      }
    }
    return nearest;
  }
}
