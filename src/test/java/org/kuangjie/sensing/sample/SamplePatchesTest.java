package org.kuangjie.sensing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kuangjie.sensing.PatchAssessed;
import org.kuangjie.sensing.PatchFinding;
import org.kuangjie.sensing.Patches;
import org.kuangjie.sensing.assessing.Assessments;
import org.kuangjie.sensing.assessing.OutsideAreas;
import org.kuangjie.sensing.store.Selection;
import org.kuangjie.shared.Actor;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Patches drawn over the sample rights: what the comparison says against what they are. */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplePatchesTest {

  private static final int COUNT = 270;

  @Autowired private PatchSample sample;
  @Autowired private Assessments assessments;
  @Autowired private OutsideAreas areas;
  @Autowired private Patches patches;
  @Autowired private JdbcClient database;
  @LocalServerPort private int port;
  private Assessments.Summary summary;

  @BeforeAll
  void compare() {
    sample.load(COUNT, Actor.SYSTEM);
    summary = assessments.assess(Selection.ALL, Assessments.News.TOLD, Actor.SYSTEM);
  }

  private record Count(int truth, int found, int right) {
    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
      return truth == 0 ? 1 : (double) right / truth;
    }
  }

  private Map<PatchFinding, Count> counts() {
    Map<PatchFinding, Count> counts = new EnumMap<>(PatchFinding.class);
    for (PatchFinding finding : PatchFinding.values()) {
      counts.put(
          finding,
          database
              .sql(
                  """
                  SELECT count(*) FILTER (WHERE p.attributes ->> 'truth' = :f) AS truth,
                         count(*) FILTER (WHERE a.finding = :f) AS found,
                         count(*) FILTER (WHERE a.finding = :f AND p.attributes ->> 'truth' = :f)
                             AS hit
                  FROM sensing.patch AS p JOIN sensing.assessment AS a ON a.patch_id = p.id
                  """)
              .param("f", finding.name())
              .query(
                  (row, n) ->
                      new Count(row.getInt("truth"), row.getInt("found"), row.getInt("hit")))
              .single());
    }
    return counts;
  }

  private TestClient as(String account) {
    return TestClient.of(port)
        .with("Authorization", TestAccounts.basic(account, SampleTest.PASSWORD));
  }

  @Test
  @DisplayName("C.2, F-6: each class of the sample's truth is found again, none raised falsely")
  void precisionAndRecall() {
    Map<PatchFinding, Count> counts = counts();
    counts.forEach(
        (finding, count) ->
            System.out.printf(
                "%-18s truth %4d found %4d precision %.3f recall %.3f%n",
                finding, count.truth(), count.found(), count.precision(), count.recall()));
    counts.remove(PatchFinding.UNDECIDED);
    assertThat(counts.values()).allMatch(count -> count.truth() >= 5);
    assertThat(counts)
        .allSatisfy(
            (finding, count) -> {
              assertThat(count.precision())
                  .as("precision of " + finding)
                  .isGreaterThanOrEqualTo(0.95);
              assertThat(count.recall()).as("recall of " + finding).isGreaterThanOrEqualTo(0.95);
            });
    assertThat(summary.compared()).isEqualTo(COUNT);
  }

  @Test
  @DisplayName("C.2: comparing again over the same data changes nothing and tells nothing")
  void again() {
    assertThat(assessments.assess(Selection.ALL, Assessments.News.TOLD, Actor.SYSTEM).changed())
        .isZero();
    assertThat(
            assessments
                .assess(new Selection(null, null, true), Assessments.News.TOLD, Actor.SYSTEM)
                .compared())
        .isZero();
  }

  @Test
  @DisplayName("C.2: the area outside alone is that of the whole comparison")
  void outsideAlone() {
    Map<Long, Double> held = new HashMap<>();
    database
        .sql("SELECT patch_id, outside_m2 FROM sensing.assessment")
        .query(
            row -> {
              held.put(row.getLong(1), row.getDouble(2));
            });
    List<OutsideAreas.Outside> alone = areas.measure(Selection.ALL);
    assertThat(alone).hasSize(COUNT);
    assertThat(alone)
        .allSatisfy(
            each ->
                assertThat(each.squareMetres())
                    .as(each.code())
                    .isCloseTo(held.getOrDefault(each.id(), -1.0), within(0.001)));
    assertThat(alone).anyMatch(each -> each.squareMetres() > 100);
  }

  @Test
  @DisplayName("E16: patches of former years are compared without telling anybody")
  void silently() {
    long patch =
        database
            .sql("SELECT patch_id FROM sensing.assessment WHERE finding = 'ACROSS' LIMIT 1")
            .query(Long.class)
            .single();
    int told = told();
    database.sql("DELETE FROM sensing.assessment WHERE patch_id = :id").param("id", patch).update();
    assertThat(
            assessments
                .assess(new Selection(null, null, true), Assessments.News.UNTOLD, Actor.SYSTEM)
                .changed())
        .isEqualTo(1);
    assertThat(told()).isEqualTo(told);
    assertThat(told).isPositive();
  }

  private int told() {
    return database
        .sql(
            """
            SELECT count(*) FROM platform.event_publication
            WHERE event_type LIKE '%PatchesAssessed'
            """)
        .query(Integer.class)
        .single();
  }

  @Test
  @DisplayName("F-6, E16: a growing pit is one disturbance with growth, and a notice near the edge")
  void series() {
    List<Map<String, Object>> series =
        database
            .sql(
                """
                SELECT p.attributes ->> 'series' AS series, count(*) AS patches,
                       count(DISTINCT h.disturbance_id) AS disturbances,
                       count(h.former_id) AS linked,
                       bool_and(h.former_id IS NULL OR h.growth_m2 > 0) AS grew
                FROM sensing.patch AS p JOIN sensing.history AS h ON h.patch_id = p.id
                WHERE p.attributes ->> 'series' <> '0' GROUP BY 1
                """)
            .query()
            .listOfRows();
    assertThat(series).hasSizeGreaterThan(3);
    assertThat(series)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("patches", 3L)
                    .containsEntry("disturbances", 1L)
                    .containsEntry("linked", 2L)
                    .containsEntry("grew", true));
    Long approaching =
        database
            .sql(
                """
                SELECT max(a.patch_id) FROM sensing.assessment AS a
                WHERE a.result -> 'approach' ->> 'layer' = 'mining_rights'
                """)
            .query(Long.class)
            .single();
    Patches.Patch patch = patches.find(approaching).orElseThrow();
    PatchAssessed result = Objects.requireNonNull(patch.result());
    assertThat(Objects.requireNonNull(result.approach()).metresLeft()).isBetween(0.0, 100.0);
    assertThat(Objects.requireNonNull(result.history()).metresPerDay()).isPositive();
  }

  @Test
  @DisplayName("C.5: a list says the sentence first, prints σ, filters by finding and pages")
  void list() {
    JsonNode page = TestClient.json(as("planner").get("/api/patches?finding=ACROSS&limit=5"));
    assertThat(page.path("items")).hasSize(5);
    JsonNode item = page.path("items").get(0);
    assertThat(item.path("sentence").path("zh").asString("")).contains("跨采矿权边界", "σ = 2.5 米", "确定");
    assertThat(item.path("details").path("tolerance").path("surveyFactor").asDouble(0))
        .isEqualTo(3);
    assertThat(page.toString()).doesNotContain("holderName");
    long next = page.path("next").asLong(0);
    JsonNode second =
        TestClient.json(as("planner").get("/api/patches?finding=ACROSS&limit=5&after=" + next));
    assertThat(second.path("items").get(0).path("id").asLong(0)).isGreaterThan(next);
  }

  @Test
  @DisplayName("E4, 000-R04: the public sees none, a district its own, holders the city alone")
  void whoSeesWhat() {
    assertThat(TestClient.of(port).get("/api/patches").statusCode()).isEqualTo(401);
    assertThat(as("entity").get("/api/patches").statusCode()).isEqualTo(403);
    JsonNode own = TestClient.json(as("patrol500102").get("/api/patches?limit=1000"));
    assertThat(own.path("items"))
        .allMatch(i -> i.path("properties").path("district").asString("").equals("500102"));
    assertThat(as("patrol500102").get("/api/patches?holders=true").statusCode()).isEqualTo(403);
    JsonNode inside =
        TestClient.json(as("planner").get("/api/patches?finding=INSIDE&limit=1&holders=true"));
    assertThat(inside.toString()).contains("holderName");
    assertThat(TestClient.of(port).get("/ogcapi/collections/patches?f=json").statusCode())
        .isNotEqualTo(200);
    assertThat(as("planner").get("/ogcapi/collections/patches/items?f=json&limit=1").body())
        .contains("\"finding\"");
  }

  @Test
  @DisplayName("C.3: land of special use (特殊用地) is seen by its reviewers alone")
  void specialUse() {
    String first = "(SELECT min(id) FROM sensing.patch)";
    Long id =
        database
            .sql(
                "UPDATE sensing.patch SET special_use = true WHERE id = " + first + " RETURNING id")
            .query(Long.class)
            .single();
    try {
      String path = "/api/patches/" + id;
      assertThat(as("cityenforcer").get(path).statusCode()).isEqualTo(404);
      assertThat(as("planner").get(path).statusCode()).isEqualTo(404);
      assertThat(as("special").get(path).statusCode()).isEqualTo(200);
    } finally {
      database.sql("UPDATE sensing.patch SET special_use = false WHERE id = ?").param(id).update();
    }
  }

  @Test
  @DisplayName("E12: a wrong filter is answered with what is allowed, never with 500")
  void wrongFilters() {
    for (String query :
        List.of("finding=BAD", "issuer=BAD", "bbox=1,2,3", "period=9", "limit=0", "year=x")) {
      HttpResponse<String> answer = as("planner").get("/api/patches?" + query);
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
    }
    assertThat(as("planner").get("/api/patches/999999999").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("E15: one patch comes with all periods of its disturbance and its two image dates")
  void history() {
    Long last =
        database
            .sql(
                """
                SELECT max(patch_id) FROM sensing.history WHERE former_id IS NOT NULL
                """)
            .query(Long.class)
            .single();
    JsonNode full = TestClient.json(as("planner").get("/api/patches/" + last));
    assertThat(full.path("history").size()).isGreaterThan(1);
    assertThat(full.path("patch").path("properties").path("beforeDate").asString("")).isNotEmpty();
    assertThat(TestClient.json(as("planner").get("/api/scenes")).size()).isEqualTo(3);
  }
}
