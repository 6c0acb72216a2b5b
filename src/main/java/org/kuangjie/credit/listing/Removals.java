package org.kuangjie.credit.listing;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.store.ListStore;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways out of the lists, and their disclosure (000 art. 16, 18-22). */
@Service
@Transactional
public class Removals {

  private final ListStore store;
  private final ListBook book;
  private final ListClocks clocks;

  Removals(ListStore store, ListBook book, ListClocks clocks) {
    this.store = store;
    this.book = book;
    this.clocks = clocks;
  }

  /** The unit asks the authority that listed it; an officer may enter a paper request. */
  public ListEntry asked(UUID id, Papers.Request request, LocalDate on, Actor actor) {
    book.notInFuture(on);
    ListEntry before = book.get(id, actor);
    if (actor.isOfficial()) {
      Authority.decides(actor, before.authority());
    }
    ListEntry asked =
        book.keep(
            before,
            RemovalSteps.asked(before, request, on),
            actor,
            "ASK_REMOVAL",
            request.reason());
    clocks.removalAsked(asked, on, actor);
    return asked;
  }

  public ListEntry refused(UUID id, String document, String words, Actor actor) {
    ListEntry before = decided(id, actor);
    ListEntry refused =
        book.keep(before, RemovalSteps.refused(before, document), actor, "REFUSE_REMOVAL", words);
    clocks.examined(refused, clocks.today(), actor);
    return refused;
  }

  /** Eligible: announced for 7 working days. */
  public ListEntry published(
      UUID id,
      boolean obligationsMet,
      boolean effectRemoved,
      LocalDate on,
      String words,
      Actor actor) {
    book.notInFuture(on);
    ListEntry before = decided(id, actor);
    RemovalSteps.requireExamination(before);
    RemovalCheck check = check(before, obligationsMet, effectRemoved);
    check.path();
    LocalDate until = clocks.removalPublished(before, on, actor);
    return book.keep(
        before, RemovalSteps.published(before, check, on, until), actor, "PUBLISH_REMOVAL", words);
  }

  /** What days and register say of a request, for the officer's desk. */
  @Transactional(readOnly = true)
  public RemovalCheck check(UUID id, Actor actor) {
    ListEntry entry = book.get(id, actor);
    RemovalSteps.requireExamination(entry);
    return check(entry, false, false);
  }

  private RemovalCheck check(ListEntry entry, boolean obligationsMet, boolean effectRemoved) {
    LocalDate listedOn = entry.decision().on();
    LocalDate until = entry.disclosure().until();
    return new RemovalCheck(
        entry.removal().appliedOn(),
        until == null ? LocalDate.MAX : until,
        clocks.earliestRemoval(entry.ground().list(), listedOn),
        find(entry, other -> isNewGround(entry, other)),
        find(entry, other -> isOpenSince(entry, other)),
        obligationsMet,
        effectRemoved);
  }

  private @Nullable String find(ListEntry entry, Predicate<ListEntry> stands) {
    return store.listOf(entry.entityId()).stream()
        .filter(other -> !other.id().equals(entry.id()))
        .filter(other -> !entry.id().equals(other.matter().origin()))
        .filter(stands)
        .map(ListEntry::number)
        .findFirst()
        .orElse(null);
  }

  /** A matter whose facts lie between 认定 and the request (000-R33). */
  private static boolean isNewGround(ListEntry entry, ListEntry other) {
    LocalDate facts = other.matter().groundOn();
    return facts != null
        && other.state() != ListState.NOT_LISTED
        && other.state() != ListState.REVOKED
        && facts.isAfter(entry.decision().on())
        && !facts.isAfter(entry.removal().appliedOn());
  }

  /** A clue since 认定 of which nobody knows yet whether it is a ground. */
  private static boolean isOpenSince(ListEntry entry, ListEntry other) {
    return other.state() == ListState.INVESTIGATION
        && other.matter().registeredOn().isAfter(entry.decision().on())
        && !other.matter().registeredOn().isAfter(entry.removal().appliedOn());
  }

  public ListEntry objected(UUID id, String words, Actor actor) {
    LocalDate today = clocks.today();
    ListEntry before = decided(id, actor);
    ListEntry back = book.keep(before, RemovalSteps.objected(before), actor, "OBJECT", words);
    clocks.publicityEnded(back, today, actor);
    clocks.removalAsked(back, today, actor);
    return back;
  }

  public ListEntry removed(UUID id, LocalDate on, String words, Actor actor) {
    book.notInFuture(on);
    ListEntry before = decided(id, actor);
    ListEntry removed =
        book.keep(before, RemovalSteps.removed(before, on, words), actor, "REMOVE", words);
    clocks.ended(removed, on, actor);
    return removed;
  }

  public ListEntry removedDirectly(
      UUID id, DirectRemoval why, LocalDate on, String words, Actor actor) {
    book.notInFuture(on);
    ListEntry before = decided(id, actor);
    LocalDate threeYears =
        before.papers().decision() == null ? on : clocks.threeYears(before.decision().on());
    ListEntry removed =
        book.keep(
            before,
            RemovalSteps.removedDirectly(before, why, on, threeYears, words),
            actor,
            "REMOVE_DIRECTLY",
            words);
    clocks.ended(removed, on, actor);
    return removed;
  }

  /** By the authority that decided, or by the city above it (000-R41, R42). */
  public ListEntry revoked(UUID id, String words, Actor actor) {
    ListEntry before = book.get(id, actor);
    Authority.revokes(actor, before.authority());
    ListEntry revoked =
        book.keep(before, DecisionSteps.revoked(before, words), actor, "REVOKE", words);
    clocks.ended(revoked, clocks.today(), actor);
    return revoked;
  }

  /** 期满继续披露 or its end, decided by the authority (000-R36). */
  public ListEntry disclosed(UUID id, boolean goesOn, String words, Actor actor) {
    LocalDate today = clocks.today();
    ListEntry before = decided(id, actor);
    ListEntry after =
        goesOn
            ? DisclosureSteps.disclosedOn(before, today, words)
            : DisclosureSteps.disclosureStopped(before, today, words);
    ListEntry kept =
        book.keep(before, after, actor, goesOn ? "CONTINUE_DISCLOSURE" : "STOP_DISCLOSURE", words);
    clocks.disclosureEnded(kept, today, actor);
    return kept;
  }

  private ListEntry decided(UUID id, Actor actor) {
    ListEntry before = book.get(id, actor);
    Authority.decides(actor, before.authority());
    return before;
  }
}
