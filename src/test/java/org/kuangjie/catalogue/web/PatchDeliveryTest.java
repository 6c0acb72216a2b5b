package org.kuangjie.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("C.1: patches sent in over HTTP (dataset=patches)")
class PatchDeliveryTest {

  private static final int YEAR = 2041;

  /** What the preview guesses, confirmed, and what holds for every row of the period. */
  private static String order(int period, String more) {
    return ImportClient.order(
        "patches",
        """
        ,"mapping":{"columns":{"code":"TBBH","image_date":"HSX","image_type":"TBLX"},
         "constants":{"year":%d,"period":%d,"issuer":"部级"}}%s"""
            .formatted(YEAR, period, more));
  }

  private final DataSource source;
  private final JdbcClient database;
  private final ImportClient planner;
  private final ImportClient district;

  @Autowired
  PatchDeliveryTest(DataSource source, JdbcClient database, @LocalServerPort int port) {
    this.source = source;
    this.database = database;
    this.planner = ImportClient.of(port, Role.CITY_PLANNER);
    this.district = ImportClient.of(port, Role.DISTRICT_OFFICER);
  }

  @BeforeEach
  void forgetFormerRuns() {
    String ids = "(SELECT id FROM sensing.patch WHERE year = " + YEAR + ")";
    for (String table : List.of("assessment", "history", "patch_revision")) {
      database.sql("DELETE FROM sensing." + table + " WHERE patch_id IN " + ids).update();
    }
    database.sql("DELETE FROM sensing.patch WHERE year = " + YEAR).update();
  }

  @Test
  @DisplayName("C.1: a delivery is taken, a second one of the period updates and never duplicates")
  void twoDeliveries() {
    JsonNode first = load(patch("A1", "露天采场", 107.40), patch("A2", "露天采场", 107.41));
    assertThat(first.path("state").stringValue()).isEqualTo("DONE");

    JsonNode second =
        load(patch("A1", "露天采场", 107.40), patch("A2", "矿石堆", 107.41), patch("A3", "", 107.42));

    assertThat(second.path("state").stringValue()).isEqualTo("DONE");
    assertThat(held()).extracting("code").containsExactly("A1", "A2", "A3");
    assertThat(held()).extracting("revision").containsExactly(1, 2, 1);
    assertThat(held()).extracting("image_type").containsExactly("露天采场", "矿石堆", "");
    JsonNode list = planner.get("/api/patches?year=" + YEAR);
    assertThat(list.path("items").size()).isEqualTo(3);
    assertThat(list.path("items").get(0).path("sentence").path("zh").stringValue())
        .contains("尚未比对");
  }

  @Test
  @DisplayName(
      "E12: a wrong row is told and keeps the whole delivery out, a rehearsal changes nothing")
  void wrongRows() {
    JsonNode refused = planner.load(ImportClient.collection(patch("B1", "", 107.5)), order(9, ""));
    assertThat(refused.path("state").stringValue()).isEqualTo("REFUSED");
    String issues =
        planner.get("/api/imports/" + refused.path("id").stringValue() + "/issues").toString();
    assertThat(issues).contains("period 须为 1 到 4");

    JsonNode rehearsed =
        planner.load(ImportClient.collection(patch("B1", "", 107.5)), order(2, ",\"dryRun\":true"));
    assertThat(rehearsed.path("state").stringValue()).isEqualTo("DONE");
    assertThat(held()).isEmpty();
    assertThat(
            district
                .submit("p.geojson", ImportClient.collection(patch("B1", "", 107.5)), order(2, ""))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName(
      "A delivery that is killed in the middle leaves the former state; sent again it is taken")
  void killed() throws SQLException {
    load(patch("C1", "露天采场", 107.6));
    String file = ImportClient.collection(patch("C1", "矿石堆", 107.6), patch("C2", "", 107.61));

    JsonNode ended;
    try (Connection blocker = source.getConnection();
        Statement statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("LOCK TABLE sensing.patch IN SHARE MODE");
      String id =
          TestClient.json(planner.submit("送来.geojson", file, order(2, "")))
              .path("id")
              .stringValue();
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> kill() > 0);
      ended = planner.end(id);
      blocker.rollback();
    }

    assertThat(ended.path("state").stringValue()).isEqualTo("FAILED");
    assertThat(ended.toString()).contains("database-lost");
    assertThat(held()).extracting("code").containsExactly("C1");
    assertThat(held()).extracting("image_type").containsExactly("露天采场");
    assertThat(planner.load(file, order(2, "")).path("state").stringValue()).isEqualTo("DONE");
    assertThat(held()).extracting("image_type").containsExactly("矿石堆", "");
  }

  /** Ends the sessions that wait to write patches; how many. */
  private int kill() {
    return database
        .sql(
            """
            SELECT count(pg_terminate_backend(pid)) FROM pg_locks
            WHERE relation = 'sensing.patch'::regclass AND NOT granted
            """)
        .query(Integer.class)
        .single();
  }

  private JsonNode load(String... features) {
    return planner.load(ImportClient.collection(features), order(2, ""));
  }

  private List<Map<String, Object>> held() {
    return database
        .sql(
            """
            SELECT code, revision, coalesce(image_type, '') AS image_type FROM sensing.patch
            WHERE year = :year ORDER BY code
            """)
        .param("year", YEAR)
        .query()
        .listOfRows();
  }

  private static String patch(String code, String type, double lon) {
    return ImportClient.feature(
        """
        {"TBBH":"%s","HSX":"20410415","TBLX":"%s"}"""
            .formatted(code, type),
        ImportClient.box(lon, 29.7, 0.001));
  }
}
