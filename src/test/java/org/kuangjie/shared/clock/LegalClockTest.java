package org.kuangjie.shared.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.shared.DomainException;

@DisplayName("D.4, F-7, E18: legal terms on the announced calendar")
class LegalClockTest {

  private List<HolidayNotice> notices = List.of();
  private LegalClock clock = new LegalClock(WorkCalendar.of(List.of()));

  @BeforeEach
  void readTheShippedCalendar() throws IOException {
    String file = Files.readString(Path.of("gis-data/reference/holidays.csv"));
    notices = HolidayNoticeFile.read(file, "国务院办公厅关于%d年部分节假日安排的通知");
    clock = new LegalClock(WorkCalendar.of(notices));
  }

  @ParameterizedTest(name = "{0} + {1} working days = {2}")
  @CsvSource({
    "2023-04-28, 20, 2023-05-30",
    "2023-09-20, 5, 2023-09-27",
    "2024-02-05, 7, 2024-02-20",
    "2024-09-27, 5, 2024-10-10",
    "2025-01-24, 5, 2025-02-07",
    "2025-09-26, 10, 2025-10-16",
    "2026-02-12, 20, 2026-03-18",
    "2026-09-18, 20, 2026-10-22",
    "2026-09-24, 5, 2026-10-09",
    "2026-09-18, 5, 2026-09-24",
    "2026-09-28, 7, 2026-10-13",
    "2026-04-28, 5, 2026-05-08",
    "2026-04-28, 7, 2026-05-11",
    "2025-12-29, 5, 2026-01-06",
  })
  void workingDaysFollowTheNotice(LocalDate start, int days, LocalDate due) {
    assertThat(clock.due(start, Term.workingDays(days), RollRule.NONE))
        .isEqualTo(new DueDate(due, DueDate.State.FIRM));
  }

