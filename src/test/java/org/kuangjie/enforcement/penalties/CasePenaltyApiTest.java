package org.kuangjie.enforcement.penalties;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("002-R27: the fine of a decided case is held against the law of the day")
class CasePenaltyApiTest {

  private final TestClient officer;
  private final TestClient reviewer;
  private final TestClient planner;

  @Autowired
  CasePenaltyApiTest(@LocalServerPort int port) {
    TestClient nobody = TestClient.of(port);
    this.officer = nobody.as(Role.ENFORCEMENT_OFFICER);
    this.reviewer = nobody.as(Role.DISTRICT_OFFICER);
    this.planner = nobody.as(Role.CITY_PLANNER);
  }

  @Test
  void belowTheBoundsNeedsWordsAndTheTableIsKeptWithTheDecision() {
    String path = decided("MINING_OUTSIDE", "PENALTY");
    String low = "\"fine\":500000,\"actOn\":\"2025-07-01\",\"value\":200000";
    refused(officer, path, low, 400, "missing-words", "低于幅度");
    refused(reviewer, path, low + ",\"reason\":\"x\"", 409, "not-your-case");

    JsonNode kept = fine(path, low + ",\"reason\":\"主动消除后果，减轻处罚\"");
    assertThat(kept.at("/0/standing").asString()).isEqualTo("BELOW");
    assertThat(kept.at("/0/tableHash").asString()).hasSize(64);
    assertThat(kept.at("/0/ranges/0").toString())
        .contains("第六十三条至第七十一条", "2025-07-01", "600000", "1000000");

    refused(
        officer,
        path,
        "\"fine\":700000,\"actOn\":\"2025-07-01\",\"value\":200000",
        400,
        "missing-words",
        "更正");
    JsonNode corrected =
        fine(path, "\"fine\":700000,\"actOn\":\"2025-07-01\",\"value\":200000,\"reason\":\"录入有误\"");
    assertThat(corrected.at("/0/standing").asString()).isEqualTo("WITHIN");
    assertThat(corrected).hasSize(2);
    assertThat(officer.get(path + "/history").body()).contains("FINE", "减轻处罚", "录入有误");
  }

  @Test
  void anUnknownValueOrDayStaysUnknownAndIsNoPass() {
    String path = decided("MINING_OUTSIDE", "PENALTY");
    JsonNode noValue = fine(path, "\"fine\":700000,\"actOn\":\"2026-01-05\"");
    assertThat(noValue.at("/0/standing").asString()).isEqualTo("UNKNOWN");
    assertThat(noValue.at("/0/standingWords/zh").asString()).contains("未知，不能比对");
    JsonNode noDay = fine(path, "\"fine\":700000,\"value\":200000,\"reason\":\"行为日待查\"");
    assertThat(noDay.at("/0/standing").asString()).isEqualTo("UNKNOWN");
  }

  @Test
  void twoLawsAreShownAndAPersonChooses() {
    String path = decided("EXPLORING_WITHOUT_LICENCE", "PENALTY");
    JsonNode bounds = bounds(path, "actOn=2025-06-30");
    assertThat(bounds.at("/ofAct/0/law").asString()).contains("重庆市矿产资源管理条例");
    assertThat(bounds.at("/ofDecision/0/law").asString()).contains("2024年修订");
    assertThat(bounds.get("twoLaws").asBoolean()).isTrue();
    String body = "\"fine\":50000,\"actOn\":\"2025-06-30\"";
    refused(officer, path, body, 400, "law-to-choose", "从旧兼从轻由人决定");
    refused(officer, path, body + ",\"law\":\"ACT\"", 400, "missing-words", "所适用法律");
    JsonNode kept = fine(path, body + ",\"law\":\"ACT\",\"reason\":\"旧法较轻\"");
    assertThat(kept.at("/0/standing").asString()).isEqualTo("WITHIN");
    JsonNode other = fine(path, body + ",\"law\":\"DECISION\",\"reason\":\"更正\"");
    assertThat(other.at("/0/standing").asString()).isEqualTo("BELOW");
    assertThat(bounds(path, "actOn=2025-07-01").get("twoLaws").asBoolean()).isFalse();
  }

  @Test
  void whatTheTableDoesNotLayDownIsSaidAndNothingIsInvented() {
    String path = decided("UNPAID", "PENALTY");
    JsonNode kept = fine(path, "\"fine\":1,\"actOn\":\"2026-01-05\",\"value\":100");
    assertThat(kept.at("/0/standing").asString()).isEqualTo("NOT_LAID_DOWN");
    assertThat(kept.at("/0/ranges/0").toString())
        .contains("未列此类行为的数额")
        .doesNotContain("\"least\"", "\"most\"");
  }

  @Test
  void noFineBeforeOrWithoutADecisionOfPenalty() {
    refused(officer, filed("MINING_OUTSIDE"), "\"fine\":1", 409, "no-penalty");
    refused(officer, decided("MINING_OUTSIDE", "NO_PENALTY"), "\"fine\":1", 409, "no-penalty");
    String path = decided("MINING_OUTSIDE", "PENALTY");
    refused(officer, path, "\"fine\":-1", 400, "fine");
    refused(officer, path, "\"fine\":1.005", 400, "fine");
    refused(officer, path, "\"fine\":1,\"actOn\":\"2999-01-01\"", 400, "act-after-decision");
    refused(planner, path, "\"fine\":1", 403, "");
    assertThat(planner.get(path + "/penalties").statusCode()).isEqualTo(200);
  }

  private String filed(String type) {
    String body =
        "{\"violationType\":\"%s\",\"districtCode\":\"500102\",\"facts\":\"示意\",\"officers\":[\"test_enforcement_officer\",\"second.officer\"]}"
            .formatted(type);
    HttpResponse<String> answer = officer.post("/api/cases", "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return "/api/cases/" + TestClient.json(answer).get("id").asString();
  }

  private String decided(String type, String outcome) {
    String path = filed(type);
    String today = LocalDate.now(Clock.system(LegalClock.ZONE)).toString();
    step(officer, path, "\"step\":\"INVESTIGATE\"");
    step(reviewer, path, "\"step\":\"REVIEW\"");
    step(officer, path, "\"step\":\"NOTIFY\",\"on\":\"%s\"".formatted(today));
    step(
        officer,
        path,
        "\"step\":\"DECIDE\",\"on\":\"%s\",\"outcome\":\"%s\",\"waived\":true"
            .formatted(today, outcome));
    return path;
  }

  private static void step(TestClient who, String path, String body) {
    HttpResponse<String> answer =
        who.post(path + "/steps", "application/json", "{" + body + ",\"words\":\"说明\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private JsonNode bounds(String path, String query) {
    HttpResponse<String> answer = officer.get(path + "/penalty-bounds?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return TestClient.json(answer);
  }

  private JsonNode fine(String path, String body) {
    HttpResponse<String> answer =
        officer.post(path + "/penalties", "application/json", "{" + body + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return TestClient.json(answer);
  }

  private static void refused(
      TestClient who, String path, String body, int status, String... words) {
    HttpResponse<String> answer =
        who.post(path + "/penalties", "application/json", "{" + body + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }
}
