package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultProjectedCRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.geo.Crs.Acceptance;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The systems of DQ-01 and the Gauss-Krüger vectors of the area and CRS rules (C.7). */
class CrsTest {

  @ParameterizedTest
  @CsvSource({
    "4523, 106.55, 29.56, 35650218.539, 3272342.512",
    "4544, 106.55, 29.56, 650218.539, 3272342.512",
    "4524, 106.55, 29.56, 36359474.087, 3272217.299",
    "4545, 106.55, 29.56, 359474.087, 3272217.299",
    "4545, 108.4, 30.8, 538281.350, 3408869.197",
    "4546, 109.88, 31.07, 393110.235, 3439274.437",
    "4525, 109.88, 31.07, 37393110.235, 3439274.437",
    "4544, 105.6, 29.4, 558237.397, 3253754.648",
    "4545, 106.55, 29.55, 359460.2446, 3271108.6652"
  })
  void projectsTheVectorsToThePrintedDigits(
      int epsg, double longitude, double latitude, double easting, double northing) {
    Crs crs = Crs.findByEpsg(epsg).orElseThrow();
    Coordinate lonLat = new Coordinate(longitude, latitude);
    Coordinate planar = crs.fromGeographic(Shapes.point(lonLat)).getCoordinate();
    assertThat(planar.x).isCloseTo(easting, within(0.00051));
    assertThat(planar.y).isCloseTo(northing, within(0.00051));
    Coordinate back = crs.toGeographic(planar);
    assertThat(back.distance(lonLat)).isLessThan(1e-11);
  }

  @Test
  void everyKnownCodeIsWhatTheEpsgRegisterSays() throws Exception {
    int compared = 0;
    for (int epsg = 2000; epsg < 22000; epsg++) {
      Crs ours = Crs.findByEpsg(epsg).orElse(null);
      if (ours == null) {
        continue;
      }
      CoordinateReferenceSystem register = CRS.decode("EPSG:" + epsg);
      assertThat(register.getName().getCode())
          .as("EPSG:%d", epsg)
          .contains(
              ours.datum() == Crs.Datum.CGCS2000 ? "2000" : ours.datum().title().en().substring(3));
      if (register instanceof DefaultProjectedCRS projected) {
        var values = projected.getConversionFromBase().getParameterValues();
        double meridian = values.parameter("central_meridian").doubleValue();
        double falseEasting = values.parameter("false_easting").doubleValue();
        assertThat(ours.centralMeridian()).as("EPSG:%d", epsg).isEqualTo((int) meridian);
        int prefix = ours.hasZonePrefix() ? ours.zone() : 0;
        assertThat(falseEasting).as("EPSG:%d", epsg).isEqualTo(prefix * 1e6 + 500_000);
      }
      compared++;
    }
    assertThat(compared).isEqualTo(6 * 21 + 6 * 11 + 4);
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:4490, 4490",
    "urn:ogc:def:crs:EPSG::4490, 4490",
    "http://www.opengis.net/def/crs/EPSG/0/4524, 4524",
    "4545, 4545",
    "urn:ogc:def:crs:OGC:1.3:CRS84, 4326",
    "2000国家大地坐标系, 4490",
    "CGCS2000, 4490",
    "国家2000大地坐标系, 4490",
    "CGCS2000_3_Degree_GK_Zone_36, 4524",
    "CGCS2000_3_Degree_GK_CM_108E, 4545",
    "80国家大地坐标系, 4610",
    "1980西安坐标系, 4610",
    "Xian_1980_3_Degree_GK_Zone_36, 4610",
    "1954北京坐标系, 4214",
    "WGS84, 4326",
    "GCS_WGS_1984, 4326"
  })
  void findsSystemsByTheNamesInUse(String text, int epsg) {
    assertThat(Crs.find(text)).map(Crs::epsg).contains(epsg);
  }

  @ParameterizedTest
  @CsvSource({"EPSG:3857", "地方坐标系", "WGS_1984_UTM_Zone_48N", "''", "99999"})
  void doesNotInventASystem(String text) {
    assertThat(Crs.find(text)).isEmpty();
  }

  @Test
  void acceptsOnlyTheSystemsOfChongqing() {
    // DQ-01
    assertThat(Crs.CGCS2000.acceptance()).isEqualTo(Acceptance.ACCEPTED);
    assertThat(Crs.listGaussKruegerOfChongqing()).allMatch(Crs::isAccepted).hasSize(6);
    assertThat(Crs.WGS84.acceptance()).isEqualTo(Acceptance.ACCEPTED_WITH_WARNING);
    assertThat(Crs.findByZone(38).orElseThrow().acceptance()).isEqualTo(Acceptance.NOT_USED_HERE);
    for (int epsg : new int[] {4610, 2359, 2360, 2361, 2379, 2381, 4214, 2411, 2422}) {
      assertThat(Crs.findByEpsg(epsg).orElseThrow().acceptance())
          .isEqualTo(Acceptance.NEEDS_APPROVED_PARAMETERS);
    }
  }

  @Test
  void refusesToConvertXian1980() {
    // DQ-01: approved parameters, never a guess
    Crs xian = Crs.findByEpsg(2360).orElseThrow();
    assertThatThrownBy(() -> xian.toGeographic(new Coordinate(36_500_000, 3_200_000)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("crs-needs-parameters");
  }

  @Test
  void saysSoWhenACoordinateCannotBelongToTheProjection() {
    assertThatThrownBy(() -> Crs.GK_CM_108.toGeographic(new Coordinate(3_200_000, 500_000)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("outside-projection");
  }

  @Test
  void keepsCornersAndAddsPointsOnLongEdges() {
    Geometry square = Shapes.square(359460.24, 3271108.67, 1000);
    Geometry lonLat = Crs.GK_CM_108.toGeographic(square);
    assertThat(lonLat.getNumPoints()).isEqualTo(4 * 15 + 1);
    for (Coordinate corner : square.getCoordinates()) {
      assertThat(lonLat.getCoordinates()).contains(Crs.GK_CM_108.toGeographic(corner));
    }
  }

  @Test
  void clipsNothingAtAZoneEdge() {
    Geometry across = Shapes.polygon(106.4, 29.5, 106.6, 29.5, 106.6, 29.6, 106.4, 29.6);
    Geometry back = Crs.GK_ZONE_36.toGeographic(Crs.GK_ZONE_36.fromGeographic(across));
    for (Coordinate corner : across.getCoordinates()) {
      assertThat(back.getCoordinates()).anyMatch(c -> c.distance(corner) < 1e-11);
    }
    assertThat(back.getEnvelopeInternal().getWidth()).isCloseTo(0.2, within(1e-6));
  }
}
