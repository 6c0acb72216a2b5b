package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.strtree.STRtree;

/** 002-R08: the 5 km corridor's edge is 5000 m ± 2 m from the river, on the ellipsoid. */
class GeodesicBufferTest {

  private static final double SAMPLES_PER_EDGE = 2;

  @ParameterizedTest
  @ValueSource(strings = {"长江", "嘉陵江", "乌江"})
  void everyPointOfARiverCorridorsEdgeIsFiveKilometresAway(String river) throws Exception {
    Geometry reaches = river(river);
    Geometry corridor = GeodesicBuffer.of(reaches, 5000);
    assertThat(corridor.isValid()).isTrue();
    for (int i = 0; i < reaches.getNumGeometries(); i++) {
      assertThat(corridor.covers(reaches.getGeometryN(i).getBoundary())).isTrue();
    }
    assertEdgeAt(corridor, reaches, 5000, 0.5);
  }

  @Test
  void longStraightEdgesAcrossAllZonesKeepTheDistance() {
    Geometry line = Shapes.line(105.3, 28.3, 107.1, 30.2, 110.2, 31.1);
    assertEdgeAt(GeodesicBuffer.of(line, 5000), line, 5000, 0.5);
  }

  @Test
  void holesOfThePolygonStayOpenWhereTheyAreWideEnough() {
    Geometry ring = Shapes.square(106, 29, 0.5).difference(Shapes.square(106.1, 29.1, 0.3));
    Geometry corridor = GeodesicBuffer.of(ring, 5000);
    assertThat(corridor.contains(Shapes.point(106.25, 29.25))).isFalse();
    assertThat(corridor.contains(Shapes.point(106.11, 29.25))).isTrue();
    assertEdgeAt(corridor, ring, 5000, 0.5);
  }

  @Test
  void smallDistancesAndPointsWork() {
    Geometry point = Shapes.point(106.5, 29.5);
    Geometry circle = GeodesicBuffer.of(point, 100);
    assertThat(EllipsoidalArea.squareMetres(circle)).isCloseTo(Math.PI * 1e4, within(150.0));
    for (Coordinate c : circle.getCoordinates()) {
      assertThat(GeodesicDistance.metres(c, point.getCoordinate())).isCloseTo(100, within(0.01));
    }
  }

  @Test
  void refusesADistanceThatIsNone() {
    Geometry point = Shapes.point(106.5, 29.5);
    for (double metres : new double[] {0, -1, Double.NaN, 1e6}) {
      assertThatThrownBy(() -> GeodesicBuffer.of(point, metres))
          .isInstanceOf(DomainException.class);
    }
  }

  private static void assertEdgeAt(Geometry corridor, Geometry from, double metres, double within) {
    STRtree index = new STRtree();
    for (LineSegment segment : SlowDistance.segments(Vertices.densify(from, 0.02))) {
      index.insert(new Envelope(segment.p0, segment.p1), segment);
    }
    double worst = 0;
    int samples = 0;
    for (LineSegment edge : SlowDistance.segments(corridor)) {
      for (int i = 0; i < SAMPLES_PER_EDGE; i++) {
        Coordinate at = edge.pointAlong(i / SAMPLES_PER_EDGE);
        worst = Math.max(worst, Math.abs(distance(at, index, metres) - metres));
        samples++;
      }
    }
    assertThat(samples).isGreaterThan(300);
    assertThat(worst).as("worst of %d samples", samples).isLessThan(within);
  }

  private static double distance(Coordinate at, STRtree index, double metres) {
    Envelope around = new Envelope(at);
    around.expandBy(metres * 1.3 / 100_000 / 0.85);
    List<LineSegment> near = new ArrayList<>();
    index.query(around, item -> near.add((LineSegment) item));
    return SlowDistance.toNearest(at, near);
  }

  private static Geometry river(String name) throws Exception {
    String text =
        Files.readString(Path.of("gis-data/river_reaches.geojson"), StandardCharsets.UTF_8);
    FeatureCollection all = (FeatureCollection) GeoJson.parse(text);
    List<Geometry> reaches = new ArrayList<>();
    for (Feature feature : all) {
      if (name.equals(feature.getProperties().get("river"))) {
        reaches.add(GeoJson.toGeometry(feature));
      }
    }
    return Shapes.collect(reaches.toArray(new Geometry[0]));
  }
}
