package org.kuangjie.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestClient;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SampleTest
@DisplayName("OGC API over HTTP")
class OgcApiTest {

  private static final String DISTRICTS = "/ogcapi/collections/districts";
  private static final String RIGHTS = "/ogcapi/collections/mining_rights";

  @LocalServerPort private int port;

  @Test
  @DisplayName("OGC-19: every link leads, absolute, to what its type says")
  void linksHold() {
    Map<String, String> targets = new LinkedHashMap<>();
    for (String page : List.of("/ogcapi", "/ogcapi/", "/ogcapi/collections", DISTRICTS)) {
      json(page)
          .get("links")
          .forEach(link -> targets.put(link.get("href").asString(), link.get("type").asString()));
    }
    json(DISTRICTS + "/styles")
        .get("styles")
        .forEach(
            style ->
                style
                    .get("links")
                    .forEach(l -> targets.put(l.get("href").asString(), l.get("type").asString())));
    assertThat(targets).hasSizeGreaterThan(15);
    targets.forEach(
        (href, type) -> {
          assertThat(href).startsWith("http://localhost:" + port + "/ogcapi");
          HttpResponse<String> answer =
              client().with("Accept", type.replaceAll(";.*", "")).get(path(href));
          assertThat(answer.statusCode()).as(href).isEqualTo(200);
          assertThat(contentType(answer).replace(" ", "")).as(href).startsWith(type);
        });
  }

