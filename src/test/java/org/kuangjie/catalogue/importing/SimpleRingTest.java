package org.kuangjie.catalogue.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

class SimpleRingTest {

  private static final int RINGS = 4000;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Ways to make a ring; a coarse grid makes corners, edges and spikes meet exactly. */
  private enum Ring {
    /** Corners anywhere: nearly all cross themselves, bow-ties among the quadrangles. */
    RANDOM((random, n) -> corners(n, i -> at(random.nextDouble(), random.nextDouble()))),
    /** Few places for many corners: repeated corners, collinear runs, edges back on themselves. */
    GRID((random, n) -> corners(n, i -> at(random.nextInt(4), random.nextInt(4)))),
    /** Around a centre, as parcels are: valid, but for the corners that coincide. */
    STAR((random, n) -> corners(n, i -> polar(2 * Math.PI * i / n, 0.2 + random.nextDouble()))),
    /** A star on a grid: touches itself now and then, runs straight often. */
    GRID_STAR(
        (random, n) ->
            corners(
                n,
                i -> {
                  Coordinate c = polar(2 * Math.PI * i / n, 1 + 3 * random.nextDouble());
                  return at(Math.rint(c.x), Math.rint(c.y));
                })),
    /** A star with one corner far out and back along the same line or almost. */
    SPIKE(
        (random, n) -> {
          Coordinate[] ring = corners(n, i -> polar(2 * Math.PI * i / n, 1));
          int k = 1 + random.nextInt(n - 2);
          double off = random.nextBoolean() ? 0 : 1e-15 * random.nextInt(20);
          Coordinate from = ring[k - 1];
          ring[k] = at(from.x * 2, from.y * 2);
          ring[k + 1] = at(from.x * 1.5 + off, from.y * 1.5 - off);
          return closed(ring);
        }),
    /** Corners on the edges between others, some moved by the last bits of a double. */
    COLLINEAR(
        (random, n) -> {
          Coordinate[] ring = corners(n, i -> polar(2 * Math.PI * i / n, 1 + i % 3));
          for (int k = 1; k < n - 1; k += 2) {
            double t = random.nextInt(5) / 4.0;
            Coordinate a = ring[k - 1];
            Coordinate b = ring[k + 1];
            ring[k] = at(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
          }
          return closed(ring);
        }),
    /** Two corners in each other's place: a bow-tie somewhere. */
    BOW_TIE(
        (random, n) -> {
          Coordinate[] ring = corners(n, i -> polar(2 * Math.PI * i / n, 1));
          int a = random.nextInt(n);
          int b = random.nextInt(n);
          Coordinate kept = ring[a];
          ring[a] = ring[b];
          ring[b] = kept;
          return closed(ring);
        });

    private final BiFunction<Random, Integer, Coordinate[]> maker;

    Ring(BiFunction<Random, Integer, Coordinate[]> maker) {
      this.maker = maker;
    }

    Polygon make(Random random) {
      return FACTORY.createPolygon(maker.apply(random, 3 + random.nextInt(20)));
    }
  }

  private interface Corner {
    Coordinate at(int i);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("E9: a ring passes without the full check only if the full check would pass it")
  void neverPassesAnInvalidRing(Ring kind) {
    Random random = new Random(kind.name().hashCode());
    for (int i = 0; i < RINGS; i++) {
      Polygon polygon = kind.make(random);
      if (SimpleRing.isSurelyValid(polygon)) {
        assertThat(IsValidOp.isValid(polygon)).as("ring %d: %s", i, polygon).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STAR"})
  @DisplayName("E9: an ordinary parcel passes without the full check")
  void passesOrdinaryRings(Ring kind) {
    Random random = new Random(1);
    for (int i = 0; i < RINGS; i++) {
      Polygon polygon = kind.make(random);
      assertThat(SimpleRing.isSurelyValid(polygon))
          .as("ring %d: %s", i, polygon)
          .isEqualTo(IsValidOp.isValid(polygon));
    }
  }

  private static Coordinate at(double x, double y) {
    return new Coordinate(x, y);
  }

  private static Coordinate polar(double angle, double radius) {
    return at(radius * Math.cos(angle), radius * Math.sin(angle));
  }

  private static Coordinate[] corners(int n, Corner corner) {
    Coordinate[] ring = new Coordinate[n + 1];
    for (int i = 0; i < n; i++) {
      ring[i] = corner.at(i);
    }
    return closed(ring);
  }

  private static Coordinate[] closed(Coordinate[] ring) {
    ring[ring.length - 1] = ring[0].copy();
    return ring;
  }
}
