package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kuangjie.geo.GeodesicDistance.Nearest;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Ellipsoidal distance, the measure behind every d(B, L) of the rules. */
class GeodesicDistanceTest {

  @Test
  void pointsAreAsFarApartAsTheGeodesic() {
    Nearest nearest =
        GeodesicDistance.nearest(Shapes.point(106.5, 29.5), Shapes.point(106.7, 29.6));
    assertThat(nearest.metres())
        .isCloseTo(Ellipsoid.GEODESIC.Inverse(29.5, 106.5, 29.6, 106.7).s12, within(1e-6));
    assertThat(nearest.onFirst().distance(new Coordinate(106.5, 29.5))).isLessThan(1e-10);
  }

  @Test
  void touchingOrContainingIsZero() {
    Geometry outer = Shapes.square(106, 29, 0.5);
    assertThat(GeodesicDistance.metres(outer, Shapes.square(106.1, 29.1, 0.1))).isZero();
    assertThat(GeodesicDistance.metres(outer, Shapes.square(106.5, 29.1, 0.1))).isZero();
    assertThat(GeodesicDistance.metres(outer, Shapes.line(105, 29.2, 107, 29.2))).isZero();
  }

  @Test
  void agreesWithASlowSearchAlongTheEdges() {
    Random random = new Random(20210101);
    for (int i = 0; i < 40; i++) {
      LineString first = randomLine(random, 106.0 + random.nextDouble(), 29.5);
      LineString second = randomLine(random, 106.0 + random.nextDouble(), 29.62);
      if (first.intersects(second)) {
        continue;
      }
      double metres = GeodesicDistance.metres(first, second);
      assertThat(metres).isCloseTo(SlowDistance.between(first, second), within(0.05));
      assertThat(GeodesicDistance.metres(second, first)).isCloseTo(metres, within(0.02));
    }
  }

  @Test
  void findsTheNearestPlaceOfALongLineWhoseEndsLieInDifferentLatitudes() {
    // A degree of longitude shortens northwards, so a fixed degree scale picks the wrong end.
    LineString river = Shapes.line(105.0, 28.0, 105.0, 33.0);
    LineString tilted = Shapes.line(105.1, 28.0, 105.103, 33.0);
    Nearest nearest = GeodesicDistance.nearest(river, tilted);
    assertThat(nearest.onFirst().y).isGreaterThan(32.9);
    assertThat(nearest.metres()).isCloseTo(SlowDistance.between(river, tilted), within(0.05));
  }

  @Test
  void measuresARingOfAHundredThousandVertices() {
    Coordinate[] ring = new Coordinate[100_001];
    for (int i = 0; i < 100_000; i++) {
      double angle = 2 * Math.PI * i / 100_000;
      ring[i] = new Coordinate(107 + 0.3 * Math.cos(angle), 30 + 0.3 * Math.sin(angle));
    }
    ring[100_000] = ring[0].copy();
    Geometry circle = Shapes.point(0, 0).getFactory().createPolygon(ring);
    double metres = GeodesicDistance.metres(circle, Shapes.point(107.4, 30.0));
    assertThat(metres)
        .isCloseTo(Ellipsoid.GEODESIC.Inverse(30, 107.3, 30, 107.4).s12, within(0.05));
  }

  @Test
  void refusesAnEmptyGeometry() {
    assertThatThrownBy(() -> GeodesicDistance.metres(Shapes.collect(), Shapes.point(1, 1)))
        .isInstanceOf(DomainException.class);
  }

  private static LineString randomLine(Random random, double x, double y) {
    double[] xy = new double[8];
    for (int i = 0; i < 4; i++) {
      xy[2 * i] = x + 0.06 * i + 0.03 * random.nextDouble();
      xy[2 * i + 1] = y + 0.05 * random.nextDouble();
    }
    return Shapes.line(xy);
  }
}
