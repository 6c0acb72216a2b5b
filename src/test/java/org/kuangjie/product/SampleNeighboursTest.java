package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A right of the sample, asked for once more. */
@SampleTest
class SampleNeighboursTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String STRANGER = "91500000MA00000000";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  private Right right;

  record Right(String licence, String holder, double top, double bottom, String outline) {}

  @BeforeEach
  void pickARight() {
    right =
        database
            .sql(
                """
                SELECT licence_number AS licence, holder_uscc AS holder, elevation_top AS top,
                       elevation_bottom AS bottom, ST_AsGeoJSON(geom, 9) AS outline
                FROM catalogue.mining_right AS r
                JOIN catalogue.layer_version AS v ON v.id = r.layer_version_id AND v.in_force
                WHERE mineral = '水泥用灰岩' AND status = '有效' AND valid_to > DATE '2026-01-31'
                ORDER BY licence_number LIMIT 1
                """)
            .query(Right.class)
            .single();
  }

  @Test
  @DisplayName(
      "MR-01, F-1: another holder's ground is BLOCK, and a replay knows it without the holder")
  void anotherHolder() {
    JsonNode report = check(STRANGER);
    assertThat(verdicts(report, "MR-01")).contains("BLOCK");
    assertThat(report.toString())
        .contains(right.licence())
        .doesNotContain(STRANGER, right.holder());
    JsonNode replay =
        JSON.readTree(
            client()
                .send("POST", "/api/checks/" + report.get("id").asString() + "/replay", null, "")
                .body());
    assertThat(replay.get("identical").asBoolean()).as(replay.toString()).isTrue();
    assertThat(
            database
                .sql(
                    "SELECT count(*) FROM compliance.boundary_check WHERE request::text LIKE :holder")
                .param("holder", "%" + STRANGER + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("D.1, DQ-12: a holder's code that fails its check is a warning and is kept nowhere")
  void doubtfulHolder() {
    JsonNode report = check(STRANGER.substring(0, 17) + "I");
    assertThat(verdicts(report, "DQ-12")).containsExactly("WARN");
    assertThat(report.toString()).doesNotContain(STRANGER.substring(0, 17));
    JsonNode replay =
        JSON.readTree(
            client()
                .send("POST", "/api/checks/" + report.get("id").asString() + "/replay", null, "")
                .body());
    assertThat(replay.get("identical").asBoolean()).as(replay.toString()).isTrue();
  }

  @Test
  @DisplayName("MR-01: one's own ground is no conflict; without a name it cannot be decided")
  void ownGround() {
    assertThat(verdicts(check(right.holder()), "MR-01")).isEmpty();
    assertThat(verdicts(check(""), "MR-01")).containsOnly("INDETERMINATE");
  }

  private JsonNode check(String holder) {
    String applicant = holder.isEmpty() ? "" : "\"holderUscc\": \"%s\", ".formatted(holder);
    String body =
        """
        {"boundary": %s, "crs": "EPSG:4490",
         "request": {%s"rightKind": "采矿权", "action": "新设", "mineral": "水泥用灰岩", "scale": 100,
                     "miningMethod": "露天", "elevationTop": %s, "elevationBottom": %s, "asOf": "2026-01-31"}}
        """
            .formatted(right.outline(), applicant, right.top(), right.bottom());
    HttpResponse<String> answer = client().send("POST", "/api/checks", "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private TestClient client() {
    byte[] pair = ("planner:" + SampleTest.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return TestClient.of(port)
        .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private static List<String> verdicts(JsonNode report, String rule) {
    return StreamSupport.stream(report.get("findings").spliterator(), false)
        .filter(finding -> finding.get("rule").asString().equals(rule))
        .map(finding -> finding.get("verdict").asString())
        .toList();
  }
}
