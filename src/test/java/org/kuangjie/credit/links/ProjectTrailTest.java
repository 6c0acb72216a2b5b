package org.kuangjie.credit.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.credit.CreditDesk.JSON;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.CreditDesk;
import org.kuangjie.credit.CreditDesk.Unit;
import org.kuangjie.credit.restoration.CreditDay;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.enforcement.DecisionWithdrawn;
import org.kuangjie.enforcement.ViolationConfirmed;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName(
    "000-R11, 003-R08: from a technical unit's report to later violations on the same ground")
class ProjectTrailTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final ProjectTrails trails;
  private final ViolationPlaces places;
  private final CreditDesk desk;

  @Autowired
  ProjectTrailTest(
      JdbcClient database,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      ProjectTrails trails,
      ViolationPlaces places,
      CreditDay day,
      @LocalServerPort int port) {
    this.database = database;
    this.events = events;
    this.transaction = transaction;
    this.trails = trails;
    this.places = places;
    this.desk = new CreditDesk(database, day, port);
  }

  @BeforeEach
  void importClauses() {
    desk.clauses();
  }

  @Test
  @DisplayName(
      "the desk sees later alerts and cases as clues until a decision, of its district only")
  void theDeskSeesWhatCameLater() {
    Unit unit = technicalUnit();
    String project = project(unit, 1);
    UUID alert = alert(ground(1), "2026-03-01", false);
    UUID earlier = alert(ground(1), "2025-11-30", false);
    UUID beside = alert(ground(2), "2026-03-01", false);
    UUID special = alert(ground(1), "2026-03-01", true);
    UUID open = caseOf(alert, null);
    UUID decided = caseOf(alert, "PENALTY");
    UUID hidden = caseOf(special, "PENALTY");

    JsonNode trail = TestClient.json(desk.district.get(later(project)));

    assertThat(trail.get("note").toString()).contains("不表明");
    assertThat(trail.get("violations").asInt()).isEqualTo(1);
    assertThat(event(trail, alert).get("confirmed").asBoolean()).isFalse();
    assertThat(event(trail, alert).at("/words/zh").asString()).contains("线索");
    assertThat(event(trail, open).get("confirmed").asBoolean()).isFalse();
    assertThat(event(trail, open).at("/words/zh").asString()).contains("尚未认定");
    assertThat(event(trail, decided).get("confirmed").asBoolean()).isTrue();
    assertThat(trail.toString())
        .doesNotContain(earlier.toString(), beside.toString(), special.toString())
        .doesNotContain(hidden.toString());
    Actor elsewhere = new Actor("elsewhere", Set.of(Role.DISTRICT_OFFICER), Set.of("500238"));
    assertThat(trails.follow(UUID.fromString(project), elsewhere).events()).isEmpty();
    Actor credit = new Actor("credit", Set.of(Role.CREDIT_OFFICER), Set.of());
    assertThat(trails.follow(UUID.fromString(project), credit).events())
        .as("who sees no alerts elsewhere sees none here")
        .noneMatch(event -> event.kind().equals("ALERT"));
  }

  @Test
  @DisplayName(
      "F-9: the public sees a violation while its record is public, and nothing before or after")
  void thePublicSeesPublishedDecisionsOnly() {
    Unit unit = technicalUnit();
    project(unit, 5);
    Unit mine = desk.ratedUnit();
    UUID decided = caseOf(alert(ground(5), "2026-03-01", false), "PENALTY");
    String shown = "/api/credit/public/units/" + unit.uscc() + "/later-violations";
    tell(
        new ViolationConfirmed(
            decided,
            "AJ-TEST",
            mine.uscc(),
            "MINING_OUTSIDE",
            "500102",
            null,
            LocalDate.parse("2026-05-01")));
    Awaitility.await().atMost(SOON).until(() -> record(decided) != null);
    places.round();
    assertThat(desk.nobody.get(shown).body()).as("a draft is not public").isEqualTo("[]");
    String path = "/api/credit/records/" + record(decided);
    desk.post(desk.nobody.as(Role.ENFORCEMENT_OFFICER), path, CreditDesk.publicise("B15"));

    JsonNode violation = TestClient.json(desk.nobody.get(shown)).get(0);
    assertThat(violation.get("partyUscc").asString()).isEqualTo(mine.uscc());
    assertThat(violation.get("projectName").asString()).isEqualTo("示意储量报告");
    assertThat(desk.nobody.get(shown).body()).doesNotContain("POLYGON", "coordinates", "示意人员");

    tell(new DecisionWithdrawn(decided, "AJ-TEST", mine.uscc(), CreditDesk.today()));
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(desk.nobody.get(shown).body()).isEqualTo("[]"));
  }

  @Test
  @DisplayName(
      "a project without area says so; an unknown one is not found; the public is not asked in")
  void wrongPathsAreSaid() {
    String project = project(technicalUnit(), null);
    assertThat(desk.city.get(later(project)).body()).contains("没有填报范围", "\"events\":[]");
    HttpResponse<String> unknown = desk.city.get(later(UUID.randomUUID().toString()));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("unknown-project");
    assertThat(desk.nobody.get(later(project)).statusCode()).isEqualTo(401);
    assertThat(desk.unit.get(later(project)).statusCode()).isEqualTo(403);
  }

  private Unit technicalUnit() {
    String uscc = Units.uscc();
    JsonNode made =
        CreditDesk.created(
            desk.city.post("/api/credit/entities", JSON, Units.body(uscc, "示意技术单位")));
    return new Unit(made.get("id").asString(), uscc);
  }

  private String project(Unit unit, @Nullable Integer place) {
    String body =
        """
        {"serviceType":"RESERVES_REPORT","name":"示意储量报告","client":"示意委托","contractOn":"2026-01-02",
         "from":"2026-01-05","publicFunds":false,"area":%s}
        """
            .formatted(place == null ? "null" : area(place));
    return CreditDesk.created(
            desk.district.post("/api/credit/entities/" + unit.id() + "/projects", JSON, body))
        .get("id")
        .asString();
  }

  /** Squares side by side, with a common boundary. */
  private static String ground(int number) {
    return "POLYGON((%s))".formatted(corners(number, "%.2f %.2f"));
  }

  private static String area(int number) {
    return "{\"type\":\"Polygon\",\"coordinates\":[[%s]]}"
        .formatted(corners(number, "[%.2f,%.2f]"));
  }

  private static String corners(int number, String format) {
    double west = 107.1 + number * 0.01;
    double east = west + 0.01;
    double[][] corners = {{west, 29.5}, {east, 29.5}, {east, 29.51}, {west, 29.51}, {west, 29.5}};
    return Arrays.stream(corners)
        .map(corner -> format.formatted(corner[0], corner[1]))
        .collect(Collectors.joining(","));
  }

  private static String later(String project) {
    return "/api/credit/projects/" + project + "/later";
  }

  private UUID alert(String ground, String on, boolean special) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO enforcement.alert (id, number, disturbance, state, severity, score, reasons,
                rules_version, title_zh, title_en, area_m2, observed_on, raised_at, district_code,
                authority_code, zone_codes, licences, responsible, special_use, synthetic, is_open, geom)
            VALUES (:id, :id::text, 'test:' || :id, 'CONCLUDED', 'LOW', 1, '[]', 1, '示意', 'test', 1,
                :on::date, now(), '500102', '500102', '{}', '{}', '{}', :special, true, false,
                ST_GeomFromText(:ground, 4490))
            """)
        .param("id", id)
        .param("on", on)
        .param("special", special)
        .param("ground", ground)
        .update();
    return id;
  }

  private UUID caseOf(UUID alert, @Nullable String outcome) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO enforcement.case_file (id, number, state, violation_type, district_code,
                facts, right_holder, alert_id, filed_by, filed_on, officers, decided_on, outcome)
            VALUES (:id, :id::text, CASE WHEN :outcome::text IS NULL THEN 'FILED' ELSE 'DECIDED' END,
                'MINING_OUTSIDE', '500102', '示意', false, :alert, 'test', DATE '2026-04-01', '{}',
                CASE WHEN :outcome::text IS NOT NULL THEN DATE '2026-05-01' END, :outcome)
            """)
        .param("id", id)
        .param("alert", alert)
        .param("outcome", outcome)
        .update();
    return id;
  }

  private static JsonNode event(JsonNode trail, UUID id) {
    for (JsonNode event : trail.get("events")) {
      if (event.get("subject").asString().endsWith(id.toString())) {
        return event;
      }
    }
    throw new AssertionError(id + " is missing in " + trail);
  }

  private void tell(Object event) {
    transaction.executeWithoutResult(status -> events.publishEvent(event));
  }

  private @Nullable UUID record(UUID caseId) {
    return database
        .sql(
            "SELECT record_id FROM credit.violation WHERE case_id = :case AND record_id IS NOT NULL")
        .param("case", caseId)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }
}
