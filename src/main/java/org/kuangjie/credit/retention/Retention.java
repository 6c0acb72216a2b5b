package org.kuangjie.credit.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.kuangjie.credit.open.OpenPoints;
import org.kuangjie.credit.restoration.PeriodicWork;
import org.kuangjie.credit.store.RetentionStore;
import org.kuangjie.credit.store.RetentionStore.Ended;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes personal data whose purpose is over (个人信息保护法第四十七条): the personal fields of records that
 * ended, and people of the library who work nowhere any more. The terms are open points; each
 * deletion is in the audit log, without what was deleted.
 */
@Component
public class Retention implements PeriodicWork {

  static final String RECORD_MONTHS = "d3-record-months";
  static final String PERSON_MONTHS = "d3-person-months";

  private static final int BATCH = 200;

  private final RetentionStore store;
  private final OpenPoints openPoints;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Retention(
      RetentionStore store,
      OpenPoints openPoints,
      Deadlines deadlines,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.store = store;
    this.openPoints = openPoints;
    this.deadlines = deadlines;
    this.events = events;
    this.transaction = transaction;
  }

  /**
   * Deletes what is due, each in a transaction of its own.
   *
   * @return how many records and people
   */
  @Override
  public int round() {
    LocalDate today = deadlines.today();
    return erase(
            "credit-record",
            store.listEndedRecords(BATCH),
            RECORD_MONTHS,
            id -> store.eraseRecord(id, today))
        + erase("person", store.listFormerPeople(BATCH), PERSON_MONTHS, store::erasePerson);
  }

  private int erase(String kind, List<Ended> ended, String code, Predicate<UUID> erasure) {
    Term term = Term.months(openPoints.number(code));
    int erased = 0;
    for (Ended one : ended) {
      if (isOver(one.on(), term)) {
        boolean done =
            Boolean.TRUE.equals(transaction.execute(status -> erase(kind, one, term, erasure)));
        erased += done ? 1 : 0;
      }
    }
    return erased;
  }

  private boolean erase(String kind, Ended one, Term term, Predicate<UUID> erasure) {
    boolean done = erasure.test(one.id());
    if (done) {
      events.publishEvent(
          new AuditEvent(
              Actor.SYSTEM.username(),
              kind + ".erase",
              kind + ":" + one.id(),
              Map.of("ended", one.on().toString(), "kept", term.toString())));
    }
    return done;
  }

  private boolean isOver(LocalDate ended, Term term) {
    LocalDate last =
        Objects.requireNonNull(deadlines.clock().due(ended, term, RollRule.NONE).day());
    return last.isBefore(deadlines.today());
  }
}
