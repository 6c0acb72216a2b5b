package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.restoration.RecordState;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The credit archives a new user finds. */
@SampleTest
class SampleArchivesTest {

  private final JdbcClient database;
  private final int port;

  /** A mine whose holder is rated D. */
  record Poor(String licence, String uscc, String district) {}

  @Autowired
  SampleArchivesTest(JdbcClient database, @LocalServerPort int port) {
    this.database = database;
    this.port = port;
  }

  @Test
  @DisplayName("001-SM1…SM3: the sample city has records in every state, all marked 示意")
  void recordsStandInEveryState() {
    List<String> states =
        database
            .sql(
                """
                SELECT DISTINCT CASE WHEN state = 'PUBLICISED' AND publicity_ends_on < credit.today()
                                     THEN 'EFFECTIVE' ELSE state END FROM credit.record WHERE synthetic
                """)
            .query(String.class)
            .list();
    Set<String> all = new TreeSet<>();
    Arrays.stream(RecordState.values()).map(Enum::name).forEach(all::add);
    assertThat(new TreeSet<>(states)).isEqualTo(all);
  }

  @Test
  @DisplayName("001-R23, 003-R02: everybody sees the ratings with their mark")
  void ratingsArePublic() {
    JsonNode ratings =
        TestClient.json(TestClient.of(port).get("/api/credit/public/ratings?limit=1000"));
    // other tests enter units of their own, named alike, which are not of the sample
    Set<String> sample =
        Set.copyOf(
            database
                .sql("SELECT uscc FROM credit.entity WHERE synthetic AND uscc IS NOT NULL")
                .query(String.class)
                .list());
    Set<String> bands = new TreeSet<>();
    for (JsonNode rating : ratings) {
      if (sample.contains(rating.get("uscc").asString())) {
        bands.add(rating.get("band").asString());
        assertThat(rating.get("synthetic").asBoolean()).isTrue();
      }
    }
    assertThat(bands).contains("A", "B", "C", "D");
    assertThat(TestClient.of(port).get("/api/credit/public/lists/honour").body()).contains("信用评级A");
  }

  @Test
  @DisplayName("001-R33, R34, HO-03: poor credit means more inspections and a stricter renewal")
  void poorCreditMeansMoreInspectionsAndAStricterRenewal() {
    Poor poor = poor();
    JsonNode counts =
        TestClient.json(
            as("cityenforcer").get("/api/inspections/counts?behind=false&on=2026-12-01"));
    for (JsonNode mine : counts) {
      if (mine.get("licenceNumber").asString().equals(poor.licence())) {
        assertThat(mine.get("watched").asBoolean()).isTrue();
        assertThat(mine.get("ofYear").asInt()).isEqualTo(6);
      }
    }
    String outline =
        database
            .sql(
                """
                SELECT ST_AsGeoJSON(r.geom, 9) FROM catalogue.mining_right AS r
                JOIN catalogue.layer_version AS v ON v.id = r.layer_version_id AND v.in_force
                WHERE licence_number = :licence
                """)
            .param("licence", poor.licence())
            .query(String.class)
            .single();
    String check =
        """
        {"boundary":%s,"crs":"EPSG:4490","request":{"rightKind":"采矿权","action":"延续","mineral":"水泥用灰岩",
         "existingRight":"%s"}}
        """
            .formatted(outline, poor.licence());
    HttpResponse<String> report = as("planner").post("/api/checks", "application/json", check);
    assertThat(report.body()).contains("HO-03", "信用评级D").doesNotContain(poor.uscc());
    replaysTheSame(TestClient.json(report));
    JsonNode timeline =
        TestClient.json(as("planner").get("/api/rights/" + poor.licence() + "/timeline"));
    Set<String> kinds = new TreeSet<>();
    timeline.get("events").forEach(event -> kinds.add(event.get("kind").asString()));
    assertThat(kinds).contains("RIGHT", "CHECK", "CREDIT");
    JsonNode others =
        TestClient.json(as("entity").get("/api/rights/" + poor.licence() + "/timeline"));
    others
        .get("events")
        .forEach(event -> assertThat(event.get("kind").asString()).isIn("RIGHT", "CREDIT"));
  }

  private Poor poor() {
    return database
        .sql(
            """
            SELECT r.licence_number AS licence, e.uscc, r.district_code AS district
            FROM credit.rating AS k JOIN credit.entity AS e ON e.id = k.entity_id
            JOIN catalogue.mining_right AS r ON r.holder_uscc = e.uscc
            JOIN catalogue.layer_version AS v ON v.id = r.layer_version_id AND v.in_force
            WHERE k.band = 'D' AND r.right_kind = '采矿权' AND r.status = '有效'
            ORDER BY r.licence_number LIMIT 1
            """)
        .query(Poor.class)
        .single();
  }

  /** F-1: with what the register said of the right then, its last day among it (PR-01). */
  private void replaysTheSame(JsonNode report) {
    assertThat(report.toString()).contains("PR-01");
    JsonNode replay =
        TestClient.json(
            as("planner")
                .post(
                    "/api/checks/" + report.get("id").asString() + "/replay",
                    "application/json",
                    ""));
    assertThat(replay.get("identical").asBoolean()).as(replay.toString()).isTrue();
  }

  private TestClient as(String username) {
    return TestClient.of(port)
        .with("Authorization", TestAccounts.basic(username, SampleTest.PASSWORD));
  }
}
