package org.kuangjie.credit.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.credit.CreditDesk.JSON;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.compliance.HolderStanding;
import org.kuangjie.credit.CreditDesk;
import org.kuangjie.credit.CreditDesk.Unit;
import org.kuangjie.credit.restoration.CreditDay;
import org.kuangjie.enforcement.DecisionWithdrawn;
import org.kuangjie.enforcement.HolderRecord;
import org.kuangjie.enforcement.ViolationConfirmed;
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
@DisplayName("001-R13, R33, R34, 003-R08: credit takes from daily supervision and gives back to it")
class CreditLinksTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final HolderRecord records;
  private final HolderStanding standing;
  private final CreditDesk desk;
  private final TestClient enforcer;

  @Autowired
  CreditLinksTest(
      JdbcClient database,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      HolderRecord records,
      HolderStanding standing,
      CreditDay day,
      @LocalServerPort int port) {
    this.database = database;
    this.events = events;
    this.transaction = transaction;
    this.records = records;
    this.standing = standing;
    this.desk = new CreditDesk(database, day, port);
    this.enforcer = TestClient.of(port).as(Role.ENFORCEMENT_OFFICER);
  }

  @BeforeEach
  void importClauses() {
    desk.clauses();
  }

  @Test
  @DisplayName(
      "a decision becomes one draft, however often it is told, and goes with its withdrawal")
  void aDecisionBecomesOneDraftAndGoesWithItsWithdrawal() {
    Unit unit = desk.ratedUnit();
    UUID caseId = UUID.randomUUID();
    tell(confirmed(caseId, unit.uscc()));
    tell(confirmed(caseId, unit.uscc()));
    Awaitility.await().atMost(SOON).until(() -> drafts(caseId) == 1);
    JsonNode draft =
        TestClient.json(
            enforcer.get("/api/credit/records?state=ENTERED&recordClass=BAD&limit=1000"));
    assertThat(draft.toString()).contains(caseId.toString(), "AJ-TEST");
    String path = path(caseId);
    assertThat(desk.score(unit)).isEqualTo("80B");
    desk.refused(desk.city, path, "DROP", 403, "not-the-authority");
    desk.post(enforcer, path, CreditDesk.publicise("B25"));
    desk.pass(path, 21);
    assertThat(desk.score(unit)).isEqualTo("55D");

    tell(new DecisionWithdrawn(caseId, "AJ-TEST", unit.uscc(), CreditDesk.today()));

    Awaitility.await().atMost(SOON).until(() -> desk.state(path).equals("WITHDRAWN"));
    assertThat(desk.score(unit)).isEqualTo("80B");
    assertThat(desk.nobody.get("/api/credit/public/units/" + unit.uscc()).body())
        .doesNotContain("AJ-TEST");
  }

  @Test
  @DisplayName("a withdrawal that is told first leaves no draft behind")
  void theOrderOfNewsDoesNotMatter() {
    Unit unit = desk.ratedUnit();
    UUID caseId = UUID.randomUUID();
    tell(new DecisionWithdrawn(caseId, "AJ-TEST", unit.uscc(), CreditDesk.today()));
    Awaitility.await().atMost(SOON).until(() -> told(caseId) == 1);
    tell(confirmed(caseId, unit.uscc()));
    UUID other = UUID.randomUUID();
    tell(confirmed(other, unit.uscc()));
    Awaitility.await().atMost(SOON).until(() -> drafts(other) == 1);
    assertThat(drafts(caseId)).isZero();
  }

  @Test
  @DisplayName("a decision waits until its unit is in the register")
  void aDecisionWaitsForItsUnit() {
    Unit first = desk.unit();
    String uscc = first.uscc().substring(0, 12) + "WA1TED";
    UUID caseId = UUID.randomUUID();
    tell(confirmed(caseId, uscc));
    Awaitility.await().atMost(SOON).until(() -> told(caseId) == 1);
    assertThat(drafts(caseId)).isZero();
    assertThat(desk.city.get("/api/credit/violations/waiting").body()).contains(caseId.toString());
    String body =
        """
        {"uscc":"%s","confirmedBy":"示意证照","name":"后来的示意矿业","kinds":["MINE_ENTERPRISE"],
         "districtCode":"500102","validFrom":"2020-01-01"}
        """
            .formatted(uscc);
    CreditDesk.created(desk.city.post("/api/credit/entities", JSON, body));
    assertThat(drafts(caseId)).isEqualTo(1);
  }

  @Test
  @DisplayName("001-R33: what is held against a holder weighs on alerts, and is cited")
  void whatIsHeldAgainstAHolderWeighs() {
    Unit unit = desk.ratedUnit();
    assertThat(records.standing(unit.uscc(), CreditDesk.today()).weight()).isZero();
    assertThat(records.standing("91500102MA5U000113", CreditDesk.today()).words().zh())
        .isNotEmpty();
    String path = desk.enter(desk.district, unit, "BAD", CreditDesk.bad());
    desk.post(desk.district, path, CreditDesk.publicise("B25"));
    desk.pass(path, 21);
    HolderRecord.Standing poor = records.standing(unit.uscc(), CreditDesk.today());
    assertThat(poor.weight()).isEqualTo(0.8);
    assertThat(poor.words().zh()).contains("信用差", "55");
  }

  @Test
  @DisplayName(
      "F-2, 000-R31: a check of a past day sees the lists of that day, of today those of today")
  void aPastDaySeesItsOwnLists() {
    Unit unit = desk.unit();
    list(unit, "SERIOUS", "SERIOUS", "2025-03-01", null);
    list(unit, "ABNORMAL", "REMOVED", "2024-05-01", "2024-09-01");
    list(unit, "ABNORMAL", "REVOKED", "2023-05-01", "2024-09-01");
    assertThat(listsOn(unit, "2024-04-30")).isEmpty();
    assertThat(listsOn(unit, "2024-08-31")).containsExactly(false);
    assertThat(listsOn(unit, "2024-09-01")).isEmpty();
    assertThat(listsOn(unit, "2025-02-28")).isEmpty();
    assertThat(listsOn(unit, "2025-03-01")).containsExactly(true);
    assertThat(listsOn(unit, CreditDesk.today().toString())).containsExactly(true);
  }

  @AfterEach
  void removeWhatHasNoFile() {
    database.sql("DELETE FROM credit.list_entry WHERE number LIKE 'JG-TEST-%'").update();
  }

  private List<Boolean> listsOn(Unit unit, String day) {
    return standing.find(unit.uscc(), LocalDate.parse(day)).orElseThrow().listings().stream()
        .map(HolderStanding.Listing::serious)
        .toList();
  }

  private void list(Unit unit, String list, String state, String from, @Nullable String left) {
    database
        .sql(
            """
            INSERT INTO credit.list_entry (id, number, entity_id, authority, state, list, ground, decided_on,
                left_on, disclosure, course)
            VALUES (gen_random_uuid(), :number, :unit::uuid, '500102', :state, :list, 'A1', :from::date,
                :left::date, 'STOPPED', '{}')
            """)
        .param("number", "JG-TEST-" + UUID.randomUUID())
        .param("unit", unit.id())
        .param("state", state)
        .param("list", list)
        .param("from", from)
        .param("left", left)
        .update();
  }

  private static ViolationConfirmed confirmed(UUID caseId, String uscc) {
    return new ViolationConfirmed(
        caseId, "AJ-TEST", uscc, "MINING_OUTSIDE", "500102", null, CreditDesk.today());
  }

  private void tell(Object event) {
    transaction.executeWithoutResult(status -> events.publishEvent(event));
  }

  private int drafts(UUID caseId) {
    return count("SELECT count(*) FROM credit.record WHERE case_id = :case", caseId);
  }

  private int told(UUID caseId) {
    return count("SELECT count(*) FROM credit.violation WHERE case_id = :case", caseId);
  }

  private int count(String sql, UUID caseId) {
    return database.sql(sql).param("case", caseId).query(Integer.class).single();
  }

  private String path(UUID caseId) {
    return "/api/credit/records/"
        + database
            .sql("SELECT id FROM credit.record WHERE case_id = :case")
            .param("case", caseId)
            .query(UUID.class)
            .single();
  }
}
