package org.kuangjie.ogc.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class CrsNameTest {

  @ParameterizedTest
  @CsvSource({
    "EPSG:4490, CGCS2000, true",
    "urn:ogc:def:crs:EPSG::4490, CGCS2000, true",
    "urn:x-ogc:def:crs:EPSG:6.11:4326, WGS84, true",
    "http://www.opengis.net/def/crs/EPSG/0/4524, GK_ZONE_36, true",
    "http://www.opengis.net/gml/srs/epsg.xml#4490, CGCS2000, false",
    "urn:ogc:def:crs:OGC:1.3:CRS84, CRS84, false",
    "http://www.opengis.net/def/crs/OGC/1.3/CRS84, CRS84, false",
    "CRS:84, CRS84, false",
    "EPSG:3857, WEB_MERCATOR, false"
  })
  @DisplayName("E1: the form of a name tells the order of its axes")
  void namesAndAxes(String name, MapCrs crs, boolean northFirst) {
    CrsName found = CrsName.find(name).orElseThrow();
    assertThat(found.crs()).isEqualTo(crs);
    assertThat(found.isNorthFirst(true)).isEqualTo(northFirst);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "EPSG:2410", "4490", "urn:ogc:def:crs:EPSG::9999", "EPSG:4490 OR 1=1"})
  void whatIsNotServedIsNotFound(String name) {
    assertThat(CrsName.find(name)).isEmpty();
  }

  @Test
  @DisplayName("C.7: a point in CM 108 and in zone 36, there and back")
  void gaussKrueger() {
    Coordinate plane = MapCrs.GK_CM_108.fromLonLat(108.4, 30.8);
    assertThat(plane.y).isCloseTo(3408869.197, within(0.001));
    assertThat(plane.x).isCloseTo(538281.350, within(0.001));
    Coordinate back = MapCrs.GK_ZONE_36.toLonLat(plane.x + 36_000_000, plane.y);
    assertThat(back.x).isCloseTo(108.4, within(1e-9));
  }

  @Test
  void webMercator() {
    Coordinate plane = MapCrs.WEB_MERCATOR.fromLonLat(106.55, 29.56);
    assertThat(plane.x).isCloseTo(11861091.75, within(0.01));
    Coordinate back = MapCrs.WEB_MERCATOR.toLonLat(plane.x, plane.y);
    assertThat(back.x).isCloseTo(106.55, within(1e-10));
    assertThat(back.y).isCloseTo(29.56, within(1e-10));
  }
}
