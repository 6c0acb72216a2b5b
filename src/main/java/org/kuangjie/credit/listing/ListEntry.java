package org.kuangjie.credit.listing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Words;
import org.kuangjie.enforcement.Guard;

/**
 * One matter of one unit on its way through the two lists (000-SM1). Its arrows and their time
 * limits are kept by {@link InvestigationSteps}, {@link DecisionSteps}, {@link RemovalSteps} and
 * {@link DisclosureSteps}; who may take them is asked by {@link Listings} and {@link Removals}.
 * Pure: days come from outside.
 *
 * @param number JG-2026-000001
 * @param authority district code of the deciding bureau, or {@link Authority#CITY}
 * @param version counts changes, against two at once
 */
public record ListEntry(
    UUID id,
    String number,
    UUID entityId,
    String authority,
    ListState state,
    ListMatter matter,
    Papers papers,
    Disclosure disclosure,
    int version) {

  private static final Set<ListState> OPEN =
      EnumSet.of(
          ListState.INVESTIGATION,
          ListState.RECTIFICATION,
          ListState.PROPOSED_ABNORMAL,
          ListState.PROPOSED_SERIOUS,
          ListState.APPEAL_TERM,
          ListState.APPEAL_EXAMINATION);

  /**
   * What it is about.
   *
   * @param clue what was noticed
   * @param registeredOn day of the clue
   * @param ground null until one is held to be there
   * @param groundOn day of the facts; null likewise
   * @param origin entry of the list of irregularities it came from
   * @param ending how it ended, or why it was not listed; empty while it runs
   */
  public record ListMatter(
      String clue,
      LocalDate registeredOn,
      @Nullable Ground ground,
      @Nullable LocalDate groundOn,
      @Nullable UUID origin,
      String ending) {

    ListMatter on(Ground found, LocalDate day) {
      return new ListMatter(clue, registeredOn, found, day, origin, ending);
    }

    ListMatter ended(String how) {
      return new ListMatter(clue, registeredOn, ground, groundOn, origin, how);
    }
  }

  static ListEntry clue(
      UUID id, String number, UUID entityId, String authority, String words, LocalDate on) {
    Words.check(words, "线索", "the clue");
    ListMatter matter = new ListMatter(words, on, null, null, null, "");
    return new ListEntry(
        id,
        number,
        entityId,
        authority,
        ListState.INVESTIGATION,
        matter,
        Papers.NONE,
        Disclosure.NONE,
        0);
  }

  public String subject() {
    return "list-entry:" + id;
  }

  public @Nullable SupervisionList list() {
    Ground ground = matter.ground();
    return ground == null ? null : ground.list();
  }

  public boolean isOpen() {
    return OPEN.contains(state);
  }

  public boolean isListed() {
    return ListState.LISTED.contains(state);
  }

  Papers.RectificationOrder order() {
    return given(papers.order());
  }

  Papers.Notice notice() {
    return given(papers.notice());
  }

  public Papers.Decision decision() {
    return given(papers.decision());
  }

  public Papers.Removal removal() {
    return given(papers.removal());
  }

  Ground ground() {
    return given(matter.ground());
  }

  private static <T> T given(@Nullable T paper) {
    if (paper == null) {
      throw new IllegalStateException("a paper this state rests on is missing");
    }
    return paper;
  }

  /** Ended, and what was disclosed of it with it. */
  ListEntry gone(ListState end, String how) {
    ListEntry ended = to(end, matter.ended(how), papers);
    return disclosure.state() == Disclosure.State.NONE
        ? ended
        : new ListEntry(
            id,
            number,
            entityId,
            authority,
            end,
            ended.matter,
            papers,
            disclosure.to(Disclosure.State.STOPPED, how),
            ended.version);
  }

  ListEntry with(Papers next) {
    return to(state, matter, next);
  }

  ListEntry with(Disclosure next) {
    return new ListEntry(id, number, entityId, authority, state, matter, papers, next, version + 1);
  }

  ListEntry to(ListState next, ListMatter about, Papers with) {
    return new ListEntry(
        id, number, entityId, authority, next, about, with, disclosure, version + 1);
  }

  /**
   * @throws org.kuangjie.shared.DomainException CONFLICT when the state does not allow the step
   */
  void require(boolean fits, String step) {
    if (!fits) {
      throw Guard.wrongState(step, state.words());
    }
  }
}
