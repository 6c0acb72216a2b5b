package org.kuangjie.credit.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.store.ListStore;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.History;
import org.kuangjie.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way into the lists: from a clue to the decision (000 art. 12-16). Each step is kept with its
 * history and clocks in one transaction.
 */
@Service
@Transactional
public class Listings {

  private final ListStore store;
  private final ListBook book;
  private final ListClocks clocks;
  private final EntityRegister entities;

  Listings(ListStore store, ListBook book, ListClocks clocks, EntityRegister entities) {
    this.store = store;
    this.book = book;
    this.clocks = clocks;
    this.entities = entities;
  }

  /**
   * Registers a clue; the investigation begins at once (000-R26).
   *
   * @param authority null for the officer's own
   */
  public ListEntry clue(
      UUID entityId, @Nullable String authority, String words, LocalDate on, Actor actor) {
    String decides = authority == null ? Authority.of(actor) : authority;
    Authority.registers(actor, decides);
    entities.get(entityId);
    book.notInFuture(on);
    ListEntry entry =
        ListEntry.clue(UUID.randomUUID(), book.nextNumber(), entityId, decides, words, on);
    return book.add(entry, actor, "CLUE", words);
  }

  public ListEntry dismissed(UUID id, String reason, Actor actor) {
    return decide(
        id, actor, "DISMISS", reason, entry -> InvestigationSteps.dismissed(entry, reason));
  }

  public ListEntry spared(
      UUID id,
      boolean rectified,
      boolean effectRemoved,
      boolean commitment,
      String reason,
      Actor actor) {
    return decide(
        id,
        actor,
        "SPARE",
        reason,
        entry -> InvestigationSteps.spared(entry, rectified, effectRemoved, commitment, reason));
  }

  /**
   * 责令整改.
   *
   * @param dueOn null for the configured period, which the documents leave open
   */
  public ListEntry ordered(
      UUID id,
      Ground ground,
      LocalDate groundOn,
      String orderNumber,
      LocalDate issuedOn,
      @Nullable LocalDate dueOn,
      String words,
      Actor actor) {
    book.notInFuture(issuedOn);
    LocalDate due = dueOn == null ? clocks.rectificationDue(issuedOn) : dueOn;
    Papers.RectificationOrder order = new Papers.RectificationOrder(orderNumber, issuedOn, due);
    ListEntry ordered =
        decide(
            id,
            actor,
            "ORDER",
            words,
            entry -> InvestigationSteps.ordered(entry, ground, groundOn, order));
    clocks.ordered(ordered, actor);
    return ordered;
  }

  public ListEntry rectified(UUID id, LocalDate on, String reason, Actor actor) {
    book.notInFuture(on);
    ListEntry done =
        decide(
            id, actor, "ACCEPT", reason, entry -> InvestigationSteps.rectified(entry, on, reason));
    clocks.rectificationEnded(done, on, actor);
    return done;
  }

  public ListEntry failed(UUID id, LocalDate on, boolean insufficient, String reason, Actor actor) {
    book.notInFuture(on);
    ListEntry failed =
        decide(
            id, actor, "FAIL", reason, entry -> InvestigationSteps.failed(entry, on, insufficient));
    clocks.rectificationEnded(failed, on, actor);
    return failed;
  }

  public ListEntry penalised(
      UUID id,
      Ground ground,
      LocalDate groundOn,
      Papers.Penalty penalty,
      String words,
      Actor actor) {
    book.notInFuture(penalty.decidedOn());
    return decide(
        id,
        actor,
        "PENALISE",
        words,
        entry -> InvestigationSteps.penalised(entry, ground, groundOn, penalty));
  }

  /** After three years: a second matter that goes through notice and appeal (000-R24, R28). */
  public ListEntry escalated(UUID id, LocalDate on, String verified, Actor actor) {
    book.notInFuture(on);
    ListEntry from = book.get(id, actor);
    Authority.decides(actor, from.authority());
    InvestigationSteps.requireEscalatable(from);
    if (store.isEscalating(id)) {
      throw Guard.conflict("escalates-already", "升级已在办理", "the escalation is under way");
    }
    ListEntry next =
        InvestigationSteps.escalation(
            from,
            UUID.randomUUID(),
            book.nextNumber(),
            on,
            clocks.threeYears(book.countsFrom(from)));
    book.remember(from, from.state(), actor, "ESCALATE", verified);
    return book.add(next, actor, "ESCALATE", verified);
  }

