package org.kuangjie.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.render.Scene;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("OGC-05 (06-042, annex C): layers that vary over time and elevation")
class WmsDimensionsTest {

  private static final String MAP =
      "VERSION=1.3.0&REQUEST=GetMap&LAYERS=levels&STYLES=&CRS=CRS:84&BBOX=106,29,107,30"
          + "&WIDTH=40&HEIGHT=20&FORMAT=image/png";

  private final WmsFixture wms = new WmsFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TIME=2020-01-01&ELEVATION=490 | l1",
        "TIME=2020-01-02&ELEVATION=500 | l2",
        "TIME=2020-01-02 | l2",
        "TIME=2020-01-01,2020-01-02 | l2",
        "TIME=2020-01&ELEVATION=490.0 | l1",
        "TIME=2020-01-01/2020-01-05&ELEVATION=490 | l1",
        "TIME=2020-01-01/current | l2",
        "TIME=2020 | l2",
        "TIME=2020-01-02T08:00:00Z | ''",
        "TIME=2020-01-03&ELEVATION=490 | ''"
      })
  @DisplayName("C.3: a map shows the values asked for: one, several, ranges, whole days and years")
  void shows(String parameters, String id) {
    MockHttpServletResponse response = wms.get(MAP + "&" + parameters);
    if (parameters.contains("T08")) {
      assertThat(WmsFixture.text(response)).contains("InvalidDimensionValue");
      return;
    }
    assertThat(response.getContentType()).as(WmsFixture.text(response)).isEqualTo("image/png");
    assertThat(drawnId()).isEqualTo(id);
  }

  @Test
  @DisplayName("C.4.2, C.4.3: values nobody asked for are told of in a Warning header")
  void warns() {
    assertThat(warnings("TIME=2020-01-02"))
        .containsExactly("99 Default value used: elevation=500 CRS:88");
    assertThat(warnings("TIME=2020-01-01&ELEVATION=492"))
        .containsExactly("99 Nearest value used: elevation=490 CRS:88");
    assertThat(drawnId()).isEqualTo("l1");
    assertThat(warnings("TIME=2020-01-01&ELEVATION=490")).isEmpty();
    String day = MAP.replace("levels", "lakes");
    assertThat(wms.get(day).getHeaders("Warning"))
        .containsExactly("99 Default value used: time=current ISO8601");
    assertThat(wms.get(day + "&TIME=2020-01-01&ELEVATION=1").getHeaders("Warning")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ELEVATION=500 | MissingDimensionValue",
        "TIME=2021-01-01 | InvalidDimensionValue",
        "TIME=yesterday | InvalidDimensionValue",
        "TIME=2020-01-01,x | InvalidDimensionValue",
        "TIME=2020-01-05/2020-01-01 | InvalidDimensionValue",
        "TIME=2020-01-01/2020-12-31/P1D | InvalidDimensionValue",
        "TIME=2020-01-01/2020-01-03/PT0S | InvalidDimensionValue",
        "TIME=2020-01-01/2020-01-03/1 | InvalidDimensionValue",
        "TIME=%2B999999999-01-01T00:00:00Z | InvalidDimensionValue",
        "TIME=2020-01-01&ELEVATION=500,490 | InvalidDimensionValue",
        "TIME=2020-01-01&ELEVATION=480/500 | InvalidDimensionValue",
        "TIME=2020-01-01&ELEVATION=1e999999999 | InvalidDimensionValue",
        "TIME=2020-01-01&ELEVATION=high | InvalidDimensionValue"
      })
  @DisplayName("C.4.1: missing values and those there are not have their codes")
  void refuses(String parameters, String code) {
    assertThat(WmsFixture.text(wms.get(MAP + "&" + parameters))).contains("code=\"" + code + "\"");
  }

  @Test
  @DisplayName("C.2: capabilities declare the dimensions, valid by OGC's schema and DTD")
  void declares() {
    MockHttpServletResponse now = wms.get("SERVICE=WMS&REQUEST=GetCapabilities");
    assertThat(
            OgcSchemas.faultsBySchema(
                now.getContentAsByteArray(), "wms/1.3.0/capabilities_1_3_0.xsd"))
        .isEmpty();
    assertThat(WmsFixture.text(now))
        .contains(
            "<Dimension name=\"elevation\" units=\"CRS:88\" unitSymbol=\"m\" multipleValues=\"0\""
                + " default=\"500\" nearestValue=\"1\">500,490,480</Dimension>")
        .contains(
            "<Dimension name=\"time\" units=\"ISO8601\" multipleValues=\"1\" nearestValue=\"0\">"
                + "2020-01-01/2020-12-31/P1D</Dimension>");
    MockHttpServletResponse old = wms.get("SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.1.1");
    assertThat(OgcSchemas.faultsByDocumentType(old.getContentAsByteArray())).isEmpty();
    assertThat(WmsFixture.text(old))
        .contains("<Dimension name=\"elevation\" units=\"EPSG:5703\" unitSymbol=\"m\"/>")
        .contains(
            "<Extent name=\"elevation\" default=\"500\" nearestValue=\"1\">500,490,480</Extent>");
  }

  @Test
  @DisplayName("OGC-01: NAMESPACE lists the layers of one prefix, and leads back to them")
  void namespace() {
    String request = "SERVICE=WMS&REQUEST=GetCapabilities&NAMESPACE=";
    String own = WmsFixture.text(wms.get(request + "demo"));
    assertThat(own)
        .contains("demo:levels", "xlink:href=\"" + WmsFixture.URL + "?NAMESPACE=demo&amp;\"")
        .doesNotContain("kj:");
    assertThat(WmsFixture.text(wms.get(request + "none"))).contains("InvalidParameterValue");
  }

  private java.util.List<String> warnings(String parameters) {
    return wms.get(MAP + "&" + parameters).getHeaders("Warning");
  }

  /** Ids of what the last map shows, joined. */
  private String drawnId() {
    Scene scene = java.util.Objects.requireNonNull(wms.scene);
    FeatureQuery query = scene.layers().get(0).query();
    StringBuilder ids = new StringBuilder();
    try (FeatureCursor cursor = wms.read(query)) {
      for (var next = cursor.next(); next != null; next = cursor.next()) {
        ids.append(next.id());
      }
    }
    return ids.toString();
  }
}
