package org.kuangjie.credit.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 000-R02, 000-R10, 000-R11, 000-R12, 000-R13, 000-R14, 000-R15, 000-R16, 000-R24. */
@KuangjieTest
@DisplayName("what units file themselves, and until when")
class FilingApiTest {

  private static final Actor OFFICER =
      new Actor("test_district_officer", Set.of(Role.DISTRICT_OFFICER), Set.of("500102"));
  private static final String SQUARE =
      "{\"type\":\"Polygon\",\"coordinates\":[[[107.3,29.7],[107.31,29.7],[107.31,29.71],[107.3,29.71],[107.3,29.7]]]}";

  private final LocalDate today = LocalDate.now(Clock.system(LegalClock.ZONE));
  private final Filings filings;
  private final TestClient nobody;
  private final TestClient district;
  private final TestClient unit;

  @Autowired
  FilingApiTest(Filings filings, @LocalServerPort int port) {
    this.filings = filings;
    this.nobody = TestClient.of(port);
    this.district = nobody.as(Role.DISTRICT_OFFICER);
    this.unit = nobody.as(Role.ENTITY);
  }

  @Test
  @DisplayName("000-R02: exactly fifteen kinds of service")
  void fifteenKinds() {
    JsonNode types = TestClient.json(nobody.get("/api/credit/service-types"));
    assertThat(types).hasSize(15);
    assertThat(types.toString()).contains("储量报告", "矿山储量年报", "非法开采矿产资源价值鉴定报告");
  }

