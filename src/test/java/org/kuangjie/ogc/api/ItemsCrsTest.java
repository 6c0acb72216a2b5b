package org.kuangjie.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.testing.SampleTest;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SampleTest
@DisplayName("Coordinates and boxes of OGC API over HTTP")
class ItemsCrsTest {

  private static final String RIGHTS = "/ogcapi/collections/mining_rights";

  private final ApiClient api;

  @Autowired
  ItemsCrsTest(@LocalServerPort int port) {
    this.api = new ApiClient(port);
  }

  @ParameterizedTest
  @DisplayName("OGC-21, E1: coordinates come in every system offered, in its order of axes")
  @ValueSource(
      strings = {"CRS:84", "EPSG:4490", "EPSG:4326", "EPSG:3857", "EPSG:4524", "EPSG:4545"})
  void everySystem(String code) {
    MapCrs crs = MapCrs.find(code).orElseThrow();
    JsonNode plain = firstPoint(api.json(RIGHTS + "/items?limit=1"));
    Coordinate wanted = crs.fromLonLat(plain.get(0).asDouble(), plain.get(1).asDouble());
    HttpResponse<String> answer = api.anybody().get(RIGHTS + "/items?limit=1&crs=" + crs.uri());
    assertThat(answer.headers().firstValue("Content-Crs")).contains("<" + crs.uri() + ">");
    JsonNode point = firstPoint(JsonMapper.shared().readTree(answer.body()));
    double tolerance = crs.isGeographic() ? 1e-8 : 0.01;
    assertThat(point.get(crs.isNorthFirst() ? 1 : 0).asDouble())
        .isCloseTo(wanted.x, within(tolerance));
    assertThat(point.get(crs.isNorthFirst() ? 0 : 1).asDouble())
        .isCloseTo(wanted.y, within(tolerance));
    JsonNode collection = api.json(RIGHTS);
    assertThat(collection.get("crs").valueStream().map(JsonNode::asString))
        .contains(crs.uri(), collection.get("storageCrs").asString());
    assertThat(collection.at("/crs/0").asString()).isEqualTo(MapCrs.CRS84.uri());
  }

  @Test
  @DisplayName("OGC-21: a rounded box in metres still holds what lies on its edge, and the world")
  void edgesOfBoxes() {
    List<Coordinate> corners = new ArrayList<>();
    JsonNode feature =
        api.json(RIGHTS + "/items?bbox=106.2,29.2,107.4,30.1&limit=1").at("/features/0");
    JsonNode ring = feature.at("/geometry/coordinates/0");
    JsonNode points = ring.get(0).get(0).isArray() ? ring.get(0) : ring;
    points.forEach(p -> corners.add(new Coordinate(p.get(0).asDouble(), p.get(1).asDouble())));
    Coordinate west = corners.stream().min(Comparator.naturalOrder()).orElseThrow();
    Coordinate at = MapCrs.WEB_MERCATOR.fromLonLat(west.x, west.y);
    String id = feature.get("id").asString();
    assertThat(api.ids(RIGHTS + "/items?" + westOf(at, 1e-5))).contains(id);
    assertThat(api.ids(RIGHTS + "/items?" + westOf(at, 1))).doesNotContain(id);
    String edge = "20037508.342789244";
    String world = "bbox=-%1$s,-%1$s,%1$s,%1$s&bbox-crs=".formatted(edge);
    assertThat(api.matched(RIGHTS, world + MapCrs.WEB_MERCATOR.uri()))
        .isEqualTo(api.json(RIGHTS + "/items").get("numberMatched").asInt());
  }

  private static String westOf(Coordinate at, double metres) {
    String east = String.valueOf(at.x - metres);
    return "bbox=%s,%s,%s,%s&bbox-crs=%s"
        .formatted(at.x - 9, at.y - 9, east, at.y + 9, MapCrs.WEB_MERCATOR.uri());
  }

  @Test
  @DisplayName("OGC-21: the same box in three systems finds the same features")
  void boxes() {
    Set<String> plain = api.ids(RIGHTS + "/items?bbox=106.2,29.2,107.4,30.1");
    assertThat(plain).isNotEmpty();
    assertThat(api.matched(RIGHTS, "bbox=106.2,29.2,107.4,30.1"))
        .isLessThan(api.json(RIGHTS + "/items").get("numberMatched").asInt());
    assertThat(api.ids(RIGHTS + "/items?bbox=106.2,29.2,0,107.4,30.1,900")).isEqualTo(plain);
    String turned = "/items?bbox=29.2,106.2,30.1,107.4&bbox-crs=" + MapCrs.CGCS2000.uri();
    assertThat(api.ids(RIGHTS + turned)).isEqualTo(plain);
    Coordinate low = MapCrs.WEB_MERCATOR.fromLonLat(106.2, 29.2);
    Coordinate high = MapCrs.WEB_MERCATOR.fromLonLat(107.4, 30.1);
    String box = low.x + "," + low.y + "," + high.x + "," + high.y;
    assertThat(api.ids(RIGHTS + "/items?bbox=" + box + "&bbox-crs=" + MapCrs.WEB_MERCATOR.uri()))
        .isEqualTo(plain);
    assertThat(api.ids(RIGHTS + "/items?bbox=177,65,-177,70")).isEmpty();
    assertThat(api.ids(RIGHTS + "/items?bbox=0,0,1,1&bbox-crs=" + MapCrs.GK_ZONE_36.uri()))
        .isEmpty();
    assertThat(
            api.ids(
                RIGHTS
                    + "/items?filter="
                    + ApiClient.encoded("S_INTERSECTS(geom,BBOX(106.2,29.2,107.4,30.1))")))
        .isEqualTo(plain);
  }

  private static JsonNode firstPoint(JsonNode page) {
    JsonNode found = page.at("/features/0/geometry/coordinates");
    while (!found.get(0).isNumber()) {
      found = found.get(0);
    }
    return found;
  }
}
