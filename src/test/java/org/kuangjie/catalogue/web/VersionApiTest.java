package org.kuangjie.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.catalogue.desk.ImportSettings;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Versions of layers: list, difference, download, return. */
@KuangjieTest
class VersionApiTest {

  private static final String LAYER = "first_ridge";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private ImportSettings settings;
  private ImportClient planner;
  private LayerFixture layers;
  private int first;
  private int second;

  @BeforeEach
  void twoVersions() {
    planner = ImportClient.of(port, Role.CITY_PLANNER);
    layers = new LayerFixture(database);
    layers.prepare();
    first =
        load(
            ridge("GONE", "山脊", ImportClient.box(108.90, 30.9), ""),
            ridge("KEPT", "山脊", ImportClient.box(108.92, 30.9), ""),
            ridge("MOVED", "山脊", ImportClient.box(108.94, 30.9), ""),
            ridge("SECRET", "山脊", ImportClient.box(109.25, 30.5), ",\"restricted\":true"));
    second =
        load(
            ridge("KEPT", "山脊", ImportClient.box(108.92, 30.9), ""),
            ridge("MOVED", "主山脊", ImportClient.box(108.94, 30.9, 0.02), ""),
            ridge("NEW", "山脊", ImportClient.box(108.98, 30.9), ""),
            ridge("SECRET", "改名", ImportClient.box(109.25, 30.5), ",\"restricted\":true"));
  }

  @AfterEach
  void leaveNothing() {
    layers.clear();
    FileSystemUtils.deleteRecursively(settings.folder().toFile());
  }

  private static String ridge(String code, String name, String geometry, String more) {
    return ImportClient.feature(
        "{\"code\":\"%s\",\"kind\":\"山脊\",\"name\":\"%s\",\"valid_from\":\"2024-01-01\"%s}"
            .formatted(code, name, more),
        geometry);
  }

  private int load(String... features) {
    JsonNode end = planner.load(ImportClient.collection(features), ImportClient.order(LAYER, ""));
    assertThat(end.path("state").stringValue()).as(end.toString()).isEqualTo("DONE");
    return end.path("version").intValue();
  }

  private String path() {
    return "/api/layers/" + LAYER + "/versions";
  }

  @Test
  @DisplayName("F-1: every version of a layer is listed, newest first, one in force")
  void list() {
    JsonNode page = planner.get(path() + "?limit=1");
    assertThat(page.path("items").get(0).path("version").intValue()).isEqualTo(second);
    assertThat(page.path("items").get(0).path("inForce").booleanValue()).isTrue();
    JsonNode next = planner.get(path() + "?limit=1&after=" + page.path("next").intValue());
    assertThat(next.path("items").get(0).path("version").intValue()).isEqualTo(first);
    assertThat(next.path("items").get(0).path("inForce").booleanValue()).isFalse();
    assertThat(next.path("items").get(0).path("features").intValue()).isEqualTo(4);
  }

  @Test
  @DisplayName("F-1: the difference names what was added, removed, changed, by column and area")
  void difference() {
    JsonNode answer = planner.get(path() + "/" + first + "/difference/" + second);
    assertThat(answer.path("totals").path("added").intValue()).isEqualTo(1);
    assertThat(answer.path("totals").path("removed").intValue()).isEqualTo(1);
    assertThat(answer.path("totals").path("changed").intValue()).isEqualTo(2);
    JsonNode items = answer.path("items");
    assertThat(items.get(0).path("key").stringValue()).isEqualTo("GONE");
    assertThat(items.get(0).path("kind").stringValue()).isEqualTo("removed");
    JsonNode moved = items.get(1);
    assertThat(moved.path("kind").stringValue()).isEqualTo("changed");
    assertThat(moved.path("geometryChanged").booleanValue()).isTrue();
    assertThat(moved.path("attributes").path("name").path("before").stringValue()).isEqualTo("山脊");
    assertThat(moved.path("attributes").path("name").path("after").stringValue()).isEqualTo("主山脊");
    double before = moved.path("areaBeforeSquareMetres").doubleValue();
    assertThat(moved.path("areaDifferenceSquareMetres").doubleValue())
        .isCloseTo(3 * before, within(before * 0.01));
    assertThat(items.get(2).path("kind").stringValue()).isEqualTo("added");
    JsonNode page =
        planner.get(path() + "/" + first + "/difference/" + second + "?limit=1&kind=changed");
    assertThat(page.path("items").get(0).path("key").stringValue()).isEqualTo("MOVED");
    JsonNode rest =
        planner.get(
            path()
                + "/"
                + first
                + "/difference/"
                + second
                + "?kind=changed&after="
                + page.path("next").stringValue());
    assertThat(rest.path("items").get(0).path("key").stringValue()).isEqualTo("SECRET");
  }

  @Test
  @DisplayName("IF-13: of a secret feature a difference says only that it differs, a file nothing")
  void secretFeatures() {
    String difference =
        planner.http().get(path() + "/" + first + "/difference/" + second + "?f=geojson").body();
    assertThat(difference).contains("\"restricted\":true").doesNotContain("改名", "109.25");
    HttpResponse<String> file = planner.http().get(path() + "/" + first + "/download");
    assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
    assertThat(file.body()).contains("KEPT").doesNotContain("SECRET");
    assertThat(file.headers().firstValue("Kuangjie-Notes").orElse("")).contains("1%20restricted");
  }

