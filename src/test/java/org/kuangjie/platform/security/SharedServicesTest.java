package org.kuangjie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;

@KuangjieTest
class SharedServicesTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/wms?SERVICE=WMS&REQUEST=GetCapabilities",
        "/wfs?SERVICE=WFS&REQUEST=GetCapabilities",
        "/ows?SERVICE=WMS&REQUEST=GetCapabilities",
        "/wmts/1.0.0/WMTSCapabilities.xml",
        "/ogcapi",
        "/ogcapi/collections?f=json"
      })
  @DisplayName("OGC-31: a page of another site reads the services, without anybody's cookie")
  void sharesServices(String path) {
    HttpResponse<String> answer = elsewhere().get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/wfs", "/ogcapi/collections/districts/items"})
  @DisplayName("OGC-31: a page of another site may ask whether it may post")
  void answersPreflight(String path) {
    HttpResponse<String> answer =
        elsewhere()
            .with("Access-Control-Request-Method", "POST")
            .with("Access-Control-Request-Headers", "authorization,content-type")
            .send("OPTIONS", path, null, "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/layers", "/api/session", "/login"})
  @DisplayName("Security: everything but the services stays closed to pages of other sites")
  void keepsTheRest(String path) {
    assertThat(elsewhere().get(path).headers().map())
        .doesNotContainKey("access-control-allow-origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/wms?SERVICE=WMS&REQUEST=GetCapabilities",
        "/wms?SERVICE=WMS&REQUEST=GetNothing",
        "/ogcapi/collections?f=json",
        "/ogcapi/collections/nowhere",
        "/wmts/1.0.0/nowhere",
        "/ogcapi/nowhere"
      })
  @DisplayName("Security: the short way of the public has the answer and headers of the long one")
  void answersThePublicAlike(String path) {
    HttpResponse<String> shortWay = TestClient.of(port).get(path);
    HttpResponse<String> longWay = TestClient.of(port).with("Cookie", "theme=dark").get(path);
    assertThat(shortWay.statusCode()).isEqualTo(longWay.statusCode());
    assertThat(shortWay.body()).isEqualTo(longWay.body());
    assertThat(without(shortWay, "date", "set-cookie"))
        .isEqualTo(without(longWay, "date", "set-cookie"))
        .containsKeys("content-security-policy", "x-content-type-options");
  }

  private static Map<String, List<String>> without(HttpResponse<String> answer, String... names) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(Set.of(names));
    return headers;
  }

  private TestClient elsewhere() {
    return TestClient.of(port).with("Origin", "https://map.example.org");
  }
}
