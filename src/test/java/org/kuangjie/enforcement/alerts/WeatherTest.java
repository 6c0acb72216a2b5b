package org.kuangjie.enforcement.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KuangjieTest
@DisplayName("C.4: days of bad weather extend verification, with the reason and the person")
class WeatherTest {

  private final Alerts alerts;
  private final JdbcClient database;
  private final TestClient officer;
  private final TestClient nobody;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Autowired
  WeatherTest(Alerts alerts, JdbcClient database, @LocalServerPort int port) {
    this.alerts = alerts;
    this.database = database;
    this.nobody = TestClient.of(port);
    this.officer = nobody.as(Role.ENFORCEMENT_OFFICER);
  }

  @Test
  void daysOnWhichNobodyCouldGoThereDoNotCount() {
    String path = "/api/alerts/" + alert().id();
    assertThat(extend(path, today.minusDays(3), today, "连日暴雨，道路中断").body())
        .as("not yet taken")
        .contains("wrong-state");
    assertThat(step(path, "{\"step\":\"TAKE\"}").statusCode()).isEqualTo(200);
    assertThat(extend(path, today, today, "暴雨").body())
        .as("the day it was taken does not count anyway")
        .contains("bad-extension");
    long begun = beginEarlier(path);
    LocalDate before = due(path);

    assertThat(extend(path, today.minusDays(3), today.plusDays(1), "预报有雨").body())
        .as("a forecast is no weather")
        .contains("bad-extension");
    assertThat(extend(path, today.minusDays(3), today.minusDays(1), "").body())
        .contains("missing-words");
    assertThat(nobody.as(Role.CITY_PLANNER).post(path + "/steps", "application/json", body(3, 1)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
    HttpResponse<String> done = extend(path, today.minusDays(3), today.minusDays(1), "连日暴雨，道路中断");

    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(begun).isEqualTo(1);
    assertThat(due(path)).isAfterOrEqualTo(before.plusDays(3)).isBefore(before.plusDays(13));
    assertThat(officer.get(path + "/history").body())
        .contains("EXTEND", "连日暴雨，道路中断", "test_enforcement_officer");
    assertThat(extend(path, today.minusDays(2), today, "同几天再报").body())
        .as("days are not extended twice")
        .contains("pause-overlaps");
  }

  private String body(int from, int to) {
    return """
    {"step":"EXTEND","weatherFrom":"%s","weatherTo":"%s","words":"雨"}"""
        .formatted(today.minusDays(from), today.minusDays(to));
  }

  private Alert alert() {
    double x = 55 + ThreadLocalRandom.current().nextDouble(4);
    return alerts.observe(Drafts.of("500102", x, 21, 100)).orElseThrow();
  }

  private HttpResponse<String> extend(String path, LocalDate from, LocalDate to, String words) {
    return step(
        path,
        "{\"step\":\"EXTEND\",\"weatherFrom\":\"%s\",\"weatherTo\":\"%s\",\"words\":\"%s\"}"
            .formatted(from, to, words));
  }

  private HttpResponse<String> step(String path, String body) {
    return officer.post(path + "/steps", "application/json", body);
  }

  /** The clock of verification, as if it had begun twenty days ago. */
  private long beginEarlier(String path) {
    return database
        .sql(
            """
            UPDATE deadlines.deadline SET started_on = started_on - 20, due_on = due_on - 20
            WHERE subject = :subject AND clock = 'alert-verify'
            """)
        .param("subject", subject(path))
        .update();
  }

  private LocalDate due(String path) {
    return database
        .sql("SELECT due_on FROM deadlines.deadline WHERE subject = :s AND clock = 'alert-verify'")
        .param("s", subject(path))
        .query(LocalDate.class)
        .single();
  }

  private static String subject(String path) {
    return "alert:" + path.substring("/api/alerts/".length());
  }
}
