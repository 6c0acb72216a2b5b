package org.kuangjie.credit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
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

/** 000-R08, D.1. */
@KuangjieTest
@DisplayName("units by their unified social credit code, outside ones too (000-R03)")
class EntityApiTest {

  private static final String PATH = "/api/credit/entities";

  private final JdbcClient database;
  private final TestClient district;
  private final TestClient city;
  private final TestClient entity;

  @Autowired
  EntityApiTest(JdbcClient database, @LocalServerPort int port) {
    this.database = database;
    this.district = TestClient.of(port).as(Role.DISTRICT_OFFICER);
    this.city = TestClient.of(port).as(Role.CREDIT_OFFICER);
    this.entity = TestClient.of(port).as(Role.ENTITY);
  }

  @Test
  void aUnitIsFoundByPartOfItsNameAndByTheBeginningOfItsCode() {
    String name = "示意单位" + UUID.randomUUID();
    String uscc = Units.uscc();
    JsonNode made = made(post(district, Units.body(uscc.toLowerCase(Locale.ROOT), name)));
    assertThat(made.get("uscc").asString()).isEqualTo(uscc);
    assertThat(ids(name.substring(5, 20))).contains(made.get("id").asString());
    assertThat(ids(uscc.substring(0, 15))).contains(made.get("id").asString());
    assertThat(ids("没有这样的单位")).isEmpty();
  }

  @Test
  void theSameCodeIsRefusedTheSecondTime() {
    String uscc = Units.uscc();
    made(post(district, Units.body(uscc, "示意单位甲")));
    HttpResponse<String> again = post(city, Units.body(uscc, "示意单位乙"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("entity-exists").doesNotContain(uscc);
  }

  @Test
  @DisplayName("D.1: a code that fails its check needs a document, and says so for ever")
  void aFaultyCodeNeedsADocument() {
    String sound = Units.uscc();
    String faulty = sound.substring(0, 17) + (sound.endsWith("0") ? "1" : "0");
    HttpResponse<String> refused = post(district, Units.body(faulty, "示意单位丙"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("uscc-fault", "第18位", "confirmedBy").doesNotContain(faulty);

    String withDocument =
        Units.body(faulty, "示意单位丙").replaceFirst("\\{", "{\"confirmedBy\":\"示意证照001\",");
    assertThat(made(post(district, withDocument)).get("usccNote").asString())
        .contains("人工确认", "示意证照001");
    assertThat(post(district, withDocument.replace(faulty, "9150010")).statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("000-R03: registered in another province, supervised here")
  void anOutsideUnitIsTakenAsWell() {
    String body =
        Units.body(Units.uscc("110105"), "示意外地单位").replaceFirst("\\{", "{\"homeCode\":\"110105\",");
    JsonNode made = made(post(district, body));
    assertThat(made.get("homeCode").asString()).isEqualTo("110105");
    assertThat(made.get("districtCode").asString()).isEqualTo(TestAccounts.DISTRICT);
  }

  @Test
  @DisplayName("000-R06: a district keeps its own units only")
  void anotherDistrictsUnitIsNotMine() {
    String other = Units.body(Units.uscc(), "示意别区单位", "500238");
    assertThat(post(district, other).statusCode()).isEqualTo(403);
    String id = made(post(city, other)).get("id").asString();
    String end = "{\"lastDay\":\"2024-01-01\",\"reason\":\"注销\"}";
    assertThat(district.post(PATH + "/" + id + "/end", "application/json", end).statusCode())
        .isEqualTo(403);
    JsonNode ended = TestClient.json(city.post(PATH + "/" + id + "/end", "application/json", end));
    assertThat(ended.get("status").asString()).isEqualTo("CEASED");
  }

  @Test
  void twoChangesOfTheSameStateAreOneChangeAndEveryStateIsKept() {
    String uscc = Units.uscc();
    String id = made(post(district, Units.body(uscc, "示意旧名"))).get("id").asString();
    String change = Units.body(uscc, "示意新名").replaceFirst("\\{", "{\"version\":0,");
    assertThat(district.send("PUT", PATH + "/" + id, "application/json", change).statusCode())
        .isEqualTo(200);
    HttpResponse<String> late = city.send("PUT", PATH + "/" + id, "application/json", change);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(
            database
                .sql(
                    "SELECT content->>'name' FROM credit.entity_revision WHERE entity_id = :id"
                        + " ORDER BY version")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .list())
        .containsExactly("示意旧名", "示意新名");
  }

  @Test
  void whatNoColumnCanHoldIsTheRequestsFault() {
    String dated = Units.body(Units.uscc(), "示意单位").replace("2020-01-01", "+999999999-12-31");
    assertThat(post(district, dated).statusCode()).isEqualTo(400);
    HttpResponse<String> withNul = post(district, Units.body(Units.uscc(), "示意\\u0000单位"));
    assertThat(withNul.statusCode()).isEqualTo(400);
    assertThat(withNul.body()).contains("value-out-of-range", "U+0000");
  }

  @Test
  void anAccountSpeaksForTheUnitsItWasGiven() {
    String id = made(post(district, Units.body(Units.uscc(), "示意代表单位"))).get("id").asString();
    assertThat(entity.get(PATH + "/mine").body()).doesNotContain(id);
    String account = "{\"username\":\"%s\"}".formatted(TestAccounts.username(Role.ENTITY));
    district.post(PATH + "/" + id + "/representatives", "application/json", account);
    assertThat(entity.get(PATH + "/mine").body()).contains(id);
    assertThat(entity.get(PATH + "/" + id).statusCode()).isEqualTo(403);
  }

  private java.util.List<String> ids(String words) {
    String query = java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    return TestClient.json(district.get(PATH + "?q=" + query))
        .valueStream()
        .map(each -> each.get("id").asString())
        .toList();
  }

  private static HttpResponse<String> post(TestClient who, String body) {
    return who.post(PATH, "application/json", body);
  }

  private static JsonNode made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return TestClient.json(answer);
  }
}
