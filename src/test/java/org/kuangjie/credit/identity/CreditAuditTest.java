package org.kuangjie.credit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("000-R43: 非法使用、归集、篡改、虚构、泄漏、窃取、隐匿、删除、买卖 each leave a trace")
class CreditAuditTest {

  private final JdbcClient database;
  private final TestClient district;
  private final TestClient city;
  private final TestClient admin;

  @Autowired
  CreditAuditTest(JdbcClient database, @LocalServerPort int port) {
    this.database = database;
    this.district = TestClient.of(port).as(Role.DISTRICT_OFFICER);
    this.city = TestClient.of(port).as(Role.CREDIT_OFFICER);
    this.admin = TestClient.of(port).as(Role.ADMINISTRATOR);
  }

  @Test
  @DisplayName("归集、虚构、篡改: who entered and who changed, with every former state")
  void collectingInventingTampering() {
    String id = unit("500102");
    String person = person(id);
    String change = Units.body(Units.uscc(), "示意改名").replaceFirst("\\{", "{\"version\":0,");
    district.send("PUT", "/api/credit/entities/" + id, "application/json", change);

    assertThat(audit("entity:" + id))
        .contains("entity.create", "entity.change", TestAccounts.username(Role.DISTRICT_OFFICER));
    assertThat(audit("person:" + person)).contains("person.create");
    assertThatThrownBy(
            () ->
                database
                    .sql("UPDATE credit.entity_revision SET content = '{}' WHERE entity_id = :id")
                    .param("id", UUID.fromString(id))
                    .update())
        .rootCause()
        .hasMessageContaining("append-only");
  }

  @Test
  @DisplayName("非法使用、泄漏、买卖、窃取: every list, search and opening, and the refused ones too")
  void usingLeakingStealing() {
    String id = unit("500238");
    String person = person(id);
    district.get("/api/credit/entities/" + id + "/people");
    city.get("/api/credit/entities/" + id + "/people");
    String why = "{\"purpose\":\"INSPECTION\",\"reference\":\"示意事项\"}";
    String path = "/api/credit/people/" + person + "/unmask";
    assertThat(district.post(path, "application/json", why).statusCode()).isEqualTo(403);
    assertThat(city.post(path, "application/json", why).statusCode()).isEqualTo(200);

    assertThat(audit("entity:" + id)).contains("person.list");
    assertThat(audit("person:" + person)).contains("person.unmask-refused", "\"person.unmask\"");
  }

  @Test
  @DisplayName("删除、隐匿: rows of people and matters cannot be deleted without breaking their links")
  void deletingHiding() {
    String id = unit("500102");
    person(id);
    for (String table : new String[] {"credit.entity", "credit.entity_revision"}) {
      assertThatThrownBy(() -> database.sql("DELETE FROM " + table).update())
          .as(table)
          .isInstanceOf(RuntimeException.class);
    }
    String end = "{\"lastDay\":\"2024-01-01\",\"reason\":\"注销\"}";
    district.post("/api/credit/entities/" + id + "/end", "application/json", end);
    assertThat(audit("entity:" + id)).contains("entity.cease");
  }

  private String audit(String subject) {
    return admin.get("/api/audit?subject=" + subject).body();
  }

  private String unit(String districtCode) {
    String body = Units.body(Units.uscc(), "示意单位" + UUID.randomUUID(), districtCode);
    return made(city.post("/api/credit/entities", "application/json", body)).get("id").asString();
  }

  private String person(String unit) {
    String body =
        "{\"name\":\"示意员甲\",\"number\":\"%s\",\"duty\":\"STAFF\",\"from\":\"2023-06-01\"}"
            .formatted(Units.identityNumber());
    return made(city.post("/api/credit/entities/" + unit + "/people", "application/json", body))
        .get("person")
        .get("id")
        .asString();
  }

  private static JsonNode made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return TestClient.json(answer);
  }
}
