package org.kuangjie.sensing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kuangjie.sensing.sample.PatchSample;
import org.kuangjie.shared.Actor;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("E15: two people read a patch by themselves, the city decides where they differ")
class PatchReadingsTest {

  @Autowired private PatchSample sample;
  @Autowired private JdbcClient database;
  @LocalServerPort private int port;

  @BeforeAll
  void load() {
    sample.load(270, Actor.SYSTEM);
  }

  @Test
  @DisplayName("E15: the second reader sees that it was read, not what was seen; both agree")
  void theSecondReadsBlind() {
    long id = unread();
    JsonNode before = get("patrol500102", id);
    assertThat(before.get("agreement").asString()).isEqualTo("UNREAD");
    assertThat(before.get("seat").asInt()).isEqualTo(1);
    JsonNode first = read("patrol500102", id, "MINING_CHANGE", 201);
    assertThat(first.at("/readings/0/result").asString()).isEqualTo("MINING_CHANGE");
    assertThat(first.has("seat")).isFalse();
    assertThat(first.at("/refusal/zh").asString()).contains("不得复核本人的判读");

    JsonNode seen = get("officer500102", id);
    assertThat(seen.at("/readings/0/withheld").asBoolean()).isTrue();
    assertThat(seen.at("/readings/0").has("result")).isFalse();
    assertThat(seen.toString()).doesNotContain("MINING_CHANGE").doesNotContain("见影像");
    assertThat(read("patrol500102", id, "LEGACY", 409).get("code").asString())
        .isEqualTo("own-work");
    JsonNode both = read("officer500102", id, "MINING_CHANGE", 201);
    assertThat(both.get("agreement").asString()).isEqualTo("AGREED");
    assertThat(both.get("outcome").asString()).isEqualTo("MINING_CHANGE");
    assertThat(both.toString()).doesNotContain("违法");
    assertThat(read("cityenforcer", id, "LEGACY", 409).get("code").asString())
        .isEqualTo("reading-settled");
    assertThat(as("patrol500102").get("/api/patches?reading=AGREED&limit=1000").body())
        .contains("\"id\":" + id + ",");
  }

  @Test
  @DisplayName(
      "E15: a patch comes with the images that cover it, none is made up, none shown twice")
  void theImagesOfBothDates() {
    JsonNode covered = TestClient.json(as("cityenforcer").get("/api/patches/" + imaged("EXISTS")));
    String day = covered.at("/patch/properties/imageDate").asString();
    assertThat(covered.at("/imageAfter/code").asString()).isNotEmpty();
    assertThat(covered.at("/imageAfter/takenOn").asString()).isLessThanOrEqualTo(day);
    assertThat(covered.at("/imageAfter/synthetic").asBoolean()).isTrue();
    assertThat(covered.at("/imageBefore/code")).isNotEqualTo(covered.at("/imageAfter/code"));

    JsonNode bare = TestClient.json(as("cityenforcer").get("/api/patches/" + imaged("NOT EXISTS")));
    assertThat(bare.has("imageBefore")).isFalse();
    assertThat(bare.has("imageAfter")).isFalse();
  }

