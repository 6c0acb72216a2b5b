package org.kuangjie.credit.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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

/** 000-R18, 000-R19, 000-R20. */
@KuangjieTest
@DisplayName("recusal, the record nobody changes, the published result")
class UnitInspectionApiTest {

  private static final AtomicInteger NEXT = new AtomicInteger(100);
  private static final String PATH = "/api/credit/inspections";

  private final JdbcClient database;
  private final TestClient nobody;
  private final TestClient district;
  private final TestClient city;

  @Autowired
  UnitInspectionApiTest(JdbcClient database, @LocalServerPort int port) {
    this.database = database;
    this.nobody = TestClient.of(port);
    this.district = nobody.as(Role.DISTRICT_OFFICER);
    this.city = nobody.as(Role.CREDIT_OFFICER);
  }

  @Test
  @DisplayName("000-R18, 000-R20: recorded line by line, ended, published within 20 working days")
  void fromStartToPublication() {
    String[] who = newUnit();
    String a = inspector("");
    String path = PATH + "/" + made(open(who[0], a, inspector(""))).get("id").asString();
    String line =
        "{\"words\":\"查阅项目档案\",\"evidence\":\"照片1\",\"evidenceHash\":\"%s\"}"
            .formatted("a".repeat(64));
    assertThat(post(district, path + "/lines", line).statusCode()).isEqualTo(200);
    assertThat(post(district, path + "/lines", "{\"words\":\"电话13800002048\"}").body())
        .contains("personal-data-in-words");
    assertThat(post(city, path + "/lines", line).statusCode()).isEqualTo(403);
    assertThat(post(district, path + "/publication", "").body()).contains("wrong-state");
    assertThat(post(district, path + "/end", "{\"result\":\"未发现问题\"}").statusCode()).isEqualTo(200);
    assertThat(post(district, path + "/lines", line).body()).contains("wrong-state");
    assertThat(nobody.get("/api/portal/units/" + who[1]).body()).doesNotContain("未发现问题");
    JsonNode clock = TestClient.json(district.get(path + "/deadlines")).get(0);
    assertThat(clock.get("term").toString()).contains("20");
    post(district, path + "/publication", "");
    assertThat(nobody.get("/api/portal/units/" + who[1]).body())
        .contains("未发现问题")
        .doesNotContain(a);
    assertThat(TestClient.json(district.get(path + "/deadlines")).get(0).get("outcome").asString())
        .isEqualTo("MET");
    assertThat(TestClient.json(district.get(path + "/lines"))).hasSize(4);
    assertThatThrownBy(
            () -> database.sql("UPDATE credit.unit_inspection_line SET words = 'x'").update())
        .rootCause()
        .hasMessageContaining("append-only");
  }

  @Test
  @DisplayName("000-R19: kept out by declaration, by former work, by speaking for the unit")
  void recusal() {
    String[] who = newUnit();
    String free = inspector("");
    String declared = inspector("");
    String interest = "{\"entityId\":\"%s\",\"reason\":\"近亲属在该单位任职\"}".formatted(who[0]);
    assertThat(
            post(district, "/api/credit/inspectors/" + declared + "/interests", interest)
                .statusCode())
        .isEqualTo(204);
    refused(open(who[0], free, declared));

    String person =
        "{\"name\":\"示意员甲\",\"number\":\"%s\",\"duty\":\"STAFF\",\"from\":\"2019-01-01\"}"
            .formatted(Units.identityNumber());
    JsonNode member = made(post(district, "/api/credit/entities/" + who[0] + "/people", person));
    String former = inspector(member.get("person").get("id").asString());
    post(
        district,
        "/api/credit/employments/" + member.get("employment").get("id").asString() + "/end",
        "{\"lastDay\":\"2020-01-01\"}");
    refused(open(who[0], free, former));

    String speaker = inspector("");
    String account = "{\"username\":\"%s\"}".formatted("user-" + speaker);
    post(district, "/api/credit/entities/" + who[0] + "/representatives", account);
    refused(open(who[0], free, speaker));
    made(open(newUnit()[0], free, former));
  }

  @Test
  void twoDifferentInspectorsOfTheRosterAreNeeded() {
    String[] who = newUnit();
    String one = inspector("");
    assertThat(open(who[0], one, one).body()).contains("two-officers");
    assertThat(open(who[0], one, "JC-NOBODY").body()).contains("unknown-inspector");
  }

  @Test
  void anInspectorIsAKnownPersonWithAnAccountOfTheirOwn() {
    String one = inspector("");
    String path = "/api/credit/inspectors/JC-T-" + NEXT.incrementAndGet();
    String taken =
        "{\"username\":\"user-%s\",\"districtCode\":\"500102\",\"active\":true}".formatted(one);
    assertThat(district.send("PUT", path, "application/json", taken).body())
        .contains("account-of-another-inspector");
    String stranger =
        "{\"username\":\"x%s\",\"personId\":\"%s\",\"districtCode\":\"500102\",\"active\":true}"
            .formatted(one, UUID.randomUUID());
    assertThat(district.send("PUT", path, "application/json", stranger).body())
        .contains("unknown-person");
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains("inspector-recused", "回避");
  }

  private String inspector(String personId) {
    String code = "JC-T-" + NEXT.incrementAndGet();
    String body =
        "{\"username\":\"user-%s\",\"districtCode\":\"%s\",\"active\":false%s}"
            .formatted(
                code,
                TestAccounts.DISTRICT,
                personId.isEmpty() ? "" : ",\"personId\":\"" + personId + "\"");
    assertThat(
            district
                .send("PUT", "/api/credit/inspectors/" + code, "application/json", body)
                .statusCode())
        .isEqualTo(200);
    return code;
  }

  private HttpResponse<String> open(String unit, String one, String other) {
    String body =
        "{\"entityId\":\"%s\",\"authority\":\"500102\",\"inspectors\":[\"%s\",\"%s\"]}"
            .formatted(unit, one, other);
    return post(district, PATH, body);
  }

  private String[] newUnit() {
    String uscc = Units.uscc();
    String body = Units.body(uscc, "示意单位" + UUID.randomUUID());
    return new String[] {
      made(post(district, "/api/credit/entities", body)).get("id").asString(), uscc
    };
  }

  private static HttpResponse<String> post(TestClient who, String path, String body) {
    return who.post(path, "application/json", body);
  }

  private static JsonNode made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return TestClient.json(answer);
  }
}
