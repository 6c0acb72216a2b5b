package org.kuangjie.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.testing.SampleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SampleTest
@DisplayName("OGC API over HTTP")
class OgcApiTest {

  private static final String DISTRICTS = "/ogcapi/collections/districts";
  private static final String RIGHTS = "/ogcapi/collections/mining_rights";

  private final ApiClient api;
  private final int port;

  @Autowired
  OgcApiTest(@LocalServerPort int port) {
    this.api = new ApiClient(port);
    this.port = port;
  }

  @Test
  @DisplayName("OGC-19: every link leads, absolute, to what its type says")
  void linksHold() {
    Map<String, String> targets = new LinkedHashMap<>();
    for (String page : List.of("/ogcapi", "/ogcapi/", "/ogcapi/collections", DISTRICTS)) {
      api.json(page)
          .get("links")
          .forEach(link -> targets.put(link.get("href").asString(), link.get("type").asString()));
    }
    api.json(DISTRICTS + "/styles")
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
              api.anybody().with("Accept", type.replaceAll(";.*", "")).get(path(href));
          assertThat(answer.statusCode()).as(href).isEqualTo(200);
          assertThat(contentType(answer).replace(" ", "")).as(href).startsWith(type);
        });
  }

  @Test
  @DisplayName(
      "OGC-19: documents come as JSON to tools, as HTML to browsers; nothing else is made up")
  void negotiates() {
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    assertThat(contentType(api.anybody().get("/ogcapi"))).startsWith("application/json");
    assertThat(contentType(api.anybody().with("Accept", browser).get("/ogcapi")))
        .startsWith("text/html");
    assertThat(contentType(api.anybody().with("Accept", browser).get("/ogcapi?f=json")))
        .startsWith("application/json");
    assertThat(api.anybody().with("Accept", "image/png").get("/ogcapi").statusCode())
        .isEqualTo(406);
    assertThat(api.anybody().with("Accept", "what").get("/ogcapi").statusCode()).isEqualTo(406);
    assertThat(api.anybody().get("/ogcapi?f=xml").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName(
      "OGC-20: the API definition names the server, refers only to itself and tells the truth")
  void describesItself() {
    HttpResponse<String> answer = api.anybody().get("/ogcapi/api");
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
      JsonNode page = api.json(next);
      matched = page.get("numberMatched").asInt();
      assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size());
      assertThat(page.get("features").size()).isBetween(1, 7);
      page.get("features").forEach(feature -> ids.add(feature.get("id").asString()));
      next = rel(page, "next");
    }
    assertThat(ids).hasSize(matched).doesNotHaveDuplicates();
    assertThat(matched).isGreaterThan(30);
    JsonNode second = api.json(DISTRICTS + "/items?limit=7&offset=7&sortby=-name_zh");
    assertThat(rel(second, "prev")).isNotEmpty();
    assertThat(second.at("/features/0/id").asString()).isEqualTo(ids.get(7));
  }

  @Test
  @DisplayName("E19: the next page begins after the last feature of this one, whatever its number")
  void pagesGoOnByKey() {
    List<String> all = inOrder(DISTRICTS + "/items?limit=1000");
    JsonNode first = api.json(DISTRICTS + "/items?limit=7");
    String next = rel(first, "next");
    assertThat(next).contains("offset=7").contains("after=" + ApiClient.encoded(all.get(6)));
    JsonNode second = api.json(next);
    assertThat(second.at("/features/0/id").asString()).isEqualTo(all.get(7));
    assertThat(second.get("numberMatched")).isEqualTo(first.get("numberMatched"));
    assertThat(rel(second, "prev")).doesNotContain("offset", "after");
    String afterChange = next.replace("offset=7", "offset=9"); // two more stand before it now
    assertThat(api.json(afterChange).at("/features/0/id").asString()).isEqualTo(all.get(7));
    String last = "/items?limit=5&after=" + ApiClient.encoded(all.get(all.size() - 3));
    assertThat(inOrder(DISTRICTS + last)).isEqualTo(all.subList(all.size() - 2, all.size()));
    assertThat(rel(api.json(DISTRICTS + last), "next")).isEmpty();
  }

  private List<String> inOrder(String items) {
    return api.json(items).get("features").valueStream().map(f -> f.get("id").asString()).toList();
  }

  @Test
  @DisplayName("OGC-20: a feature has its own address; who has it gets 304; an unknown one is 404")
  void oneFeature() {
    JsonNode listed = api.json(DISTRICTS + "/items?limit=1").at("/features/0");
    String address = DISTRICTS + "/items/" + listed.get("id").asString();
    HttpResponse<String> answer = api.anybody().get(address);
    JsonNode feature = JsonMapper.shared().readTree(answer.body());
    assertThat(feature.get("geometry")).isEqualTo(listed.get("geometry"));
    assertThat(feature.get("properties")).isEqualTo(listed.get("properties"));
    assertThat(rel(feature, "collection")).isEqualTo(DISTRICTS);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = api.anybody().with("If-None-Match", tag).get(address);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(api.anybody().get(DISTRICTS + "/items/none").statusCode()).isEqualTo(404);
    assertThat(api.anybody().get("/ogcapi/collections/none/items").statusCode()).isEqualTo(404);
    assertThat(api.anybody().send("HEAD", DISTRICTS + "/items", null, "").body()).isEmpty();
  }

  @Test
  @DisplayName(
      "OGC-29, E4: a layer for officials is nowhere for the public, and there for a planner")
  void hidesLayers() {
    for (String part : List.of("", "/items", "/items/1", "/schema", "/queryables", "/styles")) {
      String path = "/ogcapi/collections/infrastructure" + part;
      assertThat(api.anybody().get(path).statusCode()).as(path).isEqualTo(404);
    }
    for (String page : List.of("/ogcapi/collections", "/ogcapi/api", "/ogcapi/styles")) {
      assertThat(api.anybody().get(page).body()).as(page).doesNotContain("infrastructure");
      assertThat(api.planner().get(page).body()).as(page).contains("infrastructure");
    }
    assertThat(api.planner().get("/ogcapi/collections/infrastructure/items").statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("OGC-24, OGC-26: schema with roles, sortables, styles as SLD")
  void schemasAndStyles() {
    JsonNode schema = api.json(RIGHTS + "/schema");
    assertThat(schema.findValuesAsString("x-ogc-role"))
        .containsOnlyOnce(
            "id", "primary-geometry", "primary-interval-start", "primary-interval-end");
    assertThat(schema.at("/properties/geom/x-ogc-role").asString()).isEqualTo("primary-geometry");
    assertThat(schema.at("/properties/valid_from/x-ogc-role").asString())
        .isEqualTo("primary-interval-start");
    assertThat(api.json(RIGHTS + "/sortables").get("properties").propertyNames())
        .contains("status")
        .doesNotContain("geom", "co_minerals");
    String sld = api.json(RIGHTS + "/styles").at("/styles/0/links/0/href").asString();
    assertThat(api.anybody().get(path(sld)).body()).contains("StyledLayerDescriptor");
    assertThat(api.anybody().get(RIGHTS + "/styles/none").statusCode()).isEqualTo(404);
    assertThat(api.anybody().get("/ogcapi/collections/kj:mining_rights").body())
        .contains("\"id\":\"mining_rights\"");
  }

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
}
