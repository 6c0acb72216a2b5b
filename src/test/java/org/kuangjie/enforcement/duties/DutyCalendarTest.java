package org.kuangjie.enforcement.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.MiningRights.RightTerms;
import org.kuangjie.enforcement.duties.DutyCell.State;
import org.kuangjie.enforcement.store.DutyStore.Head;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.shared.clock.WorkCalendar;

@DisplayName("004-R06…R16: what falls due in a year, and how it stands on a day")
class DutyCalendarTest {

  private static final LegalClock CLOCK = new LegalClock(WorkCalendar.of(List.of()));
  private static final LocalDate KEPT = LocalDate.parse("2026-01-01");
  private final DutyTable table = new DutyTable();

  @ParameterizedTest(name = "{0} of {1} is due on {2}")
  @CsvSource({
    "RESERVES, 2025, 2026-01-31",
    "STATISTICS, 2025, 2026-01-31",
    "PUBLICITY, 2025, 2026-03-31",
    "YEARLY_CHECK, 2025, 2026-05-31",
    "RESTORATION_YEAR, 2026, 2026-12-31",
  })
  void yearlyDutiesFallDueOnTheirDay(String duty, String period, LocalDate due) {
    DutyCell cell = cells(duty, "2026-02-01", KEPT, List.of()).get(0);
    assertThat(cell.period()).isEqualTo(period);
    assertThat(cell.due()).isEqualTo(due);
    assertThat(cell.provisional()).isFalse();
  }

