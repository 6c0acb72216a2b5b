package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

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
}
