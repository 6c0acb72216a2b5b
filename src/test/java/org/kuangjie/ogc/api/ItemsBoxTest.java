package org.kuangjie.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestClient;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SampleTest
@DisplayName("OGC-21: boxes of items in other systems")
class ItemsBoxTest {

  private static final String RIGHTS = "/ogcapi/collections/mining_rights";

  @LocalServerPort private int port;

  @ParameterizedTest
  @DisplayName("18-058r1, A.2.2: an extent whose two corners were transformed holds all it held")
  @ValueSource(
      strings = {"EPSG:3857", "EPSG:4523", "EPSG:4524", "EPSG:4525", "EPSG:4544", "EPSG:4546"})
  void transformedExtents(String code) {
    MapCrs crs = MapCrs.find(code).orElseThrow();
    JsonNode box = json(RIGHTS).at("/extent/spatial/bbox/0");
    Coordinate low = crs.fromLonLat(box.get(0).asDouble(), box.get(1).asDouble());
    Coordinate high = crs.fromLonLat(box.get(2).asDouble(), box.get(3).asDouble());
    String corners =
        crs.isNorthFirst() ? swapped(low, high) : written(low.x, low.y, high.x, high.y);
    int all = json(RIGHTS + "/items?limit=1").get("numberMatched").asInt();
    assertThat(all).isGreaterThan(100);
    String query = "/items?limit=1&bbox=" + corners + "&bbox-crs=" + crs.uri();
    assertThat(json(RIGHTS + query).get("numberMatched").asInt()).isEqualTo(all);
  }

  @Test
  @DisplayName(
      "17-069r4, 7.15.3: what has no place matches every box; numbers that are no box, none")
  void withoutPlace() {
    String items = "/ogcapi/collections/blocks_mining/items?limit=100&bbox=";
    JsonNode elsewhere = json(items + "1,1,2,2").get("features");
    assertThat(elsewhere.size()).isPositive();
    elsewhere.forEach(feature -> assertThat(feature.get("geometry").isNull()).isTrue());
    for (MapCrs crs : List.of(MapCrs.CGCS2000, MapCrs.WGS84)) {
      JsonNode beyondThePole = json(items + "106,28,110,31&bbox-crs=" + crs.uri());
      assertThat(beyondThePole.get("features").size()).isZero();
    }
    String eastingFirst = "36338651,3175984,36700208,3474984&bbox-crs=";
    assertThat(json(items + eastingFirst + MapCrs.GK_ZONE_36.uri()).get("features").size())
        .isZero();
  }

  private static String swapped(Coordinate low, Coordinate high) {
    return written(low.y, low.x, high.y, high.x);
  }

  private static String written(double... numbers) {
    StringBuilder text = new StringBuilder();
    for (double number : numbers) {
      text.append(text.isEmpty() ? "" : ",").append("%.7f".formatted(number));
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private JsonNode json(String path) {
    HttpResponse<String> answer = TestClient.of(port).get(path);
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
