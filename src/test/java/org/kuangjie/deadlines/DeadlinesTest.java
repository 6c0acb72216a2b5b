package org.kuangjie.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.deadlines.Deadlines.Which;
import org.kuangjie.deadlines.store.DeadlineLog;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.ClockRule;
import org.kuangjie.shared.clock.DueDate;
import org.kuangjie.shared.clock.HolidayNotice;
import org.kuangjie.shared.clock.HolidayNoticeFile;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KuangjieTest
@DisplayName("F-7, D.4, E18: running clocks, their log, reminders, and notices that come later")
class DeadlinesTest {

  private static final ClockRule FIVE_DAYS =
      new ClockRule(
          "five-days",
          Text.of("五日", "Five days"),
          Term.workingDays(5),
          RollRule.NONE,
          "行政处罚法第六十四条",
          2);

  private final Deadlines deadlines;
  private final Calendars calendars;
  private final DeadlineLog log;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final int port;
  private final String subject = "test:" + UUID.randomUUID();

  @Autowired
  DeadlinesTest(
      Deadlines deadlines,
      Calendars calendars,
      DeadlineLog log,
      JdbcClient database,
      TransactionTemplate transaction,
      @LocalServerPort int port) {
    this.deadlines = deadlines;
    this.calendars = calendars;
    this.log = log;
    this.database = database;
    this.transaction = transaction;
    this.port = port;
  }

  @Test
  void aClockIsListedAsReminderAndThenAsOverdueUntilItIsMet() {
    deadlines.start(subject, FIVE_DAYS, day("2026-09-18"), "500999", "tester");

    assertThat(listed(Which.REMINDERS, "2026-09-21")).isEmpty();
    assertThat(listed(Which.REMINDERS, "2026-09-22")).containsExactly(subject);
    assertThat(listed(Which.OVERDUE, "2026-09-24")).isEmpty();
    assertThat(listed(Which.OVERDUE, "2026-09-25")).containsExactly(subject);

    deadlines.meet(subject, "five-days", day("2026-09-25"), "tester");
    assertThat(listed(Which.RUNNING, "2026-09-25")).isEmpty();
    assertThat(deadlines.list(subject)).extracting(Deadline::outcome).containsExactly("MET");
  }

