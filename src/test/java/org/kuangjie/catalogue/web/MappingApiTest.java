package org.kuangjie.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.desk.ImportSettings;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Fields of delivered files and the columns they are meant for. */
@KuangjieTest
class MappingApiTest {

  /** As a registration system delivers it; 示意. */
  private static final String DELIVERED =
      """
      {"XKZH":"C5001022015017110000001","KSMC":"示意采石场","CKQR":"示意矿业公司",
       "TYSHXYDM":"91350100M000100Y43","CAKZMC":"测试石","KCFS":"露天","SJGM":100,
       "YXQQ":"2020-01-01","YXQZ":"2029-12-31","FZJG":"TSTJ","XZQDM":"500102","ZT":"1",
       "SLRQ":"2015-01-01","LXDH":"13800000000","OBJECTID":7}""";

  private static final String MAPPING =
      """
      {"columns":{"licence_number":"XKZH","project_name":"KSMC","holder_name":"CKQR",
         "holder_uscc":"TYSHXYDM","mineral":"CAKZMC","mining_method":"KCFS","scale":"SJGM",
         "valid_from":"YXQQ","valid_to":"YXQZ","authority":"FZJG","district_code":"XZQDM",
         "status":"ZT","set_on":"SLRQ"},
       "constants":{"right_kind":"采矿权"},
       "translations":{"status":{"1":"有效","2":"注销"}}}""";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private ImportSettings settings;
  private ImportClient planner;
  private LayerFixture layers;

  @BeforeEach
  void clients() {
    planner = ImportClient.of(port, Role.CITY_PLANNER);
    layers = new LayerFixture(database);
    layers.prepare();
  }

  @AfterEach
  void leaveNothing() {
    layers.clear();
    database.sql("DELETE FROM catalogue.import_mapping").update();
    FileSystemUtils.deleteRecursively(settings.folder().toFile());
  }

  private static String file(String properties, String geometry) {
    return ImportClient.collection(ImportClient.feature(properties, geometry));
  }

  private static String delivered() {
    return file(DELIVERED, ImportClient.box(107.4, 29.7));
  }

