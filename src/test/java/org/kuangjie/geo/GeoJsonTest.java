package org.kuangjie.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** GeoJSON after RFC 7946. */
class GeoJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (106.55 29.55)",
        "LINESTRING (106 29, 107.123456789 30)",
        "POLYGON ((106 29, 107 29, 107 30, 106 29), (106.6 29.3, 106.7 29.3, 106.7 29.4, 106.6 29.3))",
        "MULTIPOINT ((106 29), (107 30))",
        "MULTILINESTRING ((106 29, 107 30), (108 30, 109 31))",
        "MULTIPOLYGON (((106 29, 107 29, 107 30, 106 29)), ((108 29, 109 29, 109 30, 108 29)))",
        "GEOMETRYCOLLECTION (POINT (106 29), LINESTRING (106 29, 107 30))"
      })
  void everyKindOfGeometryComesBackAsItWent(String wkt) throws Exception {
    Geometry geometry = new WKTReader().read(wkt);
    assertThat(GeoJson.read(GeoJson.write(geometry)).equalsExact(geometry)).isTrue();
  }

  @Test
  void writesLongitudeFirstWithNineDecimals() {
    assertThat(GeoJson.write(Shapes.point(106.12345678949, 29.5)))
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[106.123456789,29.5]}");
  }

  @Test
  void readsEveryDigit() {
    Geometry point =
        GeoJson.read("{\"type\":\"Point\",\"coordinates\":[106.12345678949123,29.5,250]}");
    assertThat(point.getCoordinate().x).isEqualTo(106.12345678949123);
  }

  @Test
  void readsTheGeometriesOfFeatures() {
    String feature =
        "{\"type\":\"Feature\",\"properties\":null,\"geometry\":"
            + "{\"type\":\"Point\",\"coordinates\":[106,29]}}";
    assertThat(GeoJson.read(feature).getGeometryType()).isEqualTo("Point");
    String two = "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "," + feature + "]}";
    assertThat(GeoJson.read(two).getNumGeometries()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"type\":\"Circle\",\"coordinates\":[1,2]}",
        "{\"type\":\"Point\",\"coordinates\":[]}",
        "{\"type\":\"Point\",\"coordinates\":null}",
        "{\"type\":\"Point\",\"coordinates\":[\"a\",2]}",
        "{\"type\":\"Point\",\"coordinates\":[3271108.67,36359460.24]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[106,29],[107,29],[107,30]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[106,29],[107,29]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[null]}",
        "{\"type\":\"Polygon\"}",
        "{\"type\":\"Feature\",\"properties\":{}}",
        "{\"type\":\"FeatureCollection\",\"features\":[null]}",
        "{\"type\":\"FeatureCollection\",\"features\":null}",
        "{\"type\":\"Point\",\"coordinates\":[106,29]} and more"
      })
  void refusesGarbageInWords(String text) {
    assertThatThrownBy(() -> GeoJson.read(text))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo("geojson-unreadable");
              assertThat(e.text().zh()).isNotBlank();
            });
  }

  @Test
  void refusesDeeplyNestedGarbage() {
    String open = "{\"type\":\"GeometryCollection\",\"geometries\":[";
    for (int depth : new int[] {5, 100_000}) {
      String nested = open.repeat(depth) + "]}".repeat(depth);
      assertThatThrownBy(() -> GeoJson.read(nested)).isInstanceOf(DomainException.class);
      String brackets =
          "{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
      assertThatThrownBy(() -> GeoJson.read(brackets)).isInstanceOf(DomainException.class);
    }
  }
}
