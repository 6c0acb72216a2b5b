package org.kuangjie.enforcement.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;

/**
 * A case and its life. Only a decision ({@code decided}) lets it be said that a law was broken.
 *
 * @param version counts changes, against two at once
 */
public record CaseFile(
    UUID id, String number, CaseState state, Matter matter, Course course, int version) {

  private static final Set<CaseState> BEFORE_DECISION =
      EnumSet.of(CaseState.FILED, CaseState.INVESTIGATED, CaseState.REVIEWED, CaseState.NOTIFIED);

  /** A firm or body. Natural persons are not named. */
  public record Party(String uscc, String name) {}

  /**
   * What the case is about.
   *
   * @param party null for a natural person
   * @param facts what happened, by whom, whose duty, which authority, when (人、事、责、管、时)
   */
  public record Matter(
      ViolationType type,
      String districtCode,
      String facts,
      @Nullable Party party,
      boolean byRightHolder,
      @Nullable String licenceNumber,
      @Nullable UUID clueId,
      @Nullable UUID alertId) {}

  /** How far it has come. */
  public record Course(
      String filedBy,
      LocalDate filedOn,
      List<String> officers,
      List<String> recused,
      @Nullable String legalReviewer,
      @Nullable LocalDate notifiedOn,
      @Nullable LocalDate hearingOn,
      @Nullable LocalDate decidedOn,
      @Nullable Outcome outcome,
      @Nullable LocalDate closedOn) {

    public Course {
      officers = List.copyOf(officers);
      recused = List.copyOf(recused);
    }

    /** A copy with some steps changed, the rest as it is. */
    Course with(Consumer<Draft> change) {
      Draft draft = new Draft(this);
      change.accept(draft);
      return new Course(
          filedBy,
          filedOn,
          draft.officers,
          draft.recused,
          draft.legalReviewer,
          draft.notifiedOn,
          draft.hearingOn,
          draft.decidedOn,
          draft.outcome,
          draft.closedOn);
    }

    /** What the steps of a case change. */
    static final class Draft {
      List<String> officers;
      List<String> recused;
      @Nullable String legalReviewer;
      @Nullable LocalDate notifiedOn;
      @Nullable LocalDate hearingOn;
      @Nullable LocalDate decidedOn;
      @Nullable Outcome outcome;
      @Nullable LocalDate closedOn;

      private Draft(Course course) {
        officers = course.officers;
        recused = course.recused;
        legalReviewer = course.legalReviewer;
        notifiedOn = course.notifiedOn;
        hearingOn = course.hearingOn;
        decidedOn = course.decidedOn;
        outcome = course.outcome;
        closedOn = course.closedOn;
      }
    }
  }

  /** 立案: two officers, none of them recused. */
  static CaseFile file(
      UUID id, String number, Matter matter, List<String> officers, LocalDate on, Actor actor) {
    Guard.enforcesIn(actor, matter.districtCode());
    Guard.twoOfficers(officers);
    Guard.given(matter.facts(), "案情（人、事、责、管、时）", "the facts");
    Course course =
        new Course(actor.username(), on, officers, List.of(), null, null, null, null, null, null);
    return new CaseFile(id, number, CaseState.FILED, matter, course, 0);
  }

  public String subject() {
    return "case:" + id;
  }

  CaseFile investigated(Actor actor) {
    handles(actor);
    require(state == CaseState.FILED, "调查终结/end of the investigation");
    return to(CaseState.INVESTIGATED, course);
  }

  /** 审理、法制审核, by somebody who did not investigate. */
  CaseFile reviewed(Actor actor) {
    Guard.enforcesIn(actor, matter.districtCode());
    Guard.notRecused(course.recused(), actor.username());
    Guard.notOwnWork(course.officers(), actor.username());
    require(state == CaseState.INVESTIGATED, "审理/review");
    return to(CaseState.REVIEWED, course.with(next -> next.legalReviewer = actor.username()));
  }

  /** 告知 of facts, ground and intended decision (行政处罚法 44). */
  CaseFile notified(Actor actor, LocalDate on) {
    handles(actor);
    require(state == CaseState.REVIEWED, "告知/notification");
    notBefore(on, course.filedOn());
    return to(CaseState.NOTIFIED, course.with(next -> next.notifiedOn = on));
  }

  /** 听证; the party is told at least 7 working days before, which the caller reckons. */
  CaseFile hearing(Actor actor, LocalDate on, int workingDaysAhead) {
    handles(actor);
    require(state == CaseState.NOTIFIED, "听证/hearing");
    if (workingDaysAhead < 7) {
      throw Guard.conflict(
          "hearing-too-soon",
          "听证须提前7个工作日通知（行政处罚法第六十四条）",
          "a hearing is announced 7 working days ahead (article 64)");
    }
    return to(CaseState.NOTIFIED, course.with(next -> next.hearingOn = on));
  }

  /**
   * 决定, after the party had its say.
   *
   * @param mayDecideAfter last day of the party's terms; null when it gave them up in writing
   */
  CaseFile decided(Actor actor, Outcome outcome, LocalDate on, @Nullable LocalDate mayDecideAfter) {
    handles(actor);
    require(state == CaseState.NOTIFIED, "决定/decision");
    LocalDate hearing = course.hearingOn();
    boolean early =
        (mayDecideAfter != null && !on.isAfter(mayDecideAfter))
            || (hearing != null && on.isBefore(hearing));
    if (early) {
      throw Guard.conflict(
          "decided-too-soon",
          "陈述申辩、听证期限届满前不得作出决定（行政处罚法第四十四条、四十五条、六十四条）",
          "no decision before the party's terms have ended (articles 44, 45, 64)");
    }
    return to(
        CaseState.DECIDED,
        course.with(
            next -> {
              next.decidedOn = on;
              next.outcome = outcome;
            }));
  }

  CaseFile executed(Actor actor) {
    handles(actor);
    require(state == CaseState.DECIDED, "执行/execution");
    return to(CaseState.EXECUTED, course);
  }

  /** 结案: executed, or nothing to execute. */
  CaseFile closed(Actor actor, LocalDate on) {
    handles(actor);
    boolean nothingToDo = state == CaseState.DECIDED && course.outcome() != Outcome.PENALTY;
    require(state == CaseState.EXECUTED || nothingToDo, "结案/closing");
    return to(CaseState.CLOSED, course.with(next -> next.closedOn = on));
  }

  /** 抽查 of closed cases by the city (004-R23); not by who had a hand in it. */
  CaseFile checked(Actor actor, boolean upheld) {
    Guard.isCity(actor);
    Guard.notOwnWork(workers(), actor.username());
    require(state == CaseState.CLOSED || state == CaseState.UPHELD, "抽查/spot check");
    return to(upheld ? CaseState.UPHELD : CaseState.CORRECTED, course);
  }

  CaseFile dropped(Actor actor) {
    handles(actor);
    require(BEFORE_DECISION.contains(state), "撤销立案/dropping");
    return to(CaseState.DROPPED, course);
  }

  CaseFile recused(Actor actor, String officer) {
    Guard.enforcesIn(actor, matter.districtCode());
    require(BEFORE_DECISION.contains(state), "回避/recusal");
    List<String> recused = new ArrayList<>(course.recused());
    recused.add(officer);
    List<String> officers = new ArrayList<>(course.officers());
    officers.remove(officer);
    return to(
        state,
        course.with(
            next -> {
              next.officers = officers;
              next.recused = recused;
            }));
  }

  /** Other officers, after somebody stepped back. */
  CaseFile assigned(Actor actor, List<String> officers) {
    Guard.enforcesIn(actor, matter.districtCode());
    require(BEFORE_DECISION.contains(state), "指定承办人/assigning");
    Guard.twoOfficers(officers);
    officers.forEach(officer -> Guard.notRecused(course.recused(), officer));
    return to(state, course.with(next -> next.officers = officers));
  }

  /** One of the officers who have the case, of whom there are two. */
  public void handles(Actor actor) {
    Guard.enforcesIn(actor, matter.districtCode());
    Guard.notRecused(course.recused(), actor.username());
    Guard.twoOfficers(course.officers());
    if (!course.officers().contains(actor.username())) {
      throw Guard.conflict("not-your-case", "只有承办人员可以办理", "only the officers who have the case");
    }
  }

  private List<String> workers() {
    List<String> all = new ArrayList<>(course.officers());
    all.add(course.filedBy());
    if (course.legalReviewer() != null) {
      all.add(course.legalReviewer());
    }
    return all;
  }

  private CaseFile to(CaseState next, Course other) {
    return new CaseFile(id, number, next, matter, other, version + 1);
  }

  private static void notBefore(LocalDate day, LocalDate earliest) {
    if (day.isBefore(earliest)) {
      throw Guard.conflict("before-filing", "日期不得早于立案日", "the day lies before the filing");
    }
  }

  private void require(boolean holds, String step) {
    if (!holds) {
      throw Guard.wrongState(step, state.words());
    }
  }
}
