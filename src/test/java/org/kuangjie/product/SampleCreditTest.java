package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.listing.ListState;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The sample city has units, people, projects and a matter in every state; all of it is 示意. */
@SampleTest
class SampleCreditTest {

  /** Term of the publication guard; views that read a clock are read anew every ten seconds. */
  private static final Duration WITHIN_A_MINUTE = Duration.ofMinutes(1);

  private static final String RATED = "/ogcapi/collections/credit_rights";

  private final JdbcClient database;
  private final int port;

  @Autowired
  SampleCreditTest(JdbcClient database, @LocalServerPort int port) {
    this.database = database;
    this.port = port;
  }

  @Test
  @DisplayName("000-SM1: a sample matter stands in every state")
  void everyState() {
    List<String> states =
        database.sql("SELECT DISTINCT state FROM credit.list_entry").query(String.class).list();
    assertThat(states)
        .contains(Arrays.stream(ListState.values()).map(Enum::name).toArray(String[]::new));
  }

  @Test
  @DisplayName("F-2, 000-SM1: an entry keeps the day it left its list, one that stands has none")
  void keepsTheDayOfLeaving() {
    List<String> kept =
        database
            .sql(
                """
                SELECT DISTINCT state || ' ' || (left_on IS NOT NULL) FROM credit.list_entry
                WHERE decided_on IS NOT NULL AND state IN ('ABNORMAL', 'SERIOUS', 'REMOVED', 'ESCALATED')
                """)
            .query(String.class)
            .list();
    assertThat(kept)
        .containsExactlyInAnyOrder(
            "ABNORMAL false", "SERIOUS false", "REMOVED true", "ESCALATED true");
  }

  @Test
  @DisplayName("000-R16: the portal shows sample units as 示意, no revoked entry, nothing personal")
  void portal() {
    TestClient nobody = TestClient.of(port);
    JsonNode units =
        TestClient.json(nobody.get("/api/portal/units?q=%E7%A4%BA%E6%84%8F%E5%8D%95%E4%BD%8D"));
    StringBuilder all = new StringBuilder(nobody.get("/api/portal/lists").body());
    int found = 0;
    for (JsonNode unit : units) {
      boolean ofSample = unit.get("name").asString().matches("示意单位\\d{3}");
      found += ofSample ? 1 : 0;
      assertThat(unit.get("synthetic").asBoolean() || !ofSample).isTrue();
      all.append(nobody.get("/api/portal/units/" + unit.get("uscc").asString()).body());
    }
    assertThat(found).isGreaterThanOrEqualTo(20);
    List<String> hidden =
        database
            .sql("SELECT number FROM credit.list_entry WHERE state IN ('REVOKED', 'REMOVED')")
            .query(String.class)
            .list();
    assertThat(hidden).isNotEmpty();
    assertThat(all.toString()).contains("示意项目", "示意**").doesNotContain(hidden);
    assertThat(all.toString()).doesNotContainPattern("990101\\d{8}|示意员\\d");
  }

  @Test
  @DisplayName("000-R17: the sample's draw can be verified, the next one waits for its witness")
  void draws() {
    TestClient nobody = TestClient.of(port);
    JsonNode draws = TestClient.json(nobody.get("/api/portal/draws"));
    assertThat(draws.valueStream().map(d -> d.get("state").asString()))
        .contains("DRAWN", "ANNOUNCED");
    draws
        .valueStream()
        .filter(draw -> draw.get("state").asString().equals("DRAWN"))
        .map(draw -> "/api/portal/draws/" + draw.get("id").asString() + "/verification")
        .forEach(
            path ->
                assertThat(TestClient.json(nobody.get(path)).get("verified").asBoolean()).isTrue());
  }

  @Test
  @DisplayName("000-R11: project areas are a layer for officials, and for nobody else")
  void projectLayer() {
    String path = "/ogcapi/collections/technical_projects/items?f=json&limit=100";
    TestClient officer =
        TestClient.of(port)
            .with("Authorization", TestAccounts.basic("officer500102", SampleTest.PASSWORD));
    assertThat(officer.get(path).body()).contains("示意项目");
    assertThat(TestClient.of(port).get(path).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName(
      "001-R26, F-9: rights by band are a public layer, gone from all services with their publication")
  void ratedRightsAreALayerAsLongAsTheyArePublished() {
    TestClient nobody = TestClient.of(port);
    JsonNode rights =
        TestClient.json(nobody.get(RATED + "/items?f=json&limit=1000")).get("features");
    assertThat(rights.valueStream().map(right -> right.at("/properties/band").asString()))
        .contains("A", "B", "C")
        .isSubsetOf("A", "B", "C", "D");
    JsonNode first = rights.get(0).get("properties");
    assertThat(first.get("synthetic").asBoolean()).isTrue();
    assertThat(nobody.get("/api/credit/public/units/" + first.get("uscc").asString()).body())
        .as("the unit says so itself")
        .contains(first.get("licence_number").asString(), first.get("unit_name").asString());
    List<String> paths =
        List.of(
            RATED + "/items?f=json&limit=1000",
            RATED + "/tiles/WebMercatorQuad/" + tileAround(rights.get(0)) + "?f=mvt",
            "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&OUTPUTFORMAT=csv&TYPENAMES=kj:credit_rights");
    String licence = first.get("licence_number").asString();
    assertThat(paths).allSatisfy(path -> assertThat(nobody.get(path).body()).contains(licence));
    HttpResponse<String> tile = nobody.get(paths.get(1));
    assertThat(tile.headers().firstValue("Cache-Control").orElse(""))
        .doesNotContain("max-age=3600");
    try {
      disclose(false);
      await()
          .atMost(WITHIN_A_MINUTE)
          .untilAsserted(
              () ->
                  assertThat(paths)
                      .allSatisfy(
                          path -> assertThat(nobody.get(path).body()).doesNotContain(licence)));
    } finally {
      disclose(true);
    }
    await()
        .atMost(WITHIN_A_MINUTE)
        .untilAsserted(
            () ->
                assertThat(paths)
                    .allSatisfy(path -> assertThat(nobody.get(path).body()).contains(licence)));
  }

  /** Zoom, row and column of the tile of zoom 10 that holds the first corner. */
  private static String tileAround(JsonNode feature) {
    JsonNode corner = feature.at("/geometry/coordinates/0/0");
    double tiles = 1 << 10;
    double latitude = Math.toRadians(corner.get(1).asDouble());
    double north = Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / Math.PI;
    int row = (int) ((1 - north) / 2 * tiles);
    int column = (int) ((corner.get(0).asDouble() + 180) / 360 * tiles);
    return "10/%d/%d".formatted(row, column);
  }

  private void disclose(boolean disclosed) {
    database
        .sql("UPDATE credit.publication_term SET disclosed = :disclosed WHERE kind = 'RATING'")
        .param("disclosed", disclosed)
        .update();
  }
}
