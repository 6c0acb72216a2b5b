package org.kuangjie.deadlines.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Calendars;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.deadlines.store.DeadlineLog;
import org.kuangjie.deadlines.store.DeadlineStore;
import org.kuangjie.deadlines.store.NoticeStore;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.clock.DueDate;
import org.kuangjie.shared.clock.HolidayNotice;
import org.kuangjie.shared.clock.HolidayNoticeFile;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.shared.clock.WorkCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar in force: the notices that came with the product, replaced year by year by those an
 * administrator loaded. Loading one moves the provisional due dates and those of the years it
 * changes, in one transaction.
 */
@Component
class CalendarDesk implements Calendars {

  private static final String SHIPPED = "/gis-data/reference/holidays.csv";
  private static final String SHIPPED_SOURCE = "国务院办公厅关于%d年部分节假日安排的通知";

  private final NoticeStore store;
  private final DeadlineStore deadlines;
  private final DeadlineLog log;
  private final ApplicationEventPublisher events;
  private final List<HolidayNotice> shipped = readShipped();

  CalendarDesk(
      NoticeStore store,
      DeadlineStore deadlines,
      DeadlineLog log,
      ApplicationEventPublisher events) {
    this.store = store;
    this.deadlines = deadlines;
    this.log = log;
    this.events = events;
  }

  private static List<HolidayNotice> readShipped() {
    try (InputStream file = CalendarDesk.class.getResourceAsStream(SHIPPED)) {
      byte[] text = Objects.requireNonNull(file, SHIPPED).readAllBytes();
      return HolidayNoticeFile.read(new String(text, StandardCharsets.UTF_8), SHIPPED_SOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public LegalClock clock() {
    return clockOf(notices());
  }

  @Override
  public List<HolidayNotice> notices() {
    return merged(merged(List.of(), shipped), store.list());
  }

  private static LegalClock clockOf(List<HolidayNotice> notices) {
    return new LegalClock(WorkCalendar.of(notices));
  }

  private static List<HolidayNotice> merged(List<HolidayNotice> below, List<HolidayNotice> above) {
    Map<Integer, HolidayNotice> years = new TreeMap<>();
    below.forEach(notice -> years.put(notice.year(), notice));
    above.forEach(notice -> years.put(notice.year(), notice));
    return List.copyOf(years.values());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Move> preview(List<HolidayNotice> notices) {
    LegalClock next = clockOf(merged(notices(), notices));
    return deadlines.listRunning().stream()
        .map(deadline -> move(deadline, next))
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  @Transactional
  public List<Move> load(List<HolidayNotice> notices, String actor) {
    notices.forEach(notice -> store.add(notice, actor));
    LegalClock next = clock();
    List<Move> moves = new ArrayList<>();
    for (Deadline candidate : deadlines.listRunning()) {
      Deadline deadline = deadlines.findForUpdate(candidate.id()).orElse(candidate);
      Move move = deadline.isRunning() ? move(deadline, next) : null;
      if (move != null) {
        keep(deadline.reckoned(next), move, actor);
        moves.add(move);
      }
    }
    List<Integer> years = notices.stream().map(HolidayNotice::year).toList();
    events.publishEvent(new NoticesLoaded(years));
    events.publishEvent(
        new AuditEvent(
            actor,
            "calendar.load",
            "holiday-notices",
            Map.of("years", years, "moved", moves.size())));
    return moves;
  }

  private void keep(Deadline deadline, Move move, String actor) {
    deadlines.updateDue(deadline);
    log.append(deadline.id(), actor, "MOVE", said(move.from()) + " → " + said(move.to()));
    LocalDate to = move.to().day();
    if (to != null) {
      LocalDate from = move.from().day();
      events.publishEvent(
          new Deadlines.Moved(move.deadlineId(), move.subject(), move.clock(), from, to));
    }
  }

  private static @Nullable Move move(Deadline deadline, LegalClock next) {
    DueDate due = deadline.reckon(next);
    return due.equals(deadline.due())
        ? null
        : new Move(deadline.id(), deadline.subject(), deadline.clock(), deadline.due(), due);
  }

  static String said(DueDate due) {
    return (due.day() == null ? "–" : due.day()) + " " + due.state();
  }
}
