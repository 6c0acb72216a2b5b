package org.kuangjie.enforcement.clues;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Geometry;

/**
 * A clue and its life (004-SM1 up to filing). It changes by named steps only, each of which checks
 * who acts and in which state. How to reach the person who reported is not kept here (D.3).
 *
 * @param location null when nobody could say where
 * @param version counts changes, against two at once
 */
public record Clue(
    UUID id,
    String number,
    ClueSource source,
    ClueState state,
    String reportedBy,
    Instant reportedAt,
    String description,
    String districtCode,
    @Nullable String licenceNumber,
    List<String> verifiers,
    List<String> recused,
    String outcome,
    String rewardNote,
    @Nullable UUID duplicateOf,
    @Nullable UUID caseId,
    int version,
    @Nullable Geometry location) {

  private static final Set<ClueState> OPEN = EnumSet.of(ClueState.REGISTERED, ClueState.VERIFYING);
  private static final Set<ClueState> TRUE =
      EnumSet.of(ClueState.CONFIRMED, ClueState.STOPPED, ClueState.FILED);

  public Clue {
    verifiers = List.copyOf(verifiers);
    recused = List.copyOf(recused);
  }

  public String subject() {
    return "clue:" + id;
  }

  /** 核查: an officer begins to look. */
  Clue take(Actor actor) {
    acts(actor);
    require(state == ClueState.REGISTERED, "核查/verification");
    return new Draft(this).state(ClueState.VERIFYING).build();
  }

  /** 属实 or 不属实, found on the spot by two officers; who reported it is none of them. */
  Clue verify(Actor actor, boolean founded, List<String> officers, String found) {
    acts(actor);
    require(state == ClueState.VERIFYING, "认定/finding");
    Guard.twoOfficers(officers);
    Guard.given(found, "核查情况", "what was found");
    officers.forEach(officer -> Guard.notRecused(recused, officer));
    Guard.notOwnWork(List.of(reportedBy), officers.contains(reportedBy) ? reportedBy : "");
    if (!officers.contains(actor.username())) {
      throw Guard.conflict(
          "not-one-of-them", "须由参与核查的人员填报", "one of the officers who verified has to say so");
    }
    return new Draft(this)
        .state(founded ? ClueState.CONFIRMED : ClueState.UNFOUNDED)
        .verifiers(officers)
        .outcome(found)
        .build();
  }

  /** The same fact was reported before. */
  Clue duplicateOf(Actor actor, Clue first) {
    acts(actor);
    require(OPEN.contains(state), "关联重复/linking");
    if (first.id().equals(id) || first.state() == ClueState.DUPLICATE) {
      throw Guard.conflict(
          "bad-duplicate", "须关联到首次登记的线索", "link to the clue that was registered first");
    }
    return new Draft(this).state(ClueState.DUPLICATE).duplicateOf(first.id()).build();
  }

  /** 责令停止 (制止). */
  Clue stop(Actor actor, String how) {
    acts(actor);
    require(state == ClueState.CONFIRMED, "制止/stopping");
    Guard.given(how, "制止情况", "how it was stopped");
    return new Draft(this).state(ClueState.STOPPED).build();
  }

  /** A case was filed for it. */
  Clue file(UUID filedCase) {
    require(state == ClueState.CONFIRMED || state == ClueState.STOPPED, "立案/filing");
    return new Draft(this).state(ClueState.FILED).caseId(filedCase).build();
  }

  /** 举报奖励, for what turned out true (004-R18). */
  Clue reward(Actor actor, String note) {
    acts(actor);
    require(TRUE.contains(state), "奖励/reward");
    Guard.given(note, "奖励情况", "the reward");
    return new Draft(this).rewardNote(note).build();
  }

  /** 回避. */
  Clue recuse(Actor actor, String officer) {
    Guard.enforcesIn(actor, districtCode);
    List<String> more = new ArrayList<>(recused);
    more.add(officer);
    return new Draft(this).recused(more).build();
  }

  private void acts(Actor actor) {
    Guard.enforcesIn(actor, districtCode);
    Guard.notRecused(recused, actor.username());
  }

  private void require(boolean holds, String step) {
    if (!holds) {
      throw Guard.wrongState(step, state.words());
    }
  }

  /** The next version of a clue. */
  private static final class Draft {
    private final Clue from;
    private ClueState state;
    private List<String> verifiers;
    private List<String> recused;
    private String outcome;
    private String rewardNote;
    private @Nullable UUID duplicateOf;
    private @Nullable UUID caseId;

    Draft(Clue from) {
      this.from = from;
      this.state = from.state;
      this.verifiers = from.verifiers;
      this.recused = from.recused;
      this.outcome = from.outcome;
      this.rewardNote = from.rewardNote;
      this.duplicateOf = from.duplicateOf;
      this.caseId = from.caseId;
    }

    Draft state(ClueState value) {
      state = value;
      return this;
    }

    Draft verifiers(List<String> value) {
      verifiers = value;
      return this;
    }

    Draft recused(List<String> value) {
      recused = value;
      return this;
    }

    Draft outcome(String value) {
      outcome = value;
      return this;
    }

    Draft rewardNote(String value) {
      rewardNote = value;
      return this;
    }

    Draft duplicateOf(UUID value) {
      duplicateOf = value;
      return this;
    }

    Draft caseId(UUID value) {
      caseId = value;
      return this;
    }

    Clue build() {
      return new Clue(
          from.id,
          from.number,
          from.source,
          state,
          from.reportedBy,
          from.reportedAt,
          from.description,
          from.districtCode,
          from.licenceNumber,
          verifiers,
          recused,
          outcome,
          rewardNote,
          duplicateOf,
          caseId,
          from.version + 1,
          from.location);
    }
  }
}