  /** A patch which a scene of its own day covers, or none at all does. */
  private long imaged(String exists) {
    String sameDay = exists.startsWith("NOT") ? "true" : "s.taken_on = p.image_date";
    return database
        .sql(
            """
            SELECT min(p.id) FROM sensing.patch AS p
            WHERE NOT p.special_use AND %s (
                SELECT FROM sensing.scene AS s
                WHERE s.file IS NOT NULL AND ST_Covers(s.footprint, p.geom) AND %s)
            """
                .formatted(exists, sameDay))
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("E15: where they differ the city decides, nobody else, and none of both")
  void theCityDecides() {
    long id = unread();
    read("patrol500102", id, "MINING_CHANGE", 201);
    assertThat(read("officer500102", id, "NOT_MINING", 201).get("agreement").asString())
        .isEqualTo("DIFFERS");
    assertThat(read("support", id, "NOT_MINING", 403).get("code").asString())
        .isEqualTo("city-only");
    JsonNode decided = read("cityenforcer", id, "NOT_MINING", 201);
    assertThat(decided.get("agreement").asString()).isEqualTo("DECIDED");
    assertThat(decided.get("outcome").asString()).isEqualTo("NOT_MINING");
    JsonNode period = TestClient.json(as("patrol500102").get("/api/patches/periods")).get(0);
    assertThat(period.get("patches").asInt()).isPositive();
    assertThat(as("patrol500102").get("/api/patches/periods").body()).contains("agreementPercent");
  }

  @Test
  @DisplayName("E15: a patch delivered anew is to be looked at anew; nothing read is ever changed")
  void anotherRevisionBeginsAnew() {
    long id = unread();
    HttpResponse<String> old = post("patrol500102", id, body("LEGACY", 99));
    assertThat(old.statusCode()).isEqualTo(409);
    assertThat(old.body()).contains("patch-changed", "请重新查看");
    read("patrol500102", id, "LEGACY", 201);
    assertThatThrownBy(() -> database.sql("UPDATE sensing.reading SET words = ''").update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("append-only");
  }

  @Test
  @DisplayName("E4: planners look, holders and other districts see nothing, wrong words are 400")
  void whoMayRead() {
    long id = unread();
    assertThat(get("planner", id).has("seat")).isFalse();
    assertThat(post("planner", id, body("LEGACY", 1)).statusCode()).isEqualTo(403);
    assertThat(as("patrol500103").get("/api/patches/" + id + "/readings").statusCode())
        .isEqualTo(404);
    assertThat(post("patrol500103", id, body("LEGACY", 1)).statusCode()).isEqualTo(404);
    assertThat(post("patrol500102", id, body("ILLEGAL", 1)).statusCode()).isEqualTo(400);
    assertThat(as("planner").get("/api/patches?reading=BAD").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("E15: agreement is told as a share and as Cohen's kappa")
  void kappa() {
    ReadingResult mining = ReadingResult.MINING_CHANGE;
    ReadingResult other = ReadingResult.NOT_MINING;
    ReadingProgress none = new ReadingProgress(2026, 1, 50, 0, 35, 15, 0, null, null);
    // The textbook case: 20 both yes, 15 both no, 5 and 10 apart: observed 0.7, by chance 0.5.
    ReadingProgress told =
        none.with(
            List.of(
                new ReadingProgress.Pair(2026, 1, mining, mining, 20),
                new ReadingProgress.Pair(2026, 1, other, other, 15),
                new ReadingProgress.Pair(2026, 1, mining, other, 5),
                new ReadingProgress.Pair(2026, 1, other, mining, 10)));
    assertThat(Objects.requireNonNull(told.agreementPercent())).isEqualTo(70, within(1e-9));
    assertThat(Objects.requireNonNull(told.kappa())).isEqualTo(0.4, within(1e-9));
    assertThat(none.with(List.of()).agreementPercent()).isNull();
    assertThat(none.with(List.of(new ReadingProgress.Pair(2026, 1, mining, mining, 3))).kappa())
        .isNull();
  }

  private long unread() {
    return database
        .sql(
            """
            SELECT p.id FROM sensing.patch AS p
            LEFT JOIN sensing.assessment AS a ON a.patch_id = p.id
            WHERE coalesce(a.main_district, p.district_code) = '500102' AND NOT p.special_use
              AND NOT EXISTS (SELECT 1 FROM sensing.reading AS r WHERE r.patch_id = p.id)
            ORDER BY p.id DESC LIMIT 1
            """)
        .query(Long.class)
        .single();
  }

  private int revision(long id) {
    return database
        .sql("SELECT revision FROM sensing.patch WHERE id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private TestClient as(String account) {
    return TestClient.of(port)
        .with("Authorization", TestAccounts.basic(account, SampleTest.PASSWORD));
  }

  private JsonNode get(String account, long id) {
    return TestClient.json(as(account).get("/api/patches/" + id + "/readings"));
  }

  private JsonNode read(String account, long id, String result, int status) {
    HttpResponse<String> answer = post(account, id, body(result, revision(id)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return TestClient.json(answer);
  }

  private HttpResponse<String> post(String account, long id, String body) {
    return as(account).post("/api/patches/" + id + "/readings", "application/json", body);
  }

  private static String body(String result, int revision) {
    return "{\"result\":\"%s\",\"revision\":%d,\"words\":\"见影像\"}".formatted(result, revision);
  }
}
