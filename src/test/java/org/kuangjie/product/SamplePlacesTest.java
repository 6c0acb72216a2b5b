package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The gazetteer as everybody finds it: over its list, and as a layer of the services. */
@SampleTest
class SamplePlacesTest {

  private final TestClient everybody;

  @Autowired
  SamplePlacesTest(@LocalServerPort int port) {
    this.everybody = TestClient.of(port);
  }

  @ParameterizedTest(name = "E20: {0} finds {1} first")
  @CsvSource({
    "珍溪, 珍溪镇",
    "珍溪镇, 珍溪镇",
    "zhenxi, 珍溪镇",
    "ZHEN XI ZHEN, 珍溪镇",
    "jsz, 焦石镇",
    "涪陵, 涪陵城区",
    "合川, 合川城区",
    "票草, 蔈草镇",
    "解放碑, 解放碑街道"
  })
  void findsByNameAndPinyin(String words, String first) {
    assertThat(names(find(words))).isNotEmpty().first().isEqualTo(first);
  }

  @Test
  @DisplayName("E20: the closest name comes first, then names that begin so, then the rest")
  void ranks() {
    List<String> found = names(find("龙潭"));
    assertThat(found.subList(0, 2)).allMatch(name -> name.startsWith("龙潭"));
    assertThat(found).as("what only holds the words comes last").last().isNotEqualTo("龙潭镇");
  }

  @Test
  @DisplayName("E20: pages follow each other in the order of the rank, nothing twice")
  void pages() {
    List<String> all = new ArrayList<>();
    String path = "/api/places?limit=40&q=" + encoded("龙");
    while (!path.isEmpty()) {
      JsonNode page = read(path);
      page.path("items").forEach(item -> all.add(item.path("code").stringValue()));
      path = next(page);
    }
    assertThat(all).doesNotHaveDuplicates();
    List<String> whole = new ArrayList<>();
    read("/api/places?limit=1000&q=" + encoded("龙"))
        .path("items")
        .forEach(item -> whole.add(item.path("code").stringValue()));
    assertThat(all).hasSizeGreaterThan(40).isEqualTo(whole);
  }

  @Test
  @DisplayName("E20: a place that only a list names says so, and its district")
  void withoutPosition() {
    JsonNode place = read("/api/places?f=geojson&q=" + encoded("解放碑街道")).path("features").get(0);
    assertThat(place.path("geometry").isNull()).isTrue();
    assertThat(place.path("properties").path("located").booleanValue()).isFalse();
    assertThat(place.path("properties").path("districtName").stringValue()).isEqualTo("渝中区");
    assertThat(place.path("properties").path("synthetic").booleanValue()).isFalse();
  }

  @Test
  @DisplayName("OGC-30: the layer of the services holds the places whose position is known")
  void layerHoldsPositions() {
    JsonNode layer = read("/ogcapi/collections/places/items?f=json&limit=1000");
    assertThat(layer.path("features")).isNotEmpty();
    layer
        .path("features")
        .forEach(place -> assertThat(place.path("geometry").isNull()).as("%s", place).isFalse());
    assertThat(layer.path("numberMatched").intValue()).isEqualTo(layer.path("features").size());
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource({
    "kind=村, unknown-kind",
    "district=月球, unknown-district",
    "limit=0, limit",
    "name=珍溪, unknown-parameter"
  })
  void refusesWhatItDoesNotKnow(String query, String code) {
    HttpResponse<String> answer =
        everybody.get("/api/places?" + query.split("=")[0] + "=" + encoded(query.split("=")[1]));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(answer).path("code").stringValue()).isEqualTo(code);
  }

  @Test
  @DisplayName("E20: places are a layer of the services, and no check compares with them")
  void published() {
    assertThat(
            everybody
                .get("/ogcapi/collections/places/items?limit=1&filter=name%3D" + quoted("珍溪镇"))
                .body())
        .contains("Zhenxi Town", "107.46");
    assertThat(everybody.get("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities").body())
        .contains("<Name>kj:places</Name>");
  }

  private JsonNode find(String words) {
    return read("/api/places?q=" + encoded(words));
  }

  private JsonNode read(String path) {
    HttpResponse<String> answer = everybody.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return TestClient.json(answer);
  }

  private static List<String> names(JsonNode page) {
    List<String> names = new ArrayList<>();
    page.path("items").forEach(item -> names.add(item.path("name").stringValue()));
    return names;
  }

  private static String next(JsonNode page) {
    for (JsonNode link : page.path("links")) {
      if (link.path("rel").stringValue().equals("next")) {
        return link.path("href").stringValue();
      }
    }
    return "";
  }

  private static String quoted(String text) {
    return encoded("'" + text + "'");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
