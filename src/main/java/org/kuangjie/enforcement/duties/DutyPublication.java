package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.store.DutyPublicationStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 定期公开矿业权人履行义务情况 (004-R30): a person of the city releases a year of a district as it stands; it
 * stays as released until it is withdrawn. Holders are not named, what is unknown is left out.
 */
@Service
@Transactional
public class DutyPublication {

  private final DutyTable table;
  private final DutySubjects subjects;
  private final DutyBook book;
  private final DutyPublicationStore store;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  DutyPublication(
      DutyTable table,
      DutySubjects subjects,
      DutyBook book,
      DutyPublicationStore store,
      Deadlines deadlines,
      ApplicationEventPublisher events) {
    this.table = table;
    this.subjects = subjects;
    this.book = book;
    this.store = store;
    this.deadlines = deadlines;
    this.events = events;
  }

  /** What the public reads. */
  public enum Fulfilment {
    FULFILLED,
    LATE,
    IN_REVIEW,
    OVERDUE,
    FAILED
  }

  /** A published duty of a right; {@code synthetic}: 示意. */
  public record FulfilmentRow(
      String licenceNumber,
      String duty,
      String period,
      LocalDate dueOn,
      Fulfilment state,
      boolean synthetic) {}

  /** A released year of a district. */
  public record Released(UUID id, int year, String districtCode, LocalDate asOf, int rows) {}

  /**
   * @throws DomainException CONFLICT while the register is not kept, when nothing is known yet, or
   *     the year is released already
   */
  public Released release(int year, String district, Actor actor) {
    Guard.isCity(actor);
    LocalDate today = deadlines.today();
    DutyCalendar calendar = book.calendar(year);
    List<FulfilmentRow> rows = new ArrayList<>();
    for (DutySubject subject : subjects.listRights(today, actor)) {
      if (subject.districtCode().equals(district)) {
        table.list().stream()
            .filter(DutyKind::published)
            .flatMap(kind -> calendar.cells(kind, subject, year).stream())
            .forEach(cell -> add(rows, subject, cell));
      }
    }
    if (rows.isEmpty()) {
      throw Guard.conflict(
          "nothing-to-publish",
          "该区县该年度没有已知的履行情况（未到期或未建台账）",
          "nothing is known of this year and district: not due yet, or no register was kept");
    }
    Released released = new Released(UUID.randomUUID(), year, district, today, rows.size());
    store.add(released, rows, actor.username());
    tell(
        actor,
        "duty-publication.release",
        released.id(),
        Map.of("year", year, "rows", rows.size()));
    return released;
  }

  private static void add(List<FulfilmentRow> rows, DutySubject subject, DutyCell cell) {
    Fulfilment state = state(cell);
    LocalDate due = cell.due();
    if (state != null && due != null) {
      rows.add(new FulfilmentRow(subject.code(), cell.duty(), cell.period(), due, state, false));
    }
  }

  private static @Nullable Fulfilment state(DutyCell cell) {
    return switch (cell.state()) {
      case ACCEPTED -> cell.late() ? Fulfilment.LATE : Fulfilment.FULFILLED;
      case FILED, RETURNED -> Fulfilment.IN_REVIEW;
      case OVERDUE -> Fulfilment.OVERDUE;
      case FAILED -> Fulfilment.FAILED;
      case OPEN, UPCOMING, SOON, UNKNOWN -> null;
    };
  }

  public void withdraw(UUID id, String reason, Actor actor) {
    Guard.isCity(actor);
    Guard.given(reason, "撤回理由", "the reason");
    if (!store.withdraw(id, reason)) {
      throw DomainException.notFound(
          "unknown-publication", "没有这份在公开的履行情况", "no such publication is open");
    }
    tell(actor, "duty-publication.withdraw", id, Map.of());
  }

  /** What is open to everybody. */
  @Transactional(readOnly = true)
  public List<Released> list() {
    return store.list();
  }

  @Transactional(readOnly = true)
  public List<FulfilmentRow> rows(int year, String district) {
    return store.rows(year, district);
  }

  /** Title of a duty, for who reads a row. */
  public Text title(String duty) {
    return table.get(duty).title();
  }

  private void tell(Actor actor, String action, UUID id, Map<String, Object> details) {
    events.publishEvent(
        new AuditEvent(actor.username(), action, "duty-publication:" + id, details));
  }
}
