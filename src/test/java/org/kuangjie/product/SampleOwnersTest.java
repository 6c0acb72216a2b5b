package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.enforcement.alerts.Alert;
import org.kuangjie.enforcement.alerts.AlertDraft;
import org.kuangjie.enforcement.alerts.Alerts;
import org.kuangjie.enforcement.alerts.Drafts;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Functional zones are authorities without a district of their own (两江新区 before 2025-11-06 …). */
@SampleTest
@DisplayName("004-R29: every alert has an owner, in a functional zone and outside all districts")
class SampleOwnersTest {

  private static final String QIJIANG = "500110";
  private static final String WANSHENG = "WSJKQ";

  private final Alerts alerts;
  private final JdbcClient database;
  private final int port;

  @Autowired
  SampleOwnersTest(Alerts alerts, JdbcClient database, @LocalServerPort int port) {
    this.alerts = alerts;
    this.database = database;
    this.port = port;
  }

  @Test
  void whatTheSenderGivesToAFunctionalZoneIsForItsOfficersOnly() {
    Alert alert = observe(QIJIANG, "万盛经开区规划和自然资源局");

    assertThat(alert.authorityCode()).isEqualTo(WANSHENG);
    assertThat(alert.locatedIn()).isEqualTo(QIJIANG);
    assertThat(seenBy("patrolwsjkq", alert)).isTrue();
    assertThat(seenBy("cityenforcer", alert)).isTrue();
    assertThat(seenBy("patrol" + QIJIANG, alert)).isFalse();
    assertThat(seenBy("patrolgxq", alert)).isFalse();
    assertThat(step("patrolwsjkq", alert, "{\"step\":\"TAKE\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAWordTheDistrictAnswersAndCanHandOver() {
    Alert alert = observe(QIJIANG, "");
    assertThat(alert.authorityCode()).isEqualTo(QIJIANG);
    String officer = "patrol" + QIJIANG;

    assertThat(handOver(officer, alert, "涪陵区").body()).contains("no-jurisdiction", WANSHENG);
    assertThat(handOver(officer, alert, QIJIANG).body()).contains("same-authority");
    assertThat(handOver("patrolwsjkq", alert, WANSHENG).statusCode()).isEqualTo(404);
    assertThat(seenBy("patrolwsjkq", alert)).isFalse();

    HttpResponse<String> handed = handOver(officer, alert, WANSHENG);
    assertThat(handed.statusCode()).as(handed.body()).isEqualTo(200);
    assertThat(handed.body()).contains("\"authorityCode\":\"WSJKQ\"", "\"state\":\"OPEN\"");
    assertThat(seenBy("patrolwsjkq", alert)).isTrue();
    assertThat(seenBy(officer, alert)).isFalse();
    assertThat(as("cityenforcer").get(path(alert) + "/history").body())
        .contains("HAND_OVER", "在万盛管辖范围内");
    assertThat(handOver("patrolwsjkq", alert, QIJIANG).statusCode()).isEqualTo(200);
    assertThat(seenBy(officer, alert)).isTrue();
  }

  @Test
  void outsideAllDistrictsTheCityAnswers() {
    Alert alert = observe("", "");
    assertThat(alert.authorityCode()).isEqualTo("CQ");
    assertThat(seenBy("cityenforcer", alert)).isTrue();
    assertThat(seenBy("patrol" + QIJIANG, alert)).isFalse();
  }

  @Test
  void whatTheSenderStatesWithoutASayThereDoesNotCount() {
    assertThat(observe("500102", WANSHENG).authorityCode()).isEqualTo("500102");
    assertThat(observe("500102", "某某局").authorityCode()).isEqualTo("500102");
  }

  @Test
  @DisplayName(
      "004-R04: mines a functional zone registered are counted and inspected by its officers")
  void minesOfAFunctionalZoneAreItsOfficers() {
    String licence =
        database
            .sql(
                """
                SELECT min(licence_number) FROM catalogue.mining_right AS r
                JOIN catalogue.layer_version AS v ON v.id = r.layer_version_id AND v.in_force
                WHERE right_kind = '采矿权' AND status = '有效' AND district_code = :district
                  AND mineral NOT IN ('石油', '天然气', '煤层气', '页岩气')
                  AND current_date BETWEEN valid_from AND coalesce(valid_to, current_date)
                """)
            .param("district", QIJIANG)
            .query(String.class)
            .single();
    assertThat(mines("patrol" + QIJIANG)).contains(licence);
    assertThat(mines("patrolwsjkq")).doesNotContain(licence);
    String before = registrar(licence, WANSHENG);
    try {
      assertThat(mines("patrol" + QIJIANG)).doesNotContain(licence);
      assertThat(mines("patrolwsjkq")).contains(licence, "\"districtCode\":\"WSJKQ\"");
      assertThat(mines("patrolgxq")).doesNotContain(licence);
      assertThat(mines("cityenforcer")).contains(licence);
      String task =
          """
          {"kind":"INSPECTION","reference":"%s","assignees":["patrolwsjkq","officerwsjkq"],"dueOn":"2099-01-31"}
          """
              .formatted(licence);
      assertThat(send("patrol" + QIJIANG, "/api/patrol-tasks", task).statusCode()).isEqualTo(403);
      HttpResponse<String> sent = send("patrolwsjkq", "/api/patrol-tasks", task);
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
      String inspection =
          """
          {"licenceNumber":"%s","districtCode":"%s","onDay":"2026-03-12",
           "officers":["patrolwsjkq","officerwsjkq"],"signPlate":"PRESENT","finding":"按证开采"}
          """;
      assertThat(
              send("patrolwsjkq", "/api/inspections", inspection.formatted(licence, QIJIANG))
                  .statusCode())
          .isEqualTo(403);
      HttpResponse<String> done =
          send("patrolwsjkq", "/api/inspections", inspection.formatted(licence, WANSHENG));
      assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    } finally {
      registrar(licence, before);
    }
  }

  private String mines(String username) {
    return as(username).get("/api/inspections/counts?behind=false&on=2026-06-30").body();
  }

  /** Writes who registered the right; who did before. */
  private String registrar(String licence, String authority) {
    String before =
        database
            .sql(
                """
                SELECT r.authority FROM catalogue.mining_right AS r
                JOIN catalogue.layer_version AS v ON v.id = r.layer_version_id AND v.in_force
                WHERE licence_number = :licence
                """)
            .param("licence", licence)
            .query(String.class)
            .single();
    database
        .sql(
            """
            UPDATE catalogue.mining_right AS r SET authority = :authority
            FROM catalogue.layer_version AS v
            WHERE v.id = r.layer_version_id AND v.in_force AND licence_number = :licence
            """)
        .param("authority", authority)
        .param("licence", licence)
        .update();
    return before;
  }

  private HttpResponse<String> send(String username, String path, String body) {
    return as(username).post(path, "application/json", body);
  }

  private Alert observe(String district, String authority) {
    String one = UUID.randomUUID().toString();
    AlertDraft plain =
        Drafts.of(
            one,
            "test:" + one,
            district,
            Drafts.square(60 + ThreadLocalRandom.current().nextDouble(10), 20),
            500,
            false);
    return alerts
        .observe(
            new AlertDraft(
                plain.source(),
                plain.reference(),
                plain.disturbance(),
                plain.title(),
                plain.observedOn(),
                plain.facts(),
                district,
                authority,
                List.of(),
                List.of(),
                false,
                true,
                plain.geometry()))
        .orElseThrow();
  }

  private boolean seenBy(String username, Alert alert) {
    boolean one = as(username).get(path(alert)).statusCode() == 200;
    boolean listed = as(username).get("/api/alerts?limit=1000").body().contains(alert.number());
    assertThat(listed).as("in the list of " + username).isEqualTo(one);
    return one;
  }

  private HttpResponse<String> handOver(String username, Alert alert, String authority) {
    return step(
        username,
        alert,
        "{\"step\":\"HAND_OVER\",\"authority\":\"%s\",\"words\":\"在万盛管辖范围内\"}"
            .formatted(authority));
  }

  private HttpResponse<String> step(String username, Alert alert, String body) {
    return as(username).post(path(alert) + "/steps", "application/json", body);
  }

  private static String path(Alert alert) {
    return "/api/alerts/" + alert.id();
  }

  private TestClient as(String username) {
    return TestClient.of(port)
        .with("Authorization", TestAccounts.basic(username, SampleTest.PASSWORD));
  }
}
