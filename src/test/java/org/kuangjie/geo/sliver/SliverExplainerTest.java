package org.kuangjie.geo.sliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.sliver.Sliver.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class SliverExplainerTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double METRE = 1 / 110_850.0;

  @ParameterizedTest
  @CsvSource({"5, 0.724, 3903", "10, 2.897, 31221", "30, 26.07, 842970"})
  @DisplayName("F-6, C.7: the sliver between a parallel and its Gauss-Krueger chord is 弦弧差")
  void explainsTheChord(int minutes, double widthMetres, double squareMetres) {
    double west = 107.5;
    double east = west + minutes / 60.0;
    Polygon north = ring(west, 29.5, east, 29.5, east, 29.6, west, 29.6);
    Geometry south =
        Crs.GK_CM_108.toGeographic(
            Crs.GK_CM_108.fromGeographic(ring(west, 29.4, east, 29.4, east, 29.5, west, 29.5)));
    Sliver sliver = explain(south, north);
    assertThat(sliver.kind()).isEqualTo(Kind.CHORD);
    assertThat(sliver.isReal()).isFalse();
    assertThat(sliver.widthMetres()).isCloseTo(widthMetres, within(widthMetres * 0.01));
    assertThat(sliver.areaSquareMetres()).isCloseTo(squareMetres, within(squareMetres * 0.01));
    assertThat(sliver.explanation().zh()).contains("弦弧差", "108°", "经纬度");
  }

  @Test
  @DisplayName("F-6: two zones at 106.5° draw the common edge differently, 弦弧差 as well")
  void explainsTheChordOfTwoZones() {
    Geometry south =
        drawnIn(Crs.GK_CM_105, ring(106.4, 29.4, 106.9, 29.4, 106.9, 29.52, 106.4, 29.5));
    Geometry north =
        drawnIn(Crs.GK_CM_108, ring(106.4, 29.5, 106.9, 29.52, 106.9, 29.6, 106.4, 29.6));
    Geometry apart = south.intersection(north);
    Geometry gap =
        ring(106.4, 29.45, 106.9, 29.45, 106.9, 29.55, 106.4, 29.55).difference(south.union(north));
    Polygon piece = largest(apart.getArea() > gap.getArea() ? apart : gap);
    assertThat(SliverExplainer.explain(south, north, piece, 1).kind()).isEqualTo(Kind.CHORD);
  }

  @Test
  @DisplayName("F-6: corners rounded to 0.01 m make a sliver of 取位误差")
  void explainsRounding() {
    Polygon west = ring(107.5, 29.5, 107.51, 29.5, 107.512, 29.51, 107.5, 29.51);
    Polygon east =
        ring(
            107.51 - 0.02 * METRE,
            29.5,
            107.52,
            29.5,
            107.52,
            29.51,
            107.512,
            29.51 - 0.01 * METRE);
    assertThat(explain(west, east).kind()).isEqualTo(Kind.ROUNDING);
  }

  @Test
  @DisplayName("F-6: an outline that is another's, moved, is 整体平移 with its vector")
  void explainsAShift() {
    Polygon first =
        ring(107.5, 29.5, 107.513, 29.502, 107.515, 29.511, 107.507, 29.514, 107.499, 29.508);
    Geometry moved = AffineTransformation.translationInstance(0, 60 * METRE).transform(first);
    Sliver sliver = explain(first, moved);
    assertThat(sliver.kind()).isEqualTo(Kind.SHIFT);
    assertThat(sliver.isReal()).isTrue();
    assertThat(sliver.explanation().zh()).contains("整体平移向东 0.0", "向北 60.0");
  }

  @Test
  @DisplayName("F-6: neighbours whose common border is moved are 整体平移 too")
  void explainsAShiftedBorder() {
    double[] border = {
      107.51, 29.50, 107.5107, 29.502, 107.5098, 29.504, 107.5112, 29.507, 107.5102, 29.51
    };
    Polygon west = ring(join(new double[] {107.5, 29.51, 107.5, 29.50}, border));
    double[] back = new double[border.length];
    for (int i = 0; i < border.length; i += 2) {
      back[i] = border[border.length - 2 - i] - 3 * METRE;
      back[i + 1] = border[border.length - 1 - i];
    }
    Polygon east = ring(join(new double[] {107.52, 29.50, 107.52, 29.51}, back));
    assertThat(explain(west, east).kind()).isEqualTo(Kind.SHIFT);
  }

  @Test
  @DisplayName("F-6: a corner 200 m deep in the neighbour is areal; a strip of 0.5 m narrow")
  void leavesTheRest() {
    Polygon first = ring(107.5, 29.5, 107.51, 29.5, 107.51, 29.51, 107.5, 29.51);
    Polygon corner = ring(107.508, 29.508, 107.53, 29.507, 107.525, 29.54);
    assertThat(explain(first, corner).kind()).isEqualTo(Kind.AREA);
    Polygon strip =
        ring(
            107.51 - 0.5 * METRE,
            29.498,
            107.52,
            29.5,
            107.525,
            29.51,
            107.51 - 0.2 * METRE,
            29.512);
    assertThat(explain(first, strip).kind()).isEqualTo(Kind.NARROW);
  }

  private static Sliver explain(Geometry first, Geometry second) {
    Geometry common = OverlayNGRobust.overlay(first, second, OverlayNG.INTERSECTION);
    return SliverExplainer.explain(first, second, largest(common), 1);
  }

  private static Polygon largest(Geometry geometry) {
    Geometry largest = geometry.getGeometryN(0);
    for (int i = 1; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i).getArea() > largest.getArea()) {
        largest = geometry.getGeometryN(i);
      }
    }
    return (Polygon) largest;
  }

  private static Geometry drawnIn(Crs crs, Geometry lonLat) {
    return crs.toGeographic(crs.fromGeographic(lonLat));
  }

  private static double[] join(double[] first, double[] second) {
    double[] all = new double[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static Polygon ring(double... xy) {
    Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
    for (int i = 0; i + 1 < ring.length; i++) {
      ring[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
    }
    ring[ring.length - 1] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }
}