  /** The notice reached the unit; its 20 days begin. */
  public ListEntry notified(
      UUID id, String facts, String basis, String rights, LocalDate deliveredOn, Actor actor) {
    book.notInFuture(deliveredOn);
    ListEntry before = book.get(id, actor);
    Authority.decides(actor, before.authority());
    ListEntry dated =
        DecisionSteps.notified(
            before, new Papers.Notice(facts, basis, rights, deliveredOn, deliveredOn));
    LocalDate until = clocks.notified(dated, deliveredOn, actor);
    ListEntry after =
        DecisionSteps.notified(before, new Papers.Notice(facts, basis, rights, deliveredOn, until));
    return book.keep(before, after, actor, "NOTIFY", facts);
  }

  /** The unit appeals, or the authority enters what it received. */
  public ListEntry appealed(UUID id, LocalDate receivedOn, String words, Actor actor) {
    book.notInFuture(receivedOn);
    ListEntry before = book.get(id, actor);
    if (actor.isOfficial()) {
      Authority.decides(actor, before.authority());
    }
    return book.keep(
        before, DecisionSteps.appealed(before, receivedOn, words), actor, "APPEAL", words);
  }

  public ListEntry answered(UUID id, boolean accepted, String document, String words, Actor actor) {
    LocalDate today = clocks.today();
    ListEntry answered =
        decide(
            id,
            actor,
            "ANSWER",
            words,
            entry ->
                DecisionSteps.answered(entry, new Papers.AppealAnswer(accepted, document, today)));
    clocks.appealEnded(answered, today, actor);
    return answered;
  }

  /** 列入决定; disclosure begins. */
  public ListEntry listed(UUID id, String decision, LocalDate on, String words, Actor actor) {
    book.notInFuture(on);
    ListEntry before = book.get(id, actor);
    Authority.decides(actor, before.authority());
    Papers.Decision paper = new Papers.Decision(decision, on);
    DecisionSteps.listed(before, paper, on);
    book.onlyOnce(before);
    LocalDate until = clocks.listed(before, before.ground().list(), on, actor);
    ListEntry listed =
        book.keep(before, DecisionSteps.listed(before, paper, until), actor, "LIST", words);
    book.closeOther(listed, on, actor);
    return listed;
  }

  /** A notice of days off moved a clock: the papers follow. */
  @EventListener
  public void moved(Deadlines.Moved moved) {
    if (moved.subject().startsWith("list-entry:")) {
      UUID id = UUID.fromString(moved.subject().substring("list-entry:".length()));
      store
          .find(id)
          .map(entry -> book.moved(entry, moved))
          .ifPresent(entry -> store.update(entry, clocks.today()));
    }
  }

  @Transactional(readOnly = true)
  public ListEntry get(UUID id, Actor actor) {
    return book.get(id, actor);
  }

  /**
   * Newest first; all of the city for officials (visible to all), its own for a unit. Revoked
   * matters are sealed but for the city.
   */
  @Transactional(readOnly = true)
  public List<ListEntry> list(ListStore.Query query, Actor actor) {
    return book.list(query, actor);
  }

  @Transactional(readOnly = true)
  public List<History.Line> history(UUID id, Actor actor) {
    return book.history(book.get(id, actor));
  }

  @Transactional(readOnly = true)
  public List<Deadline> clocks(UUID id, Actor actor) {
    return clocks.list(book.get(id, actor));
  }

  private ListEntry decide(
      UUID id, Actor actor, String step, String words, UnaryOperator<ListEntry> change) {
    ListEntry before = book.get(id, actor);
    Authority.decides(actor, before.authority());
    return book.keep(before, change.apply(before), actor, step, words);
  }
}
