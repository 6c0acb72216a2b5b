package org.kuangjie.enforcement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

@DisplayName("F-8, E14: what a photo can show from its position and direction")
class ViewConeTest {

  private static final GeometryFactory PLACES = new GeometryFactory();
  // about 97 m by 111 m
  private static final Geometry PATCH =
      PLACES.toGeometry(new Envelope(107.400, 107.401, 29.700, 29.701));

  @ParameterizedTest(name = "from {0},{1} towards {2}°: shown {3}")
  @CsvSource({
    "107.3990, 29.7005,  90, true",
    "107.3990, 29.7005, 270, false",
    "107.4005, 29.6990,   0, true",
    "107.4005, 29.6990, 180, false",
    "107.4005, 29.6955, 180, false",
    "107.4005, 29.6955,   0, false",
  })
  void thePlaceIsShownWhenItLiesInTheConeAndNearEnough(
      double x, double y, double azimuth, boolean shown) {
    assertThat(cone(x, y, azimuth).shows(PATCH)).isEqualTo(shown);
    assertThat(cone(x, y, azimuth).share(PATCH) > 0).isEqualTo(shown);
  }

  @Test
  void fromFarAwayTheWholeOutlineIsSeenAndFromWithinAPart() {
    assertThat(cone(107.3985, 29.7005, 90).share(PATCH)).isCloseTo(1, within(0.001));
    assertThat(cone(107.4005, 29.7005, 90).share(PATCH)).isBetween(0.1, 0.4);
  }

  private static ViewCone cone(double x, double y, double azimuth) {
    Point camera = PLACES.createPoint(new Coordinate(x, y));
    return ViewCone.of(camera, azimuth, 65, 300, 5);
  }
}
