package org.kuangjie.ogc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A layer for signed-in people is nowhere for everybody else, in no operation of any service. */
@SampleTest
class HiddenLayersTest {

  private static final String LAYER = "eco_redline";
  private static final String MAP =
      "/wms?SERVICE=WMS&VERSION=1.3.0&LAYERS=kj:eco_redline&STYLES=&CRS=CRS:84&BBOX=107,29,108,30"
          + "&WIDTH=64&HEIGHT=64&FORMAT=image/png&REQUEST=";
  private static final String FEATURES =
      "/wfs?SERVICE=WFS&VERSION=2.0.0&TYPENAMES=kj:eco_redline&REQUEST=";
  private static final String TILE =
      "/wmts?SERVICE=WMTS&VERSION=1.0.0&LAYER=kj:eco_redline&STYLE=eco_redline&FORMAT=image/png"
          + "&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=8&TILEROW=105&TILECOL=204&REQUEST=";

  @LocalServerPort private int port;

  static Stream<String> lists() {
    return Stream.of(
        "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities",
        "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetCapabilities",
        "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities",
        "/wfs?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetCapabilities",
        "/wfs?SERVICE=WFS&VERSION=1.0.0&REQUEST=GetCapabilities",
        "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType",
        "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities",
        "/wmts/1.0.0/WMTSCapabilities.xml",
        "/ogcapi/collections?f=json",
        "/ogcapi/api?f=json",
        "/ogcapi/styles?f=json");
  }

  static Stream<String> requests() {
    return Stream.of(
        MAP + "GetMap",
        MAP + "GetFeatureInfo&QUERY_LAYERS=kj:eco_redline&I=32&J=32&INFO_FORMAT=application/json",
        "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=eco_redline&FORMAT=image/png",
        "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=DescribeLayer&LAYERS=eco_redline",
        "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles&LAYERS=eco_redline",
        FEATURES + "GetFeature&COUNT=1",
        FEATURES + "GetFeature&RESULTTYPE=hits",
        FEATURES + "GetPropertyValue&VALUEREFERENCE=code&COUNT=1",
        FEATURES + "DescribeFeatureType",
        TILE + "GetTile",
        TILE + "GetFeatureInfo&I=3&J=3&INFOFORMAT=application/json",
        "/wmts/1.0.0/kj:eco_redline/eco_redline/WebMercatorQuad/8/105/204.png",
        "/ogcapi/collections/eco_redline?f=json",
        "/ogcapi/collections/eco_redline/items?f=json&limit=1",
        "/ogcapi/collections/eco_redline/queryables?f=json",
        "/ogcapi/collections/eco_redline/schema?f=json",
        "/ogcapi/collections/eco_redline/styles?f=json",
        "/ogcapi/collections/eco_redline/tiles?f=json",
        "/ogcapi/collections/eco_redline/tiles/WebMercatorQuad/8/105/204",
        "/ogcapi/collections/eco_redline/map/tiles/WebMercatorQuad/8/105/204?f=png",
        "/ogcapi/tiles/WebMercatorQuad/8/105/204?collections=eco_redline");
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("E4, OGC-29: no list names a hidden layer")
  void listsAreSilent(String address) {
    assertThat(TestClient.of(port).get(address).body())
        .contains("mining_rights")
        .doesNotContain(LAYER);
    assertThat(planner().get(address).body()).contains(LAYER);
  }

  @ParameterizedTest
  @MethodSource("requests")
  @DisplayName("E4, OGC-29: a hidden layer answers as if it did not exist")
  void hiddenIsUnknown(String address) {
    HttpResponse<String> hidden = TestClient.of(port).get(address);
    HttpResponse<String> unknown = TestClient.of(port).get(address.replace(LAYER, "eco_nothing"));
    assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode());
    assertThat(type(hidden))
        .isEqualTo(type(unknown))
        .doesNotContain("image")
        .doesNotContain("geo+");
    assertThat(hidden.body().replace(LAYER, "eco_nothing").replaceAll("\"[0-9a-f-]{36}\"", ""))
        .isEqualTo(unknown.body().replaceAll("\"[0-9a-f-]{36}\"", ""));
    HttpResponse<String> seen = planner().get(address);
    assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
    assertThat(seen.headers().firstValue("Cache-Control").orElse(""))
        .as("what only some may see is in no shared cache")
        .doesNotContain("public");
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private TestClient planner() {
    byte[] pair = ("planner:" + SampleTest.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return TestClient.of(port)
        .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }
}
