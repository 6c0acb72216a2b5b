package org.kuangjie.credit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.crypto.SealedText;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName(
    "000-R04, 000-R08, 000-R09, 000-R12, D.3: people are sealed, masked, and opened for a purpose only")
class PeopleApiTest {

  private final JdbcClient database;
  private final TestClient district;
  private final TestClient city;
  private final TestClient support;
  private final TestClient entity;
  private final TestClient admin;

  @Autowired
  PeopleApiTest(JdbcClient database, @LocalServerPort int port) {
    this.database = database;
    this.district = TestClient.of(port).as(Role.DISTRICT_OFFICER);
    this.city = TestClient.of(port).as(Role.CREDIT_OFFICER);
    this.support = TestClient.of(port).as(Role.TECHNICAL_SUPPORT);
    this.entity = TestClient.of(port).as(Role.ENTITY);
    this.admin = TestClient.of(port).as(Role.ADMINISTRATOR);
  }

  @Test
  void whatIsPersonalIsSealedInTheDatabaseAndMaskedInEveryAnswer() {
    String number = Units.identityNumber();
    JsonNode member = made(employ(unit(), "示意员甲", number, "STAFF"));
    assertThat(member.get("person").get("number").asString())
        .isEqualTo(number.substring(0, 6) + "********" + number.substring(14));
    assertThat(member.get("person").get("contact").asString()).isEqualTo("138****2048");
    assertThat(member.toString()).doesNotContain(number, "13800002048", "员甲");

    List<String> stored =
        database
            .sql("SELECT name || ' ' || number || ' ' || contact FROM credit.person WHERE id = :id")
            .param("id", UUID.fromString(id(member)))
            .query(String.class)
            .list();
    assertThat(stored)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).doesNotContain(number, "示意员甲", "13800002048");
              assertThat(row.split(" ")).allMatch(SealedText::isSealed);
            });
  }

  @Test
  void somebodyIsFoundByTheWholeNumberAndByNoPartOfIt() {
    String number = Units.identityNumber();
    String id = id(made(employ(unit(), "示意员乙", number, "STAFF")));
    assertThat(search("number", number.toLowerCase(Locale.ROOT)).body())
        .contains(id)
        .doesNotContain(number);
    assertThat(search("number", number.substring(0, 17)).body()).doesNotContain(id);
    assertThat(search("name", "示意员乙").body()).contains(id);
  }

  @Test
  @DisplayName(
      "000-R04, 000-R43: opening is for the deciding roles, and leaves purpose and reference")
  void openingIsLoggedWithItsPurpose() {
    String number = Units.identityNumber();
    String id = id(made(employ(unit(), "示意员丙", number, "STAFF")));
    String body = "{\"purpose\":\"LISTING\",\"reference\":\"JG-示意-7\"}";
    assertThat(unmask(support, id, body).statusCode()).isEqualTo(403);
    assertThat(unmask(entity, id, body).statusCode()).isEqualTo(403);
    assertThat(unmask(district, id, "{\"reference\":\"x\"}").statusCode()).isEqualTo(400);
    assertThat(unmask(district, id, body).body()).contains(number, "示意员丙");
    String audit = admin.get("/api/audit?subject=person:" + id).body();
    assertThat(audit)
        .contains(
            "person.unmask", "LISTING", "JG-示意-7", TestAccounts.username(Role.DISTRICT_OFFICER))
        .doesNotContain(number, "示意员丙");
  }

  @Test
  void anotherDistrictDoesNotOpenThem() {
    String other = Units.body(Units.uscc(), "示意别区单位", "500238");
    String unit =
        made(city.post("/api/credit/entities", "application/json", other)).get("id").asString();
    String id = id(made(post(city, unit, "示意员丁", Units.identityNumber(), "STAFF", "2024-01-01")));
    String body = "{\"purpose\":\"APPEAL\",\"reference\":\"示意\"}";
    assertThat(unmask(district, id, body).statusCode()).isEqualTo(403);
    assertThat(unmask(city, id, body).statusCode()).isEqualTo(200);
    assertThat(district.get("/api/credit/entities/" + unit + "/people").statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("000-R09: one person in two units, one after the other in the same duty")
  void periodsOfEmploymentAreKept() {
    String number = Units.identityNumber();
    String first = unit();
    JsonNode member = made(employ(first, "示意员戊", number, "TECHNICAL_LEAD"));
    assertThat(id(made(employ(unit(), "示意员戊", number, "STAFF")))).isEqualTo(id(member));

    HttpResponse<String> second = employ(first, "示意员己", Units.identityNumber(), "TECHNICAL_LEAD");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("duty-held");
    String employment = member.get("employment").get("id").asString();
    String end = "{\"lastDay\":\"2024-06-30\"}";
    String path = "/api/credit/employments/" + employment + "/end";
    assertThat(district.post(path, "application/json", end).statusCode()).isEqualTo(204);
    assertThat(district.post(path, "application/json", end).statusCode()).isEqualTo(409);
    made(post(district, first, "示意员己", Units.identityNumber(), "TECHNICAL_LEAD", "2024-07-01"));
    assertThat(TestClient.json(district.get("/api/credit/entities/" + first + "/people")).size())
        .isEqualTo(2);
  }

  @Test
  void aFaultyNumberIsRefusedWithoutRepeatingIt() {
    String number = "500230199302290030";
    HttpResponse<String> refused = employ(unit(), "示意员庚", number, "STAFF");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("identity-number-fault", "出生日期").doesNotContain(number);
    String sound = Units.identityNumber();
    made(employ(unit(), "示意员辛", sound, "STAFF"));
    HttpResponse<String> renamed = employ(unit(), "示意员壬", sound, "STAFF");
    assertThat(renamed.statusCode()).isEqualTo(409);
    assertThat(renamed.body()).contains("number-of-another-name").doesNotContain(sound, "辛");
  }

  @Test
  @DisplayName("000-R10: how to reach a unit is sealed, masked and opened like what is personal")
  void contactOfAUnit() {
    String unit = unit();
    String path = "/api/credit/entities/" + unit + "/contact";
    assertThat(
            district
                .send("PUT", path, "application/json", "{\"contact\":\"13800002048\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(support.get(path).body()).contains("138****2048").doesNotContain("13800002048");
    assertThat(entity.get(path).statusCode()).isEqualTo(403);
    String why = "{\"purpose\":\"INSPECTION\",\"reference\":\"示意\"}";
    assertThat(support.post(path + "/unmask", "application/json", why).statusCode()).isEqualTo(403);
    assertThat(district.post(path + "/unmask", "application/json", why).body())
        .contains("13800002048");
    assertThat(admin.get("/api/audit?subject=entity:" + unit).body())
        .contains("entity.contact-unmask", "INSPECTION")
        .doesNotContain("13800002048");
    assertThat(
            database
                .sql("SELECT contact FROM credit.entity WHERE id = :id")
                .param("id", UUID.fromString(unit))
                .query(String.class)
                .single())
        .startsWith("sealed:");
  }

  private String unit() {
    String body = Units.body(Units.uscc(), "示意单位" + UUID.randomUUID());
    return made(district.post("/api/credit/entities", "application/json", body))
        .get("id")
        .asString();
  }

  private HttpResponse<String> employ(String unit, String name, String number, String duty) {
    return post(district, unit, name, number, duty, "2023-06-01");
  }

  private static HttpResponse<String> post(
      TestClient who, String unit, String name, String number, String duty, String from) {
    String body =
        "{\"name\":\"%s\",\"number\":\"%s\",\"contact\":\"13800002048\",\"duty\":\"%s\",\"from\":\"%s\"}"
            .formatted(name, number, duty, from);
    return who.post("/api/credit/entities/" + unit + "/people", "application/json", body);
  }

  private HttpResponse<String> search(String field, String text) {
    String body = "{\"field\":\"%s\",\"text\":\"%s\"}".formatted(field, text);
    return support.post("/api/credit/people/search", "application/json", body);
  }

  private static HttpResponse<String> unmask(TestClient who, String id, String body) {
    return who.post("/api/credit/people/" + id + "/unmask", "application/json", body);
  }

  private static String id(JsonNode member) {
    return member.get("person").get("id").asString();
  }

  private static JsonNode made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return TestClient.json(answer);
  }
}