  @ParameterizedTest(name = "{0} has {1} working days")
  @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
  void aYearHasItsWorkingDays(int year, int days) {
    assertThat(clock.calendar().workingDaysIn(year)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-14, true", "2026-02-28, true", "2026-09-20, true", "2026-09-25, false"})
  void weekendsMayBeWorkedAndWeekdaysOff(LocalDate day, boolean worked) {
    assertThat(clock.calendar().isWorkingDay(day)).isEqualTo(worked);
  }

  @Test
  @DisplayName("000-R13: 30 calendar days from 2023-05-10 end on 2023-06-09")
  void calendarDaysCountEveryDay() {
    assertThat(clock.due(day("2023-05-10"), Term.calendarDays(30), RollRule.NONE).day())
        .isEqualTo(day("2023-06-09"));
  }

  @Test
  void monthsEndOnTheLastDayOfAShorterMonth() {
    assertThat(clock.due(day("2023-11-30"), Term.months(3), RollRule.NONE).day())
        .isEqualTo(day("2024-02-29"));
  }

  @Test
  void aLastDayThatIsOffRollsAsTheClockSays() {
    LocalDate start = day("2026-09-01"); // + 30 days = 2026-10-01, National Day
    Term term = Term.calendarDays(30);
    assertThat(clock.due(start, term, RollRule.NONE).day()).isEqualTo(day("2026-10-01"));
    assertThat(clock.due(start, term, RollRule.NEXT_WORKING_DAY).day())
        .isEqualTo(day("2026-10-08"));
    assertThat(clock.due(start, term, RollRule.PREVIOUS_WORKING_DAY).day())
        .isEqualTo(day("2026-09-30"));
  }

  @Test
  void beyondTheAnnouncedYearsADueDateIsProvisionalAndNeverOnNewYear() {
    DueDate due = clock.due(day("2026-12-25"), Term.workingDays(5), RollRule.NONE);
    assertThat(due.isProvisional()).isTrue();
    assertThat(due.day()).isEqualTo(day("2027-01-04"));
  }

  @Test
  void aDueDateThatNeedsNoWorkingDaysIsFirmWithoutANotice() {
    assertThat(clock.due(day("2026-12-25"), Term.calendarDays(90), RollRule.NONE).state())
        .isEqualTo(DueDate.State.FIRM);
    assertThat(
            clock.due(day("2026-12-25"), Term.calendarDays(90), RollRule.NEXT_WORKING_DAY).state())
        .isEqualTo(DueDate.State.PROVISIONAL);
  }

  @Test
  void theNoticeOfTheNextYearMakesItFirm() {
    List<HolidayNotice> more = new ArrayList<>(notices);
    more.addAll(
        HolidayNoticeFile.read(
            """
            year,from,to,name,day
            2027,2027-01-01,2027-01-05,元旦,off
            2027,2027-05-01,2027-05-03,劳动节,off
            2027,2027-10-01,2027-10-07,国庆节,off
            """,
            "示意"));
    DueDate due =
        new LegalClock(WorkCalendar.of(more))
            .due(day("2026-12-25"), Term.workingDays(5), RollRule.NONE);
    assertThat(due).isEqualTo(new DueDate(day("2027-01-06"), DueDate.State.FIRM));
  }

  @Test
  void daysOfAPauseDoNotCount() {
    Pause pause = new Pause(day("2026-06-03"), day("2026-06-12"), "行政处罚法第四十五条");
    assertThat(
            clock.due(day("2026-06-01"), Term.calendarDays(5), RollRule.NONE, List.of(pause)).day())
        .isEqualTo(day("2026-06-16"));
    assertThat(
            clock.due(day("2026-06-01"), Term.workingDays(5), RollRule.NONE, List.of(pause)).day())
        .isEqualTo(day("2026-06-18"));
    assertThat(clock.due(day("2026-06-01"), Term.months(1), RollRule.NONE, List.of(pause)).day())
        .isEqualTo(day("2026-07-11"));
  }

  @Test
  void whileAPauseIsOpenThereIsNoDueDateAndNothingIsOverdue() {
    Pause open = new Pause(day("2026-06-03"), null, "鉴定期间");
    DueDate due = clock.due(day("2026-06-01"), Term.calendarDays(5), RollRule.NONE, List.of(open));
    assertThat(due.state()).isEqualTo(DueDate.State.PAUSED);
    assertThat(due.isOverdue(day("2030-01-01"))).isFalse();
  }

  @Test
  void aPauseWithoutLegalBasisIsNone() {
    assertThatThrownBy(() -> new Pause(day("2026-06-03"), null, " "))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("pause-without-basis");
  }

  @Test
  void yearlyReportsAreDueOnTheNextDateOfTheirKind() {
    MonthDay january = MonthDay.of(1, 31);
    assertThat(clock.nextYearly(day("2025-06-01"), january, RollRule.NONE).day())
        .isEqualTo(day("2026-01-31"));
    assertThat(clock.nextYearly(day("2025-06-01"), january, RollRule.PREVIOUS_WORKING_DAY).day())
        .isEqualTo(day("2026-01-30"));
    assertThat(clock.nextYearly(day("2026-01-31"), january, RollRule.NONE).day())
        .isEqualTo(day("2027-01-31"));
    assertThat(clock.nextYearly(day("2027-12-01"), MonthDay.of(2, 29), RollRule.NONE).day())
        .isEqualTo(day("2028-02-29"));
  }

  @Test
  void remindersCountWorkingDaysBack() {
    assertThat(clock.workingDaysBefore(day("2026-10-09"), 3)).isEqualTo(day("2026-09-29"));
    assertThat(clock.workingDaysBetween(day("2026-09-18"), day("2026-09-24"))).isEqualTo(5);
    assertThat(clock.workingDaysBetween(day("2026-09-24"), day("2026-09-18"))).isZero();
  }

  @Test
  void theDayOfAnEventIsTheLocalOne() {
    assertThat(LegalClock.dayOf(Instant.parse("2026-09-17T16:00:00Z")))
        .isEqualTo(day("2026-09-18"));
  }

  @ParameterizedTest
  @CsvSource({"20wd, 20wd", "30D, 30d", "' 3m', 3m"})
  void aTermIsWrittenShort(String written, String said) {
    assertThat(Term.parse(written)).hasToString(said);
  }

  @ParameterizedTest
  @CsvSource({"0d", "wd", "20", "-1d", "99999d", "1y"})
  void aTermThatCannotBeIsRefused(String written) {
    assertThatThrownBy(() -> Term.parse(written)).isInstanceOf(DomainException.class);
  }

  @ParameterizedTest(name = "a notice with the rows {0} is refused: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "2027,2027-01-01,2027-01-01,元旦,off;off by law",
        "2027,2027-01-04,2027-01-04,元旦,work;no weekend",
        "2027,2026-01-01,2026-01-01,元旦,off;no day of a notice",
        "2027,2027-01-01,2027-01-01,元旦,free;row 1 is wrong",
        "2027,2027-01-01,2027-99-01,元旦,off;row 1 is wrong",
        "2027,2027-01-02,2027-01-01,元旦,off;row 1 is wrong",
      })
  void aNoticeThatCannotBeIsRefused(String row, String reason) {
    assertThatThrownBy(() -> HolidayNoticeFile.read("year,from,to,name,day\n" + row, "示意"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining(reason);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
