package org.kuangjie.enforcement.patrols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

@DisplayName("004-R17: a suggested round trip in sensible order")
class RoundTripTest {

  @Test
  void placesAlongALineAreVisitedInTheirOrder() {
    List<Coordinate> places = List.of(at(3), at(1), at(2));
    RoundTrip trip = RoundTrip.of(at(0), places);
    assertThat(trip.order()).isIn(List.of(1, 2, 0), List.of(0, 2, 1));
    assertThat(trip.metres()).isCloseTo(2 * 3 * 967.5, within(10.0));
  }

  @Test
  void nothingToDoIsNoWay() {
    assertThat(RoundTrip.of(at(0), List.of())).isEqualTo(new RoundTrip(List.of(), 0));
  }

  @Test
  void crossingsAreUndone() {
    // the corners of a square with the start in one of them: nearest-next alone may cross
    List<Coordinate> corners =
        List.of(
            new Coordinate(107.01, 29.01),
            new Coordinate(107.0, 29.01),
            new Coordinate(107.01, 29.0));
    RoundTrip trip = RoundTrip.of(new Coordinate(107.0, 29.0), corners);
    assertThat(trip.order().get(1)).isEqualTo(0);
  }

  @Test
  void everyPlaceIsVisitedOnceAlsoWithMany() {
    Random random = new Random(7);
    List<Coordinate> places =
        IntStream.range(0, 200)
            .mapToObj(n -> new Coordinate(107 + random.nextDouble(), 29 + random.nextDouble()))
            .toList();
    assertThat(RoundTrip.of(at(0), places).order())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 200).boxed().toList());
  }

  private static Coordinate at(int step) {
    return new Coordinate(107 + step * 0.01, 29.7);
  }
}