  @Test
  @DisplayName("E11: the mapping of a delivered file is guessed, shown, and personal data masked")
  void preview() {
    HttpResponse<String> answer =
        planner.form(
            "/api/imports/preview?dataset=mining_rights",
            ImportClient.part("file", "矿权.geojson", "application/geo+json", delivered()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode preview = TestClient.json(answer);
    assertThat(preview.path("format").stringValue()).isEqualTo("GEOJSON");
    assertThat(preview.path("crs").stringValue()).contains("4490");
    List<String> pairs = new ArrayList<>();
    preview
        .path("mapping")
        .forEach(
            guess ->
                pairs.add(
                    guess.path("column").stringValue() + "=" + guess.path("field").stringValue()));
    assertThat(pairs)
        .contains(
            "licence_number=XKZH",
            "project_name=KSMC",
            "holder_name=CKQR",
            "mineral=CAKZMC",
            "valid_from=YXQQ",
            "valid_to=YXQZ",
            "status=ZT",
            "set_on=SLRQ");
    assertThat(preview.path("unmapped").toString()).contains("OBJECTID", "LXDH");
    assertThat(preview.path("missing").toString()).contains("right_kind").doesNotContain("status");
    assertThat(answer.body())
        .contains("示意采石场", "***")
        .doesNotContain("示意矿业公司", "91350100M000100Y43", "13800000000");
  }

  @Test
  @DisplayName("E11: a saved mapping with constants and translations reads the next file")
  void savedMapping() {
    TestClient http = planner.http();
    String address = "/api/imports/mappings/mining_rights/test-bureau";
    assertThat(http.get(address).statusCode()).isEqualTo(404);
    HttpResponse<String> saved = http.send("PUT", address, "application/json", MAPPING);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    assertThat(planner.get(address).path("mapping").path("columns").path("status").stringValue())
        .isEqualTo("ZT");
    JsonNode end =
        planner.load(
            delivered(), ImportClient.order("mining_rights", ",\"sourceName\":\"test-bureau\""));
    assertThat(end.path("state").stringValue()).as(end.toString()).isEqualTo("DONE");
    assertThat(
            database
                .sql(
                    """
                    SELECT concat_ws(' ', right_kind, status, project_name)
                    FROM catalogue.mining_right WHERE mineral = '测试石'
                    """)
                .query(String.class)
                .single())
        .isEqualTo("采矿权 有效 示意采石场");
    assertThat(planner.get("/api/imports/" + end.path("id").stringValue() + "/issues").toString())
        .as("fields without a column are named")
        .contains("OBJECTID", "LXDH");
    assertThat(
            TestClient.of(port)
                .as(Role.ADMINISTRATOR)
                .get("/api/audit?subject=mapping:mining_rights/test-bureau")
                .body())
        .contains("import.mapping");
  }

  @Test
  @DisplayName("E11: saved mappings are listed, renamed and deleted; a name taken is kept")
  void savedMappingsAreKept() {
    TestClient http = planner.http();
    String first = "/api/imports/mappings/mining_rights/test-bureau";
    String second = "/api/imports/mappings/mining_rights/test-office";
    for (String address : List.of(first, second)) {
      assertThat(http.send("PUT", address, "application/json", MAPPING).statusCode())
          .isEqualTo(200);
    }
    assertThat(sources()).containsExactly("test-bureau", "test-office");
    HttpResponse<String> taken = rename(first, "test-office");
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(TestClient.json(taken).path("code").stringValue()).isEqualTo("mapping-taken");
    assertThat(rename(first, "  ").statusCode()).isEqualTo(400);
    assertThat(rename(first, "test-county").statusCode()).isEqualTo(200);
    assertThat(rename(first, "test-county").statusCode()).isEqualTo(404);
    assertThat(http.send("DELETE", second, "application/json", "").statusCode()).isEqualTo(204);
    assertThat(http.send("DELETE", second, "application/json", "").statusCode()).isEqualTo(404);
    assertThat(sources()).containsExactly("test-county");
    assertThat(
            TestClient.of(port)
                .as(Role.ADMINISTRATOR)
                .get("/api/audit?subject=mapping:mining_rights/test-county")
                .body())
        .contains("import.mapping-renamed", "test-bureau");
  }

  private HttpResponse<String> rename(String address, String name) {
    return planner
        .http()
        .send("PATCH", address, "application/json", "{\"source\":\"%s\"}".formatted(name));
  }

  private List<String> sources() {
    List<String> sources = new ArrayList<>();
    planner
        .get("/api/imports/mappings")
        .path("items")
        .forEach(item -> sources.add(item.path("source").stringValue()));
    return sources;
  }

  @Test
  @DisplayName("A mapping onto a column the layer has not is not saved")
  void wrongMapping() {
    HttpResponse<String> answer =
        planner
            .http()
            .send(
                "PUT",
                "/api/imports/mappings/mining_rights/test-bureau",
                "application/json",
                "{\"columns\":{\"moon\":\"XKZH\"}}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(answer).path("code").stringValue()).isEqualTo("mapping-column");
    assertThat(
            planner
                .http()
                .send("PUT", "/api/imports/mappings/moon/test", "application/json", "{}")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  @DisplayName("000-R04: personal data of rejected rows is masked, reading it is remembered")
  void rejectedRowsAreMasked() {
    String bad = DELIVERED.replace("\"KCFS\":\"露天\"", "\"KCFS\":\"飞行\"");
    JsonNode end =
        planner.load(
            file(bad, ImportClient.box(107.4, 29.7)),
            ImportClient.order("mining_rights", ",\"mapping\":" + MAPPING));
    assertThat(end.path("state").stringValue()).as(end.toString()).isEqualTo("REFUSED");
    String path = "/api/imports/" + end.path("id").stringValue();
    assertThat(planner.http().get(path + "/rejected").body())
        .contains("示意采石场", "***")
        .doesNotContain("示意矿业公司", "91350100M000100Y43", "13800000000");
    assertThat(planner.http().get(path + "/rejected?personal=true").body()).contains("示意矿业公司");
    assertThat(
            TestClient.of(port)
                .as(Role.ADMINISTRATOR)
                .get("/api/audit?subject=import:" + end.path("id").stringValue())
                .body())
        .contains("import.read-personal", "import.submit")
        .doesNotContain("示意矿业公司");
    HttpResponse<String> fixed =
        planner
            .http()
            .send(
                "PATCH",
                path + "/rejected/1",
                "application/json",
                "{\"properties\":{\"mining_method\":\"露天\",\"holder_name\":\"***\"}}");
    assertThat(fixed.statusCode()).as(fixed.body()).isEqualTo(200);
    HttpResponse<String> again = planner.http().post(path + "/resubmit", "application/json", "");
    JsonNode done = planner.end(TestClient.json(again).path("id").stringValue());
    assertThat(done.path("state").stringValue()).as(done.toString()).isEqualTo("DONE");
    assertThat(
            database
                .sql("SELECT holder_name FROM catalogue.mining_right WHERE mineral = '测试石'")
                .query(String.class)
                .single())
        .as("the mask sent back changes nothing")
        .isEqualTo("示意矿业公司");
  }
}
