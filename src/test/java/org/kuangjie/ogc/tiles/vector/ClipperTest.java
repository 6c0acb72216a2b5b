package org.kuangjie.ogc.tiles.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

@DisplayName("OGC-25: what is cut to a tile is what lies in it")
class ClipperTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Geometry SQUARE = FACTORY.toGeometry(new Envelope(0, 100, 0, 100));

  private final Clipper clipper = new Clipper(0, 100);

  @Test
  @DisplayName("Rings keep the area they have inside, a thousand stars of all shapes")
  void ringsKeepTheirArea() {
    Random random = new Random(4490);
    for (int n = 0; n < 1000; n++) {
      double[] ring = star(random);
      Polygon polygon = FACTORY.createPolygon(closed(ring));
      int length = clipper.clipRing(ring, ring.length);
      double expected = polygon.intersection(SQUARE).getArea();
      assertThat(area(clipper.result(), length)).as("star %d", n).isCloseTo(expected, within(1e-6));
      for (int i = 0; i < length; i++) {
        assertThat(clipper.result()[i]).isBetween(-1e-9, 100 + 1e-9);
      }
    }
  }

  @Test
  @DisplayName("Lines keep the length they have inside, in as many pieces")
  void linesKeepTheirLength() {
    Random random = new Random(3857);
    for (int n = 0; n < 1000; n++) {
      double[] line = star(random);
      LineString whole = FACTORY.createLineString(coordinates(line, line.length));
      List<double[]> pieces = new ArrayList<>();
      clipper.clipLine(line, line.length, (xy, length) -> pieces.add(Arrays.copyOf(xy, length)));
      double sum =
          pieces.stream()
              .mapToDouble(p -> FACTORY.createLineString(coordinates(p, p.length)).getLength())
              .sum();
      assertThat(sum).isCloseTo(whole.intersection(SQUARE).getLength(), within(1e-6));
    }
  }

  @Test
  @DisplayName("A ring around everything becomes the square; one beside it nothing")
  void extremes() {
    double[] around = {-500, -500, 900, -500, 900, 900, -500, 900};
    int length = clipper.clipRing(around, 8);
    assertThat(area(clipper.result(), length)).isEqualTo(10_000);
    assertThat(clipper.clipRing(new double[] {200, 0, 300, 0, 300, 90}, 6)).isZero();
  }

  /** A simple ring that reaches in and out of the square. */
  private static double[] star(Random random) {
    int corners = 3 + random.nextInt(30);
    double x = random.nextDouble() * 160 - 30;
    double y = random.nextDouble() * 160 - 30;
    double[] ring = new double[2 * corners];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double radius = 1 + random.nextDouble() * 120;
      ring[2 * i] = x + radius * Math.cos(angle);
      ring[2 * i + 1] = y + radius * Math.sin(angle);
    }
    return ring;
  }

  private static Coordinate[] closed(double[] ring) {
    Coordinate[] open = coordinates(ring, ring.length);
    Coordinate[] closed = Arrays.copyOf(open, open.length + 1);
    closed[open.length] = open[0];
    return closed;
  }

  private static Coordinate[] coordinates(double[] xy, int length) {
    Coordinate[] all = new Coordinate[length / 2];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
    }
    return all;
  }

  private static double area(double[] ring, int length) {
    double sum = 0;
    for (int i = 0; i < length; i += 2) {
      int next = (i + 2) % length;
      sum += ring[i] * ring[next + 1] - ring[next] * ring[i + 1];
    }
    return Math.abs(sum / 2);
  }
}