  @Test
  @DisplayName("F-1: a return makes a new version with the old rows and hash, read by overlay")
  void returnToOlder() {
    HttpResponse<String> answer =
        planner.http().post(path() + "/" + first + "/return", "application/json", "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode info = TestClient.json(answer);
    assertThat(info.path("version").intValue()).isEqualTo(second + 1);
    assertThat(layers.codes(LAYER)).containsExactly("GONE", "KEPT", "MOVED", "SECRET");
    JsonNode versions = planner.get(path()).path("items");
    assertThat(versions.get(0).path("returnsTo").intValue()).isEqualTo(first);
    assertThat(versions.get(0).path("hash")).isEqualTo(versions.get(2).path("hash"));
    assertThat(
            planner.get(path() + "/" + first + "/difference/" + (second + 1)).path("items").size())
        .isZero();
    assertThat(
            database
                .sql(
                    """
                    SELECT count(*) FROM catalogue.overlay_ground
                    WHERE layer_version_id = :id AND ground
                    """)
                .param("id", info.path("versionId").longValue())
                .query(Long.class)
                .single())
        .isEqualTo(4);
    HttpResponse<String> again =
        planner.http().post(path() + "/" + (second + 1) + "/return", "application/json", "");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(
            TestClient.of(port)
                .as(Role.ADMINISTRATOR)
                .get("/api/audit?subject=layer:" + LAYER + "@" + (second + 1))
                .body())
        .contains("layer.return");
  }

  @Test
  @DisplayName("RV-01: corridors follow their rivers back")
  void corridorsFollow() {
    String reach =
        "{\"code\":\"R1\",\"river\":\"长江\",\"kind\":\"centreline\",\"est_error_m\":10,\"source\":\"示意\"}";
    String near = "{\"type\":\"LineString\",\"coordinates\":[[108.1,30.1],[108.2,30.1]]}";
    String far = "{\"type\":\"LineString\",\"coordinates\":[[108.5,30.1],[108.6,30.1]]}";
    JsonNode one =
        planner.load(
            ImportClient.collection(ImportClient.feature(reach, near)),
            ImportClient.order("river_reaches", ""));
    planner.load(
        ImportClient.collection(ImportClient.feature(reach, far)),
        ImportClient.order("river_reaches", ""));
    HttpResponse<String> back =
        planner
            .http()
            .post(
                "/api/layers/river_reaches/versions/" + one.path("version").intValue() + "/return",
                "application/json",
                "");
    assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
    assertThat(
            database
                .sql(
                    """
                    SELECT ST_Intersects(f.geom, ST_SetSRID(ST_MakePoint(108.15, 30.1), 4490))
                    FROM catalogue.river_corridor AS f
                    JOIN catalogue.layer_version AS v ON v.id = f.layer_version_id AND v.in_force
                    WHERE f.code = 'R1'
                    """)
                .query(Boolean.class)
                .single())
        .isTrue();
    HttpResponse<String> derived =
        planner
            .http()
            .post("/api/layers/river_corridors/versions/1/return", "application/json", "");
    assertThat(TestClient.json(derived).path("code").stringValue()).isEqualTo("layer-derived");
  }

  @Test
  @DisplayName("E11: a downloaded version comes in again unchanged")
  void roundTrip() {
    load(ridge("A", "山脊", ImportClient.box(108.5, 30.5, 0.25), ""));
    int before = layers.inForce(LAYER);
    String file = planner.http().get(path() + "/" + before + "/download?format=geojson").body();
    JsonNode end = planner.load(file, ImportClient.order(LAYER, ""));
    assertThat(end.path("state").stringValue()).as(end.toString()).isEqualTo("DONE");
    JsonNode items =
        planner
            .get(path() + "/" + before + "/difference/" + end.path("version").intValue())
            .path("items");
    assertThat(items.size()).as(items.toString()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpkg", "zip", "csv", "xlsx", "kml", "kmz", "dxf"})
  @DisplayName("E11: a version is downloaded in every format that is written")
  void formats(String format) {
    HttpResponse<String> answer =
        planner.http().get(path() + "/" + second + "/download?format=" + format);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains(LAYER + "@" + second + "." + format);
    assertThat(answer.body()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/layers/moon/versions",
        "/api/layers/first_ridge/versions?limit=0",
        "/api/layers/first_ridge/versions/1/download?format=doc",
        "/api/layers/first_ridge/versions/1/download?crs=EPSG:3857",
        "/api/layers/first_ridge/versions/9999/download",
        "/api/layers/first_ridge/versions/1/difference/9999",
        "/api/layers/first_ridge/versions/1/difference/1?kind=other",
        "/api/layers/first_ridge/versions/1/difference/1?colour=red"
      })
  @DisplayName("Wrong requests for versions are answered with what to change")
  void wrongRequests(String address) {
    HttpResponse<String> answer =
        planner.http().get(address.replace("versions/1/", "versions/" + first + "/"));
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
    assertThat(TestClient.json(answer).path("detailEn").stringValue()).isNotBlank();
  }
}