  @Test
  @DisplayName("004-R08: plans of workings twice a year")
  void plansAreDueForBothHalves() {
    assertThat(cells("MINING_PLANS", "2026-07-01", KEPT, List.of()))
        .extracting(DutyCell::period, DutyCell::due, DutyCell::state, DutyCell::overdue)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "2026H1", LocalDate.parse("2026-06-30"), State.OVERDUE, true),
            org.assertj.core.groups.Tuple.tuple(
                "2026H2", LocalDate.parse("2026-12-31"), State.UPCOMING, false));
  }

  @ParameterizedTest(name = "on {0}, filed as {1}: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-03-02, -, UPCOMING, false",
        "2026-03-30, -, SOON, false",
        "2026-03-31, -, SOON, false",
        "2026-04-01, -, OVERDUE, true",
        "2026-04-01, DRAFT, OVERDUE, true",
        "2026-04-01, FILED, FILED, false",
        "2026-04-01, RETURNED, RETURNED, true",
        "2026-03-30, RETURNED, RETURNED, false",
        "2026-04-01, ACCEPTED, ACCEPTED, false",
        "2026-04-01, FAILED, FAILED, false",
      })
  void aDutyIsOverdueWhenItsDayIsPastAndNothingWasFiled(
      String today, @Nullable DutyState filed, State state, boolean overdue) {
    List<Head> heads =
        filed == null
            ? List.of()
            : List.of(
                new Head(
                    UUID.randomUUID(),
                    "PUBLICITY",
                    "C1",
                    "2025",
                    filed,
                    filed == DutyState.DRAFT ? null : LocalDate.parse("2026-03-01")));
    DutyCell cell = cells("PUBLICITY", today, KEPT, heads).get(0);
    assertThat(cell.state()).isEqualTo(state);
    assertThat(cell.overdue()).isEqualTo(overdue);
    assertThat(cell.late()).isFalse();
  }

  @Test
  void whatWasDueBeforeTheRegisterWasKeptIsUnknownAndNotOverdue() {
    assertThat(cells("PUBLICITY", "2026-04-01", LocalDate.parse("2026-06-01"), List.of()).get(0))
        .matches(cell -> cell.state() == State.UNKNOWN && !cell.overdue());
    assertThat(cells("PUBLICITY", "2026-04-01", null, List.of()).get(0).state())
        .isEqualTo(State.UNKNOWN);
  }

  @Test
  void whatWasFiledAfterTheDayIsLate() {
    Head head =
        new Head(
            UUID.randomUUID(),
            "PUBLICITY",
            "C1",
            "2025",
            DutyState.ACCEPTED,
            LocalDate.parse("2026-04-02"));
    assertThat(cells("PUBLICITY", "2026-05-01", KEPT, List.of(head)).get(0).late()).isTrue();
  }

  @Test
  @DisplayName(
      "004-R07: an explorer reports the start within six months of the right, and the year")
  void exploration() {
    DutySubject explorer = subject("探矿权", "铜", "2026-01-31");
    DutyCalendar calendar = calendar("2026-05-01", KEPT, List.of());
    assertThat(calendar.cells(table.get("EXPLORATION_START"), explorer, 2026).get(0).due())
        .isEqualTo(LocalDate.parse("2026-07-31"));
    assertThat(calendar.cells(table.get("EXPLORATION_YEAR"), explorer, 2027).get(0).period())
        .isEqualTo("2026");
    assertThat(calendar.cells(table.get("EXPLORATION_YEAR"), explorer, 2026)).isEmpty();
    assertThat(calendar.cells(table.get("RESERVES"), explorer, 2026)).isEmpty();
  }

  @Test
  @DisplayName("004-R36: oil and gas owe what is not of 国土资发〔2009〕148号 only")
  void oilAndGasAreApart() {
    DutySubject gas = subject("采矿权", "天然气", "2015-01-01");
    DutyCalendar calendar = calendar("2026-05-01", KEPT, List.of());
    assertThat(calendar.cells(table.get("RESERVES"), gas, 2026)).isEmpty();
    assertThat(calendar.cells(table.get("PUBLICITY"), gas, 2026)).hasSize(1);
  }

  @Test
  @DisplayName("004-R03: plates of existing mines were due in June 2010 and are history now")
  void historicDutiesStandInTheirYearOnly() {
    DutySubject old = subject("采矿权", "铜", "2005-01-01");
    DutyKind plates = table.get("OLD_PLATES");
    DutyCalendar calendar = calendar("2026-05-01", KEPT, List.of());
    assertThat(calendar.cells(plates, old, 2026)).isEmpty();
    assertThat(calendar.cells(plates, old, 2010).get(0))
        .matches(cell -> cell.state() == State.UNKNOWN && !cell.overdue());
    assertThat(calendar.cells(plates, subject("采矿权", "铜", "2012-01-01"), 2010)).isEmpty();
  }

  @Test
  void aDutyWithoutADayIsOpenAndNeverOverdue() {
    assertThat(cells("DEVELOPMENT_PLAN", "2026-05-01", KEPT, List.of()).get(0))
        .matches(cell -> cell.state() == State.OPEN && cell.due() == null && !cell.overdue());
  }

  @Test
  void everyLineOfTheTableNamesItsClauseAndSaysWhereTheDayIsOurs() {
    assertThat(table.list())
        .allSatisfy(
            kind -> {
              assertThat(kind.clause()).isNotBlank();
              assertThat(kind.requirements()).isNotEmpty();
              if (kind.basis().equals("OURS")) {
                assertThat(kind.note().zh()).as(kind.code()).isNotBlank();
              }
            });
  }

  private List<DutyCell> cells(
      String duty, String today, @Nullable LocalDate kept, List<Head> heads) {
    DutySubject mine = subject("采矿权", "水泥用灰岩", "2015-01-01");
    return calendar(today, kept, heads).cells(table.get(duty), mine, 2026);
  }

  private static DutyCalendar calendar(String today, @Nullable LocalDate kept, List<Head> heads) {
    return DutyCalendar.of(CLOCK, LocalDate.parse(today), kept, heads);
  }

  private static DutySubject subject(String kind, String mineral, String setOn) {
    return DutySubject.of(
        new RightTerms(
            "C1", kind, "示意矿", "", mineral, "大型", LocalDate.parse(setOn), null, "500102"));
  }
}
