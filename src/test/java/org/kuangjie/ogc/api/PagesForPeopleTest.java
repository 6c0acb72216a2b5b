package org.kuangjie.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SampleTest
@DisplayName("OGC-19, OGC-20, OGC-25: pages of the OGC API for people")
class PagesForPeopleTest {

  private static final String DISTRICTS = "/ogcapi/collections/districts";

  @LocalServerPort private int port;

  @ParameterizedTest
  @DisplayName("Every page needs nothing the content security policy forbids and leads home")
  @ValueSource(
      strings = {
        "/ogcapi",
        "/ogcapi/api",
        "/ogcapi/conformance",
        "/ogcapi/collections",
        "/ogcapi/functions",
        "/ogcapi/styles",
        "/ogcapi/tiles",
        "/ogcapi/tileMatrixSets",
        "/ogcapi/tileMatrixSets/CGCS2000Quad",
        DISTRICTS,
        DISTRICTS + "/items",
        DISTRICTS + "/items/500102.2017-01-01",
        DISTRICTS + "/schema",
        DISTRICTS + "/tiles",
        DISTRICTS + "/map/tiles/WebMercatorQuad",
        DISTRICTS + "/items?filter=%22name_zh%22%20%3C%3E%20'%3Cb%3E'"
      })
  void isSafeAndLeadsHome(String path) {
    String page = page(path);
    assertThat(page)
        .contains("<html lang=\"zh-CN\">", "<script type=\"module\" src=\"", "map.js\"></script>")
        .doesNotContain("<style", "style=", "onclick", "<b>", "http://www.w3.org")
        .doesNotContainPattern("<script(?![^>]*src=)");
    String home = "<a href=\"http://localhost:%d/ogcapi\">首页".formatted(port);
    assertThat(page.contains(home)).isEqualTo(!path.equals("/ogcapi"));
    for (String file :
        List.of(
            "page.css",
            "map.js",
            "furniture.js",
            "gestures.js",
            "shapes.js",
            "tiles.js",
            "view.js")) {
      assertThat(TestClient.of(port).get("/ogcapi/" + file).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("The landing page shows the collections, by their Chinese names first")
  void landingPage() {
    assertThat(page("/ogcapi"))
        .contains(DISTRICTS + "\">行政区划 Districts</a>", DISTRICTS + "/items\">要素 Features</a>")
        .contains("/ogcapi/api?f=json\">接口定义");
  }

  @ParameterizedTest
  @DisplayName("A page with a map names something the map can draw")
  @ValueSource(
      strings = {
        DISTRICTS,
        DISTRICTS + "/items",
        DISTRICTS + "/items/500102.2017-01-01",
        DISTRICTS + "/tiles",
        DISTRICTS + "/tiles/WebMercatorQuad",
        DISTRICTS + "/map/tiles"
      })
  void hasMap(String path) {
    Matcher source = Pattern.compile("data-source=\"([^\"]+)\"").matcher(page(path));
    assertThat(source.find()).isTrue();
    URI address = URI.create(source.group(1).replace("&amp;", "&"));
    HttpResponse<String> answer =
        TestClient.of(port).get(address.getRawPath() + "?" + address.getRawQuery());
    JsonNode json = JsonMapper.shared().readTree(answer.body());
    if (path.contains("tiles")) {
      assertThat(json.get("dataType").asString()).isEqualTo("map");
      assertThat(json.get("tileMatrixSetId").asString()).isEqualTo("WorldCRS84Quad");
      assertThat(json.at("/boundingBox/lowerLeft").size()).isEqualTo(2);
      assertThat(json.get("links").toString()).contains("{tileMatrix}/{tileRow}/{tileCol}?f=png");
    } else {
      assertThat(json.get("type").asString()).startsWith("Feature");
    }
  }

  private String page(String path) {
    HttpResponse<String> answer = TestClient.of(port).with("Accept", "text/html").get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
