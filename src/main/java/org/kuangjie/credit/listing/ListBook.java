package org.kuangjie.credit.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.kuangjie.credit.ListingChanged;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.identity.Words;
import org.kuangjie.credit.open.OpenPoints;
import org.kuangjie.credit.store.ListStore;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.History;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps entries with history, audit and news; what {@link Listings} and {@link Removals} share. */
@Component
class ListBook {

  private final ListStore store;
  private final ListClocks clocks;
  private final EntityRegister entities;
  private final OpenPoints points;
  private final History history;
  private final ApplicationEventPublisher events;

  ListBook(
      ListStore store,
      ListClocks clocks,
      EntityRegister entities,
      OpenPoints points,
      History history,
      ApplicationEventPublisher events) {
    this.store = store;
    this.clocks = clocks;
    this.entities = entities;
    this.points = points;
    this.history = history;
    this.events = events;
  }

  String nextNumber() {
    return "JG-%d-%06d".formatted(clocks.today().getYear(), store.nextNumber());
  }

  void notInFuture(LocalDate on) {
    if (on.isAfter(clocks.today())) {
      throw DomainException.invalid("day-in-future", "日期不得晚于今天", "the day lies in the future");
    }
  }

  /** A unit sees its own matters; revoked ones are sealed but for the city and administrators. */
  ListEntry get(UUID id, Actor actor) {
    return store.find(id).filter(entry -> mayRead(entry, actor)).orElseThrow(() -> unknown(id));
  }

  private boolean mayRead(ListEntry entry, Actor actor) {
    if (entry.state() == ListState.REVOKED) {
      return actor.has(Role.CREDIT_OFFICER) || actor.has(Role.ADMINISTRATOR);
    }
    return actor.isOfficial()
        || entities.listOf(actor).stream().anyMatch(e -> e.id().equals(entry.entityId()));
  }

  List<ListEntry> list(ListStore.Query query, Actor actor) {
    Stream<ListEntry> all =
        actor.isOfficial()
            ? store.list(query).stream()
            : entities.listOf(actor).stream()
                .map(Entity::id)
                .flatMap(id -> store.listOf(id).stream());
    return all.filter(entry -> mayRead(entry, actor)).toList();
  }

  ListEntry add(ListEntry entry, Actor actor, String step, String words) {
    store.add(entry);
    log(entry, "", actor, step, words);
    return entry;
  }

  ListEntry keep(ListEntry before, ListEntry after, Actor actor, String step, String words) {
    Words.check(words, "说明", "why");
    store.update(after, clocks.today());
    log(after, before.state().name(), actor, step, words);
    boolean known = before.isListed() || after.isListed();
    if (known
        && (before.state() != after.state() || !before.disclosure().equals(after.disclosure()))) {
      tell(after);
    }
    return after;
  }

  /** A line of history without a change. */
  void remember(ListEntry entry, ListState from, Actor actor, String step, String words) {
    Words.check(words, "说明", "why");
    log(entry, from.name(), actor, step, words);
  }

  private void tell(ListEntry entry) {
    events.publishEvent(
        new ListingChanged(
            entry.id(),
            entry.entityId(),
            entities.get(entry.entityId()).uscc(),
            entry.ground().list().name(),
            entry.isListed(),
            entry.disclosure().isPublicOn(clocks.today())));
  }

  private void log(ListEntry entry, String from, Actor actor, String step, String words) {
    history.append(
        new History.Step(
            entry.subject(),
            actor.username(),
            step,
            from,
            entry.state().name(),
            words,
            Map.of("authority", entry.authority())));
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "listing." + step.toLowerCase(Locale.ROOT),
            entry.subject(),
            Map.of("from", from, "to", entry.state().name())));
  }

  List<History.Line> history(ListEntry entry) {
    return history.list(entry.subject());
  }

  /** A unit stands in one list once, and in no list below the one it stands in (000-R21). */
  void onlyOnce(ListEntry proposed) {
    SupervisionList list = proposed.ground().list();
    for (ListEntry other : store.listOf(proposed.entityId())) {
      boolean same = other.isListed() && other.ground().list() == list;
      boolean above = other.isListed() && other.ground().list() == SupervisionList.SERIOUS;
      if (same || above) {
        throw Guard.conflict(
            "listed-already",
            "该单位已在%s中（%s）".formatted(other.ground().list().words().zh(), other.number()),
            "the unit stands in the " + other.ground().list().words().en() + ", " + other.number());
      }
    }
    UUID origin = proposed.matter().origin();
    if (origin != null && !store.find(origin).filter(ListEntry::isListed).isPresent()) {
      throw Guard.conflict(
          "origin-gone",
          "原异常名录条目已移出或撤销，不得升级",
          "the entry it comes from is not in the list any more");
    }
  }

  /** The first entry ends with a link where the city settled it so; a direct one always does. */
  void closeOther(ListEntry listed, LocalDate on, Actor actor) {
    if (listed.ground().list() != SupervisionList.SERIOUS) {
      return;
    }
    boolean closes = listed.matter().origin() == null || points.isOn(OpenPoints.ESCALATION_CLOSES);
    store.listOf(listed.entityId()).stream()
        .filter(other -> closes && other.isListed() && !other.id().equals(listed.id()))
        .forEach(
            other -> {
              clocks.ended(other, on, actor);
              keep(
                  other,
                  DecisionSteps.escalated(other, listed.number(), true),
                  actor,
                  "ESCALATED",
                  "升级为" + listed.number());
            });
  }

  /** From which day the three years count: this listing, or the first one of the unit. */
  LocalDate countsFrom(ListEntry entry) {
    LocalDate own = entry.decision().on();
    if (points.isOn(OpenPoints.THREE_YEARS_RESTART)) {
      return own;
    }
    return store.listOf(entry.entityId()).stream()
        .filter(other -> other.state() != ListState.REVOKED)
        .filter(other -> other.list() == SupervisionList.ABNORMAL)
        .map(other -> other.papers().decision())
        .filter(Objects::nonNull)
        .map(Papers.Decision::on)
        .min(LocalDate::compareTo)
        .orElse(own);
  }

  ListEntry moved(ListEntry entry, Deadlines.Moved moved) {
    Papers papers = entry.papers();
    Papers.Notice notice = papers.notice();
    Papers.Removal removal = papers.removal();
    if (moved.clock().equals(ListClocks.APPEAL) && notice != null) {
      return entry.with(
          papers.with(
              new Papers.Notice(
                  notice.facts(),
                  notice.basis(),
                  notice.rights(),
                  notice.deliveredOn(),
                  moved.to())));
    } else if (moved.clock().equals(ListClocks.PUBLICITY) && removal != null) {
      return entry.with(
          papers.with(
              new Papers.Removal(
                  removal.request(),
                  removal.appliedOn(),
                  removal.returnsTo(),
                  removal.path(),
                  removal.publishedOn(),
                  moved.to())));
    }
    return entry.with(papers);
  }

  private static DomainException unknown(UUID id) {
    return DomainException.notFound(
        "unknown-list-entry", "没有编号为%s的名录事项".formatted(id), "there is no list matter " + id);
  }
}