  @Test
  @DisplayName(
      "OGC-19: documents come as JSON to tools, as HTML to browsers; nothing else is made up")
  void negotiates() {
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    assertThat(contentType(client().get("/ogcapi"))).startsWith("application/json");
    assertThat(contentType(client().with("Accept", browser).get("/ogcapi")))
        .startsWith("text/html");
    assertThat(contentType(client().with("Accept", browser).get("/ogcapi?f=json")))
        .startsWith("application/json");
    assertThat(client().with("Accept", "image/png").get("/ogcapi").statusCode()).isEqualTo(406);
    assertThat(client().with("Accept", "what").get("/ogcapi").statusCode()).isEqualTo(406);
    assertThat(client().get("/ogcapi?f=xml").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName(
      "OGC-20: the API definition names the server, refers only to itself and tells the truth")
  void describesItself() {
    HttpResponse<String> answer = client().get("/ogcapi/api");
    JsonNode api = JsonMapper.shared().readTree(answer.body());
    assertThat(api.get("openapi").asString()).startsWith("3.0.");
    assertThat(api.at("/servers/0/url").asString())
        .isEqualTo("http://localhost:" + port + "/ogcapi");
    assertThat(api.get("paths").propertyNames())
        .contains("/", "/conformance", "/collections", "/collections/districts/items")
        .doesNotContain("/collections/eco_redline");
    assertThat(api.findValuesAsString("$ref"))
        .allSatisfy(
            reference -> {
              assertThat(reference).startsWith("#/");
              assertThat(api.at(reference.substring(1)).isObject()).as(reference).isTrue();
            });
    Set<String> ids = new TreeSet<>();
    List<String> all = api.findValuesAsString("operationId");
    ids.addAll(all);
    assertThat(ids).hasSameSizeAs(all);
    JsonNode limit = api.at("/components/parameters/limit");
    assertThat(limit.at("/schema/minimum").asInt()).isEqualTo(1);
    assertThat(limit.get("style").asString()).isEqualTo("form");
    assertThat(limit.get("explode").asBoolean()).isFalse();
    assertThat(api.at("/components/parameters/bbox/schema/minItems").asInt()).isEqualTo(4);
    assertThat(api.at("/components/parameters/bbox/schema/maxItems").asInt()).isEqualTo(6);
  }

  @Test
  @DisplayName("OGC-20: the pages of a collection hold each feature once, as many as announced")
  void pages() {
    List<String> ids = new ArrayList<>();
    String next = DISTRICTS + "/items?limit=7&sortby=-name_zh";
    int matched = -1;
    while (!next.isEmpty()) {
      JsonNode page = json(next);
      matched = page.get("numberMatched").asInt();
      assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size());
      assertThat(page.get("features").size()).isBetween(1, 7);
      page.get("features").forEach(feature -> ids.add(feature.get("id").asString()));
      next = rel(page, "next");
    }
    assertThat(ids).hasSize(matched).doesNotHaveDuplicates();
    assertThat(matched).isGreaterThan(30);
    JsonNode second = json(DISTRICTS + "/items?limit=7&offset=7&sortby=-name_zh");
    assertThat(rel(second, "prev")).isNotEmpty();
    assertThat(second.at("/features/0/id").asString()).isEqualTo(ids.get(7));
  }

  @Test
  @DisplayName("OGC-20: a feature has its own address; who has it gets 304; an unknown one is 404")
  void oneFeature() {
    JsonNode listed = json(DISTRICTS + "/items?limit=1").at("/features/0");
    String address = DISTRICTS + "/items/" + listed.get("id").asString();
    HttpResponse<String> answer = client().get(address);
    JsonNode feature = JsonMapper.shared().readTree(answer.body());
    assertThat(feature.get("geometry")).isEqualTo(listed.get("geometry"));
    assertThat(feature.get("properties")).isEqualTo(listed.get("properties"));
    assertThat(rel(feature, "collection")).isEqualTo(DISTRICTS);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = client().with("If-None-Match", tag).get(address);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(client().get(DISTRICTS + "/items/none").statusCode()).isEqualTo(404);
    assertThat(client().get("/ogcapi/collections/none/items").statusCode()).isEqualTo(404);
    assertThat(client().send("HEAD", DISTRICTS + "/items", null, "").body()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("OGC-21, E1: coordinates come in every system offered, in its order of axes")
  @ValueSource(
      strings = {"CRS:84", "EPSG:4490", "EPSG:4326", "EPSG:3857", "EPSG:4524", "EPSG:4545"})
  void everySystem(String code) {
    MapCrs crs = MapCrs.find(code).orElseThrow();
    JsonNode plain = firstPoint(json(RIGHTS + "/items?limit=1"));
    Coordinate wanted = crs.fromLonLat(plain.get(0).asDouble(), plain.get(1).asDouble());
    HttpResponse<String> answer = client().get(RIGHTS + "/items?limit=1&crs=" + crs.uri());
    assertThat(answer.headers().firstValue("Content-Crs")).contains("<" + crs.uri() + ">");
    JsonNode point = firstPoint(JsonMapper.shared().readTree(answer.body()));
    double tolerance = crs.isGeographic() ? 1e-8 : 0.01;
    assertThat(point.get(crs.isNorthFirst() ? 1 : 0).asDouble())
        .isCloseTo(wanted.x, within(tolerance));
    assertThat(point.get(crs.isNorthFirst() ? 0 : 1).asDouble())
        .isCloseTo(wanted.y, within(tolerance));
    JsonNode collection = json(RIGHTS);
    assertThat(collection.get("crs").valueStream().map(JsonNode::asString))
        .contains(crs.uri(), collection.get("storageCrs").asString());
    assertThat(collection.at("/crs/0").asString()).isEqualTo(MapCrs.CRS84.uri());
  }

  @Test
  @DisplayName("OGC-21: a rounded box in metres still holds what lies on its edge, and the world")
  void edgesOfBoxes() {
    List<Coordinate> corners = new ArrayList<>();
    JsonNode feature = json(RIGHTS + "/items?bbox=106.2,29.2,107.4,30.1&limit=1").at("/features/0");
    JsonNode ring = feature.at("/geometry/coordinates/0");
    JsonNode points = ring.get(0).get(0).isArray() ? ring.get(0) : ring;
    points.forEach(p -> corners.add(new Coordinate(p.get(0).asDouble(), p.get(1).asDouble())));
    Coordinate west = corners.stream().min(Comparator.naturalOrder()).orElseThrow();
    Coordinate at = MapCrs.WEB_MERCATOR.fromLonLat(west.x, west.y);
    String id = feature.get("id").asString();
    assertThat(ids(RIGHTS + "/items?" + westOf(at, 1e-5))).contains(id);
    assertThat(ids(RIGHTS + "/items?" + westOf(at, 1))).doesNotContain(id);
    String edge = "20037508.342789244";
    String world = "bbox=-%1$s,-%1$s,%1$s,%1$s&bbox-crs=".formatted(edge);
    assertThat(matched(RIGHTS, world + MapCrs.WEB_MERCATOR.uri()))
        .isEqualTo(json(RIGHTS + "/items").get("numberMatched").asInt());
  }

  private static String westOf(Coordinate at, double metres) {
    String east = String.valueOf(at.x - metres);
    return "bbox=%s,%s,%s,%s&bbox-crs=%s"
        .formatted(at.x - 9, at.y - 9, east, at.y + 9, MapCrs.WEB_MERCATOR.uri());
  }

  @Test
  @DisplayName("OGC-21: the same box in three systems finds the same features")
  void boxes() {
    Set<String> plain = ids(RIGHTS + "/items?bbox=106.2,29.2,107.4,30.1");
    assertThat(plain).isNotEmpty();
    assertThat(matched(RIGHTS, "bbox=106.2,29.2,107.4,30.1"))
        .isLessThan(json(RIGHTS + "/items").get("numberMatched").asInt());
    assertThat(ids(RIGHTS + "/items?bbox=106.2,29.2,0,107.4,30.1,900")).isEqualTo(plain);
    String turned = "/items?bbox=29.2,106.2,30.1,107.4&bbox-crs=" + MapCrs.CGCS2000.uri();
    assertThat(ids(RIGHTS + turned)).isEqualTo(plain);
    Coordinate low = MapCrs.WEB_MERCATOR.fromLonLat(106.2, 29.2);
    Coordinate high = MapCrs.WEB_MERCATOR.fromLonLat(107.4, 30.1);
    String box = low.x + "," + low.y + "," + high.x + "," + high.y;
    assertThat(ids(RIGHTS + "/items?bbox=" + box + "&bbox-crs=" + MapCrs.WEB_MERCATOR.uri()))
        .isEqualTo(plain);
    assertThat(ids(RIGHTS + "/items?bbox=177,65,-177,70")).isEmpty();
    assertThat(ids(RIGHTS + "/items?bbox=0,0,1,1&bbox-crs=" + MapCrs.GK_ZONE_36.uri())).isEmpty();
    assertThat(
            ids(
                RIGHTS
                    + "/items?filter="
                    + encoded("S_INTERSECTS(geom,BBOX(106.2,29.2,107.4,30.1))")))
        .isEqualTo(plain);
  }

  @Test
  @DisplayName("OGC-20: datetime keeps what is valid then, open ends and durations included")
  void times() {
    int all = json(RIGHTS + "/items").get("numberMatched").asInt();
    assertThat(matched(RIGHTS, "datetime=../..")).isEqualTo(-400);
    assertThat(matched(RIGHTS, "datetime=1900-01-01/..")).isEqualTo(all);
    assertThat(matched(RIGHTS, "datetime=../1900-01-01")).isZero();
    int today = matched(RIGHTS, "datetime=2025-06-30T00:00:00Z");
    assertThat(today).isBetween(1, all);
    assertThat(matched(RIGHTS, "datetime=2025-06-30")).isEqualTo(today);
    assertThat(
            matched(
                RIGHTS,
                "filter="
                    + encoded("T_INTERSECTS(INTERVAL(valid_from, valid_to), DATE('2025-06-30'))")))
        .isEqualTo(today);
    assertThat(matched(RIGHTS, "datetime=2025-06-30/P2D")).isGreaterThanOrEqualTo(today);
    String interval = json(RIGHTS).at("/extent/temporal/interval/0/0").asString();
    assertThat(interval).endsWith("Z");
  }

  @Test
  @DisplayName("OGC-22: a property parameter, CQL2 text and CQL2 JSON select the same features")
  void filters() {
    String status = json(RIGHTS + "/items?limit=1").at("/features/0/properties/status").asString();
    Set<String> plain = ids(RIGHTS + "/items?limit=1000&status=" + encoded(status));
    assertThat(plain).isNotEmpty();
    assertThat(ids(RIGHTS + "/items?limit=1000&filter=" + encoded("status = '" + status + "'")))
        .isEqualTo(plain);
    String json = "{\"op\":\"=\",\"args\":[{\"property\":\"status\"},\"" + status + "\"]}";
    String query = "/items?limit=1000&filter-lang=cql2-json&filter=";
    assertThat(ids(RIGHTS + query + encoded(json))).isEqualTo(plain);
    int all = json(RIGHTS + "/items").get("numberMatched").asInt();
    assertThat(matched(RIGHTS, "filter=" + encoded("status <> '" + status + "'")))
        .isEqualTo(all - plain.size());
    JsonNode queryables = json(RIGHTS + "/queryables");
    assertThat(queryables.at("/properties/geom/format").asString())
        .isEqualTo("geometry-multipolygon");
    assertThat(queryables.at("/properties/valid_from/format").asString()).isEqualTo("date");
    assertThat(json("/ogcapi/functions").get("functions").size()).isGreaterThan(5);
  }

  @ParameterizedTest
  @DisplayName(
      "OGC-20, OGC-22: what has no meaning is 400, and the answer says so in both languages")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown=1",
        "limit=0",
        "limit=many",
        "limit=1&limit=2",
        "offset=-1",
        "bbox=1,2,3",
        "bbox=1,2,3,x",
        "bbox=1,2,3,NaN",
        "bbox=107,30,106,29",
        "bbox=0,0,1,1&bbox-crs=EPSG:9999",
        "crs=http://www.opengis.net/def/crs/EPSG/0/27700",
        "filter-crs=x",
        "datetime=yesterday",
        "datetime=2025-02-30",
        "datetime=2025-01-01/2024-01-01",
        "datetime=2025-01-01/P",
        "sortby=nothing",
        "sortby=co_minerals",
        "sortby=status,status",
        "filter=status%3D",
        "filter=status%3D1",
        "filter=secret%3D1",
        "filter=true&filter-lang=ecql",
        "filter=%7B&filter-lang=cql2-json",
        "elevation_top=high",
        "valid_from=soon",
        "f=gml"
      })
  void refuses(String query) {
    HttpResponse<String> answer = client().get(RIGHTS + "/items?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.get("detail").asString()).matches(".*\\p{IsHan}.*");
    assertThat(problem.get("detailEn").asString()).isNotBlank();
  }

  @Test
  @DisplayName(
      "OGC-29, E4: a layer for officials is nowhere for the public, and there for a planner")
  void hidesLayers() {
    for (String part : List.of("", "/items", "/items/1", "/schema", "/queryables", "/styles")) {
      String path = "/ogcapi/collections/infrastructure" + part;
      assertThat(client().get(path).statusCode()).as(path).isEqualTo(404);
    }
    for (String page : List.of("/ogcapi/collections", "/ogcapi/api", "/ogcapi/styles")) {
      assertThat(client().get(page).body()).as(page).doesNotContain("infrastructure");
      assertThat(planner().get(page).body()).as(page).contains("infrastructure");
    }
    assertThat(planner().get("/ogcapi/collections/infrastructure/items").statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("OGC-24, OGC-26: schema with roles, sortables, styles as SLD")
  void schemasAndStyles() {
    JsonNode schema = json(RIGHTS + "/schema");
    assertThat(schema.findValuesAsString("x-ogc-role"))
        .containsOnlyOnce(
            "id", "primary-geometry", "primary-interval-start", "primary-interval-end");
    assertThat(schema.at("/properties/geom/x-ogc-role").asString()).isEqualTo("primary-geometry");
    assertThat(schema.at("/properties/valid_from/x-ogc-role").asString())
        .isEqualTo("primary-interval-start");
    assertThat(json(RIGHTS + "/sortables").get("properties").propertyNames())
        .contains("status")
        .doesNotContain("geom", "co_minerals");
    String sld = json(RIGHTS + "/styles").at("/styles/0/links/0/href").asString();
    assertThat(client().get(path(sld)).body()).contains("StyledLayerDescriptor");
    assertThat(client().get(RIGHTS + "/styles/none").statusCode()).isEqualTo(404);
    assertThat(client().get("/ogcapi/collections/kj:mining_rights").body())
        .contains("\"id\":\"mining_rights\"");
  }

  @Test
  @DisplayName("OGC-31: GDAL's OAPIF driver lists the collections, reads, and filters")
  void gdalReads() throws Exception {
    String server = "OAPIF:http://localhost:" + port + "/ogcapi";
    assertThat(run("ogrinfo", "-ro", server)).contains("districts").contains("mining_rights");
    int all = json(DISTRICTS + "/items").get("numberMatched").asInt();
    assertThat(run("ogrinfo", "-ro", "-al", "-so", server, "districts"))
        .contains("Feature Count: " + all)
        .contains("name_zh: String")
        .doesNotContain("ERROR");
    String box =
        run(
            "ogrinfo",
            "-ro",
            "-q",
            "-spat",
            "106.2",
            "29.2",
            "107.4",
            "30.1",
            server,
            "mining_rights");
    int inside = matched(RIGHTS, "bbox=106.2,29.2,107.4,30.1");
    assertThat(box.split("OGRFeature\\(", -1)).hasSize(inside + 1);
    JsonNode one = json(DISTRICTS + "/items?limit=1").at("/features/0/properties/name_zh");
    String where =
        run(
            "ogrinfo",
            "-ro",
            "-q",
            "-where",
            "name_zh = '" + one.asString() + "'",
            server,
            "districts");
    assertThat(where).contains(one.asString()).doesNotContain("ERROR");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return answer;
  }

  private static JsonNode firstPoint(JsonNode page) {
    JsonNode found = page.at("/features/0/geometry/coordinates");
    while (!found.get(0).isNumber()) {
      found = found.get(0);
    }
    return found;
  }

  /** Minus the status when it is no answer. */
  private int matched(String collection, String query) {
    HttpResponse<String> answer = client().get(collection + "/items?" + query);
    return answer.statusCode() == 200
        ? JsonMapper.shared().readTree(answer.body()).get("numberMatched").asInt()
        : -answer.statusCode();
  }

  private Set<String> ids(String path) {
    Set<String> ids = new TreeSet<>();
    json(path).get("features").forEach(feature -> ids.add(feature.get("id").asString()));
    return ids;
  }

  /** Path and query of the link with that relation; empty when there is none. */
  private static String rel(JsonNode document, String relation) {
    return document
        .get("links")
        .valueStream()
        .filter(link -> link.get("rel").asString().equals(relation))
        .map(link -> path(link.get("href").asString()))
        .findFirst()
        .orElse("");
  }

  private static String path(String href) {
    URI uri = URI.create(href);
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private static String contentType(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private JsonNode json(String path) {
    HttpResponse<String> answer = client().get(path);
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private TestClient client() {
    return TestClient.of(port);
  }

  private TestClient planner() {
    byte[] pair = ("planner:" + SampleTest.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return client().with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