  @Test
  @DisplayName(
      "000-R10, 000-R11, 000-R12, 000-R16: a unit files its project with area, people, certificates")
  void aUnitFilesItself() {
    String[] who = newUnit();
    String number = Units.identityNumber();
    String person =
        "{\"name\":\"示意员甲\",\"number\":\"%s\",\"duty\":\"LEGAL_REPRESENTATIVE\",\"from\":\"2023-01-01\"}"
            .formatted(number);
    String staff =
        made(unit.post(path(who) + "/people", "application/json", person))
            .get("person")
            .get("id")
            .asString();
    String certificate =
        "{\"kind\":\"示意资质\",\"number\":\"%s\",\"issuedBy\":\"示意机关\",\"validFrom\":\"2023-01-01\"}"
            .formatted(UUID.randomUUID());
    made(unit.post(path(who) + "/certificates", "application/json", certificate));
    assertThat(unit.post(path(who) + "/certificates", "application/json", certificate).body())
        .contains("certificate-exists");

    assertThat(file(who, today, "\"resultTitle\":\"示意员甲编制的报告\"").body())
        .contains("person-named")
        .doesNotContain("示意员甲");
    assertThat(file(who, today, "\"reviewBody\":\"评审人%s\"".formatted(number)).body())
        .contains("personal-data-in-words")
        .doesNotContain(number);
    JsonNode filed =
        made(
            file(
                who,
                today,
                "\"area\":%s,\"staff\":[\"%s\"],\"resultTitle\":\"示意成果\""
                    .formatted(SQUARE, staff)));
    assertThat(filed.get("late").asBoolean()).isFalse();
    assertThat(filed.get("area").get("type").asString()).isEqualTo("Polygon");

    String page = nobody.get("/api/portal/units/" + who[1]).body();
    assertThat(page)
        .contains("示意项目", "示意委托", "示意资质", "示意成果", "示意**")
        .doesNotContain(number, "示意员甲", "coordinates");
    assertThat(nobody.get("/api/portal/units/" + Units.uscc()).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("000-R14: 30 days after the contract; later is taken and marked late")
  void thirtyDays() {
    String[] who = newUnit();
    LocalDate contract = today.minusDays(60);
    JsonNode late = made(file(who, contract, ""));
    assertThat(late.get("late").asBoolean()).isTrue();
    assertThat(LocalDate.parse(late.get("dueOn").asString()))
        .isAfterOrEqualTo(contract.plusDays(30));
    assertThat(district.get("/api/credit/projects/late?district=500102").body())
        .contains(late.get("id").asString());
    HttpResponse<String> future = file(who, today.plusDays(1), "");
    assertThat(future.statusCode()).isEqualTo(400);
    assertThat(future.body()).contains("day-in-future");
  }

  @Test
  void wrongProjectsAreRefusedInWords() {
    String[] who = newUnit();
    String point = "\"area\":{\"type\":\"Point\",\"coordinates\":[107,29]}";
    assertThat(file(who, today, point).body()).contains("bad-area");
    String bow =
        "\"area\":{\"type\":\"Polygon\",\"coordinates\":[[[107,29],[108,30],[108,29],[107,30],[107,29]]]}";
    assertThat(file(who, today, bow).body()).contains("bad-area");
    String stranger = "\"staff\":[\"%s\"]".formatted(UUID.randomUUID());
    assertThat(file(who, today, stranger).body()).contains("unknown-person");
    assertThat(file(who, today, "\"to\":\"2001-01-01\"").body()).contains("period-reversed");
    assertThat(file(who, today, "\"serviceType\":\"ELSE\"").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("000-R13: 2023-05-10 and 30 days make 2023-06-09, a Friday")
  void firstFiling() {
    assertThat(filings.firstFilingDue()).isEqualTo("2023-06-09");
    String[] late = newUnit();
    String[] inTime = newUnit();
    filings.update(UUID.fromString(inTime[0]), LocalDate.of(2023, 6, 9), OFFICER);
    filings.update(UUID.fromString(late[0]), LocalDate.of(2023, 6, 10), OFFICER);
    String report = district.get("/api/credit/updates/first?district=500102").body();
    assertThat(report).contains(late[1]).doesNotContain(inTime[1]);
  }

  @Test
  @DisplayName("000-R15: those who did not update in July are listed from 1 August")
  void halfYearlyUpdates() {
    String[] in = newUnit();
    String[] early = newUnit();
    String[] after = newUnit();
    filings.update(UUID.fromString(in[0]), LocalDate.of(2025, 7, 31), OFFICER);
    filings.update(UUID.fromString(early[0]), LocalDate.of(2025, 6, 30), OFFICER);
    filings.update(UUID.fromString(after[0]), LocalDate.of(2025, 8, 1), OFFICER);
    JsonNode report =
        TestClient.json(district.get("/api/credit/updates?window=2025-07&district=500102"));
    assertThat(report.get("over").asBoolean()).isTrue();
    assertThat(report.toString()).doesNotContain(in[1]).contains(early[1], after[1]);
    assertThat(district.get("/api/credit/updates?window=2025-06").statusCode()).isEqualTo(400);
    assertThat(unit.post(path(in) + "/updates", "application/json", "").statusCode())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01, false",
    "2026-02-01, 2026-01, true",
    "2026-06-30, 2026-01, true",
    "2026-07-01, 2026-07, false",
    "2026-08-01, 2026-07, true"
  })
  void windows(LocalDate day, YearMonth window, boolean over) {
    assertThat(UpdateWindow.latest(day).month()).isEqualTo(window);
    assertThat(UpdateWindow.latest(day).isOver(day)).isEqualTo(over);
    assertThatThrownBy(() -> new UpdateWindow(YearMonth.of(2026, 3)))
        .hasMessageContaining("bad-window");
  }

  @Test
  @DisplayName("000-R01: purpose and legal base stand where the lists are shown")
  void basis() {
    assertThat(nobody.get("/api/portal/basis").body()).contains("第五十二条", "渝规资规范〔2023〕6号", "申诉");
  }

  private HttpResponse<String> file(String[] who, LocalDate contract, String more) {
    String body =
        "{\"serviceType\":\"RESERVES_REPORT\",\"name\":\"示意项目\",\"client\":\"示意委托\",\"contractOn\":\"%s\",\"from\":\"2024-01-01\",\"publicFunds\":false%s}"
            .formatted(contract, more.isEmpty() ? "" : "," + more);
    return unit.post(path(who) + "/projects", "application/json", body);
  }

  private static String path(String[] who) {
    return "/api/credit/entities/" + who[0];
  }

  private String[] newUnit() {
    String uscc = Units.uscc();
    String body = Units.body(uscc, "示意单位" + UUID.randomUUID());
    String id =
        made(district.post("/api/credit/entities", "application/json", body)).get("id").asString();
    String account = "{\"username\":\"%s\"}".formatted(TestAccounts.username(Role.ENTITY));
    district.post("/api/credit/entities/" + id + "/representatives", "application/json", account);
    return new String[] {id, uscc};
  }

  private static JsonNode made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return TestClient.json(answer);
  }

  @Test
  void onlyTechnicalServiceUnitsFile() {
    String body = Units.body(Units.uscc(), "示意矿山").replace("TECHNICAL_UNIT", "MINE_ENTERPRISE");
    String id =
        made(district.post("/api/credit/entities", "application/json", body)).get("id").asString();
    HttpResponse<String> refused =
        district.post("/api/credit/entities/" + id + "/updates", "application/json", "");
    assertThat(refused.body()).contains("no-technical-unit");
    assertThat(List.of(409)).contains(refused.statusCode());
  }
}