  @Test
  void theSameClockDoesNotRunTwiceForOneThing() {
    deadlines.start(subject, FIVE_DAYS, day("2026-09-18"), "", "tester");
    assertThatThrownBy(() -> deadlines.start(subject, FIVE_DAYS, day("2026-09-18"), "", "tester"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("deadline-runs-already");
    deadlines.cancelAll(subject, day("2026-09-18"), "tester");
  }

  @Test
  void aPauseTakesTheDueDateAwayAndGivesALaterOneBack() {
    UUID id = deadlines.start(subject, FIVE_DAYS, day("2026-06-01"), "", "tester").id();

    assertThat(deadlines.pause(id, day("2026-06-03"), "听证期间", "tester").due().state())
        .isEqualTo(DueDate.State.PAUSED);
    assertThat(deadlines.resume(id, day("2026-06-12"), "tester").due())
        .isEqualTo(new DueDate(day("2026-06-18"), DueDate.State.FIRM));
    assertThatThrownBy(() -> deadlines.resume(id, day("2026-06-12"), "tester"))
        .hasMessageContaining("deadline-not-paused");
    assertThatThrownBy(() -> deadlines.pause(id, day("2026-06-10"), "鉴定", "tester"))
        .hasMessageContaining("pause-overlaps");
    assertThat(deadlines.log(id))
        .extracting(Deadlines.Entry::action)
        .containsExactly("START", "PAUSE", "RESUME");
    deadlines.cancelAll(subject, day("2026-06-12"), "tester");
  }

  @Test
  void aRowOfTheLogChangedBehindTheServersBackBreaksTheChain() {
    UUID id = deadlines.start(subject, FIVE_DAYS, day("2026-06-01"), "", "tester").id();
    deadlines.cancelAll(subject, day("2026-06-02"), "tester");
    assertThat(log.firstBroken(id)).isZero();
    String forged =
        "UPDATE deadlines.entry SET actor = 'somebody' WHERE deadline_id = :id AND seq = 2";
    assertThatThrownBy(() -> database.sql(forged).param("id", id).update())
        .rootCause()
        .hasMessageContaining("append-only");

    transaction.executeWithoutResult(
        status -> {
          database.sql("ALTER TABLE deadlines.entry DISABLE TRIGGER entry_append_only").update();
          database.sql(forged).param("id", id).update();
          assertThat(log.firstBroken(id)).isEqualTo(2);
          status.setRollbackOnly();
        });
  }

  @Test
  void aNoticeMovesOnlyWhatWasProvisional() {
    String firm = subject + "-firm";
    deadlines.start(firm, FIVE_DAYS, day("2026-09-18"), "", "tester");
    deadlines.start(subject, FIVE_DAYS, day("2032-12-24"), "", "tester");
    assertThat(due(subject)).isEqualTo(new DueDate(day("2032-12-31"), DueDate.State.PROVISIONAL));
    List<HolidayNotice> notice = notice();

    assertThat(calendars.preview(notice))
        .extracting(Calendars.Move::subject)
        .contains(subject)
        .doesNotContain(firm);
    assertThat(due(subject).isProvisional()).isTrue();

    assertThat(calendars.load(notice, "tester"))
        .extracting(Calendars.Move::subject)
        .contains(subject)
        .doesNotContain(firm);
    assertThat(due(subject)).isEqualTo(new DueDate(day("2033-01-05"), DueDate.State.FIRM));
    assertThat(due(firm)).isEqualTo(new DueDate(day("2026-09-24"), DueDate.State.FIRM));
    deadlines.cancelAll(subject, day("2026-06-02"), "tester");
    deadlines.cancelAll(firm, day("2026-06-02"), "tester");
  }

  @Test
  void theCalendarIsOpenAndItsLoadingIsNot() {
    TestClient anybody = TestClient.of(port);
    assertThat(
            TestClient.json(anybody.get("/api/calendar/due?start=2026-09-18&term=20wd"))
                .at("/due/day")
                .asString())
        .isEqualTo("2026-10-22");
    assertThat(anybody.get("/api/calendar/due?start=2026-09-18&term=20x").statusCode())
        .isEqualTo(400);
    assertThat(
            TestClient.json(anybody.get("/api/calendar/days?from=2026-09-20&to=2026-09-20"))
                .at("/0/workingDay")
                .asBoolean())
        .isTrue();
    TestClient admin = TestClient.of(port).as(Role.ADMINISTRATOR);
    String bad = "year,from,to,name,day\n2034,2034-01-01,2034-01-01,元旦,off";
    var refused = admin.post("/api/calendar/notices?source=x", "text/csv", bad);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("2034-");
    assertThat(admin.post("/api/calendar/notices?source=x", "text/csv", "").statusCode())
        .isEqualTo(400);
  }

  private List<String> listed(Which which, String today) {
    return deadlines
        .list(new Deadlines.Query(which, day(today), Set.of("500999"), "five-days", 100))
        .stream()
        .map(Deadline::subject)
        .filter(subject::equals)
        .toList();
  }

  private DueDate due(String of) {
    return deadlines.list(of).get(0).due();
  }

  /** 2032 as a notice might have it, and 2033 with a long New Year (示意). */
  private static List<HolidayNotice> notice() {
    return HolidayNoticeFile.read(
        """
        year,from,to,name,day
        2032,2032-01-01,2032-01-01,元旦,off
        2032,2032-05-01,2032-05-02,劳动节,off
        2032,2032-10-01,2032-10-03,国庆节,off
        2033,2032-12-31,2033-01-04,元旦,off
        2033,2033-05-01,2033-05-02,劳动节,off
        2033,2033-10-01,2033-10-03,国庆节,off
        """,
        "示意");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
