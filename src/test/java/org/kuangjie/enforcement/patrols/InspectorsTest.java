package org.kuangjie.enforcement.patrols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.enforcement.patrols.Inspection.SignPlate;
import org.kuangjie.enforcement.patrols.InspectorYear.Figures;
import org.kuangjie.enforcement.store.InspectionStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KuangjieTest
@DisplayName(
    "004-R04: an inspector's year is counted, evaluated by a person, and the unfit dismissed")
class InspectorsTest {

  private static final Actor CITY = new Actor("city", Set.of(Role.CITY_ENFORCEMENT), Set.of());
  private static final LocalDate DAY = LocalDate.parse("2025-03-03");

  private final Inspectors inspectors;
  private final PlannedInspections planned;
  private final InspectionStore inspections;
  private final JdbcClient database;
  private final String one = "one." + UUID.randomUUID();
  private final String two = "two." + UUID.randomUUID();

  @Autowired
  InspectorsTest(
      Inspectors inspectors,
      PlannedInspections planned,
      InspectionStore inspections,
      JdbcClient database) {
    this.inspectors = inspectors;
    this.planned = planned;
    this.inspections = inspections;
    this.database = database;
  }

  @BeforeEach
  void aYearOfWork() {
    String mine = "C" + UUID.randomUUID().toString().substring(0, 20);
    inspect(mine, DAY, SignPlate.MISSING, one, two);
    inspect(mine, DAY.plusMonths(3), SignPlate.PRESENT, one, "three." + one);
    inspect(mine + "2", DAY.plusYears(1), SignPlate.PRESENT, one, two);
    database
        .sql(
            """
            INSERT INTO enforcement.responsibility (kind, code, district_code, username, set_by, set_at)
            VALUES ('LICENCE', :code, '500102', :who, 'city', timestamptz '2025-02-01 12:00+08')
            """)
        .param("code", mine)
        .param("who", one)
        .update();
    task("2025-05-01", "DONE", "2025-05-01 23:30+08", one);
    task("2025-05-01", "DONE", "2025-05-02 00:30+08", one, two);
    task("2025-06-01", "OPEN", null, one);
    task("2025-06-01", "CANCELLED", null, one);
  }

  @Test
  void figuresAreThoseOfTheYear() {
    assertThat(find(one, 2025, CITY).figures())
        .isEqualTo(new Figures(1, 0, 2, 1, 1, 3, 1, 1, 1, 0, 0));
    assertThat(find(two, 2025, CITY).figures())
        .isEqualTo(new Figures(0, 0, 1, 1, 1, 1, 0, 1, 0, 0, 0));
    assertThat(find(one, 2026, CITY).figures())
        .isEqualTo(new Figures(1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void anOfficerSeesTheOwnYearOnly() {
    Actor officer = new Actor(one, Set.of(Role.DISTRICT_OFFICER), Set.of("500102"));
    assertThat(inspectors.list(2025, officer)).extracting(InspectorYear::officer).containsOnly(one);
  }

  @Test
  void whoIsDismissedInspectsNoMoreUntilFoundFitAgain() {
    LocalDate from = LocalDate.parse("2026-02-01");
    inspectors.evaluate(one, 2025, false, from, "示意：全年欠缺检查", CITY);
    InspectorYear year = find(one, 2025, CITY);
    assertThat(year.dismissedFrom()).isEqualTo(from);
    assertThat(year.evaluation())
        .isNotNull()
        .extracting(InspectorYear.Evaluation::figures)
        .isEqualTo(year.figures());
    assertThatCode(() -> inspectors.requireInOffice(List.of(one, two), from.minusDays(1)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> inspectors.requireInOffice(List.of(two, one), from))
        .hasMessageContaining("inspector-dismissed")
        .hasMessageContaining(one);
    assertThatThrownBy(() -> planned.plan("C1", List.of(two, one), from, CITY))
        .hasMessageContaining("inspector-dismissed");
    inspectors.evaluate(one, 2026, true, null, "示意：培训后称职", CITY);
    assertThatCode(() -> inspectors.requireInOffice(List.of(one), from)).doesNotThrowAnyException();
    assertThat(find(one, 2025, CITY).evaluation()).as("what was said stays").isNotNull();
  }

  @Test
  void whatMakesNoSenseIsRefusedInWords() {
    Actor officer = new Actor(two, Set.of(Role.DISTRICT_OFFICER), Set.of("500102"));
    Actor itself = new Actor(one, Set.of(Role.CITY_ENFORCEMENT), Set.of());
    refused("city-only", 2025, true, null, "示意", officer);
    refused("own-work", 2025, true, null, "示意", itself);
    refused("missing-words", 2025, true, null, " ", CITY);
    refused("year-ahead", 2099, true, null, "示意", CITY);
    refused("fit-and-dismissed", 2025, true, DAY, "示意", CITY);
    refused("unknown-inspector", 2019, true, null, "示意", CITY);
  }

  private void refused(
      String code, int year, boolean fit, @Nullable LocalDate from, String words, Actor actor) {
    assertThatThrownBy(() -> inspectors.evaluate(one, year, fit, from, words, actor))
        .isInstanceOf(DomainException.class)
        .extracting(failure -> ((DomainException) failure).code())
        .isEqualTo(code);
  }

  private InspectorYear find(String officer, int year, Actor actor) {
    return inspectors.list(year, actor).stream()
        .filter(each -> each.officer().equals(officer))
        .findFirst()
        .orElseThrow();
  }

  private void inspect(String mine, LocalDate day, SignPlate plate, String... officers) {
    inspections.add(
        new Inspection(
            UUID.randomUUID(), mine, "500102", day, List.of(officers), plate, "示意", officers[0]));
  }

  private void task(String due, String state, @Nullable String ended, String... assignees) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO enforcement.patrol_task (id, kind, reference, title, district_code,
                assignees, due_on, state, created_by, geom)
            VALUES (:id, 'AREA', :id::text, '示意任务', '500102', :who, :due::date, :state, 'city',
                ST_SetSRID(ST_MakePoint(107, 29.7), 4490))
            """)
        .param("id", id)
        .param("who", assignees)
        .param("due", due)
        .param("state", state)
        .update();
    if (ended != null) {
      database
          .sql(
              """
              INSERT INTO enforcement.history (subject, at, actor, step, from_state, to_state, reason)
              VALUES ('patrol-task:' || :id, :at::timestamptz, 'x', 'DONE', 'OPEN', 'DONE', '示意')
              """)
          .param("id", id)
          .param("at", ended)
          .update();
    }
  }
}
