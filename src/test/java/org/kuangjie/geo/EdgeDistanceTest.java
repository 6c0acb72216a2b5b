package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

@DisplayName("Distance to the nearest edge, against that of JTS")
class EdgeDistanceTest {

  private static final GeometryFactory PLANE = new GeometryFactory();

  @Test
  void itIsThatToTheBoundaryInsideAndOutside() {
    Random random = new Random(500_100);
    for (int turn = 0; turn < 200; turn++) {
      Geometry outline = PLANE.createPoint(new Coordinate(0, 0)).buffer(50 + turn, 3);
      LinearRing hole =
          ((Polygon) PLANE.createPoint(new Coordinate(5, 5)).buffer(10, 2)).getExteriorRing();
      Polygon holed =
          PLANE.createPolygon(((Polygon) outline).getExteriorRing(), new LinearRing[] {hole});
      Coordinate point = new Coordinate(random.nextDouble(-300, 300), random.nextDouble(-300, 300));
      assertThat(EdgeDistance.nearest(point, holed))
          .isCloseTo(holed.getBoundary().distance(PLANE.createPoint(point)), within(1e-9));
    }
  }

  @Test
  void anEdgeWithoutLengthIsAPointAndNoEdgeIsFarAway() {
    Coordinate[] same = {new Coordinate(1, 1), new Coordinate(1, 1)};
    assertThat(EdgeDistance.nearest(new Coordinate(4, 5), PLANE.createLineString(same)))
        .isCloseTo(5, within(1e-12));
    assertThat(EdgeDistance.nearest(new Coordinate(4, 5), PLANE.createPolygon())).isInfinite();
  }
}
