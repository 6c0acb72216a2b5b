package org.kuangjie.credit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.credit.CreditDesk.JSON;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.CreditDesk;
import org.kuangjie.credit.CreditDesk.Unit;
import org.kuangjie.credit.restoration.CreditDay;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("D.3: personal data are deleted when what they were kept for is over")
class RetentionTest {

  private final JdbcClient database;
  private final Retention retention;
  private final CreditDesk desk;

  @Autowired
  RetentionTest(
      JdbcClient database, Retention retention, CreditDay day, @LocalServerPort int port) {
    this.database = database;
    this.retention = retention;
    this.desk = new CreditDesk(database, day, port);
  }

  @BeforeEach
  void importClauses() {
    desk.clauses();
  }

  @Test
  @DisplayName(
      "a record loses its personal fields two years after its end, not before, and it is logged")
  void aRecordLosesItsPersonalFields() {
    Unit unit = desk.ratedUnit();
    String path =
        desk.enter(desk.district, unit, "BAD", CreditDesk.bad().replace("示意某某", "金丝雀责任人"));
    desk.post(desk.district, path, CreditDesk.publicise("B15"));
    desk.pass(path, 400);
    assertThat(desk.state(path)).isEqualTo("EXPIRED");
    retention.round();
    assertThat(reveal(path)).as("kept while its term runs").contains("金丝雀责任人");

    desk.passUnnoted(path, 750);
    retention.round();

    assertThat(reveal(path)).doesNotContain("金丝雀责任人").contains("示意不良行为");
    assertThat(stored(path)).doesNotContain("responsible").contains("示意不良行为");
    assertThat(logged("credit-record:" + CreditDesk.id(path))).isEqualTo(1);
    retention.round();
    assertThat(logged("credit-record:" + CreditDesk.id(path))).as("once").isEqualTo(1);
  }

  @Test
  @DisplayName("a record in force keeps them, however old it is")
  void aRecordInForceKeepsThem() {
    Unit unit = desk.ratedUnit();
    String basic = path(unit);
    desk.passUnnoted(basic, 5000);
    retention.round();
    assertThat(reveal(basic)).contains("13800002048");
  }

  @Test
  @DisplayName(
      "a person who works nowhere any more goes ten years later, with every tie; others stay")
  void aFormerPersonGoes() {
    String unit =
        CreditDesk.created(
                desk.city.post("/api/credit/entities", JSON, Units.body(Units.uscc(), "示意单位")))
            .get("id")
            .asString();
    String gone = person(unit, "2005-01-01", "2010-01-01");
    String recent = person(unit, "2005-01-01", "2025-01-01");
    String here = person(unit, "2005-01-01", null);

    retention.round();

    assertThat(held(List.of(gone, recent, here))).containsExactlyInAnyOrder(recent, here);
    assertThat(logged("person:" + gone)).isEqualTo(1);
    assertThat(desk.city.get("/api/credit/entities/" + unit + "/people").body())
        .doesNotContain(gone)
        .contains(recent, here);
  }

  private String person(String unit, String from, @org.jspecify.annotations.Nullable String to) {
    String body =
        "{\"name\":\"金丝雀某人\",\"number\":\"%s\",\"duty\":\"STAFF\",\"from\":\"%s\"}"
            .formatted(Units.identityNumber(), from);
    JsonNode made =
        CreditDesk.created(desk.city.post("/api/credit/entities/" + unit + "/people", JSON, body));
    String id = made.get("person").get("id").asString();
    database
        .sql("UPDATE credit.employment SET to_day = :to::date WHERE person_id = :id::uuid")
        .param("to", to)
        .param("id", id)
        .update();
    return id;
  }

  private List<String> held(List<String> ids) {
    return database
        .sql("SELECT id::text FROM credit.person WHERE id = ANY (:ids::uuid[])")
        .param("ids", ids.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private String path(Unit unit) {
    JsonNode archive = TestClient.json(desk.city.get("/api/credit/archives/" + unit.id()));
    return "/api/credit/records/" + archive.at("/records/0/id").asString();
  }

  private String reveal(String path) {
    return desk.city.post(path + "/reveal", JSON, "{\"purpose\":\"核实\"}").body();
  }

  private String stored(String path) {
    return database
        .sql("SELECT content::text FROM credit.record WHERE id = :id")
        .param("id", CreditDesk.id(path))
        .query(String.class)
        .single();
  }

  private int logged(String subject) {
    return database
        .sql(
            """
            SELECT count(*) FROM platform.audit_entry
            WHERE action LIKE '%.erase' AND subject = :subject
            """)
        .param("subject", subject)
        .query(Integer.class)
        .single();
  }
}
