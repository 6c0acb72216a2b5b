package org.kuangjie.enforcement.clues;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** What somebody may do with a clue now; each step is tried on the value itself. */
public final class ClueOffers {

  private static final String ANY = "?";

  private ClueOffers() {}

  /**
   * A step that fits the state.
   *
   * @param refusal why this person may not take it; null when he may
   */
  public record ClueOffer(ClueStep step, Text words, @Nullable Text refusal) {}

  /** What is no matter of this person or state is left out. */
  public static List<ClueOffer> of(Clue clue, Actor actor) {
    return Arrays.stream(ClueStep.values())
        .flatMap(step -> offer(step, clue, actor).stream())
        .toList();
  }

  private static Optional<ClueOffer> offer(ClueStep step, Clue clue, Actor actor) {
    try {
      Clue unused = attempt(step, clue, actor);
      return Optional.of(new ClueOffer(step, step.words(), null));
    } catch (DomainException e) {
      return Guard.concernsThePerson(e)
          ? Optional.of(new ClueOffer(step, step.words(), e.text()))
          : Optional.empty();
    }
  }

  private static Clue attempt(ClueStep step, Clue clue, Actor actor) {
    List<String> officers = List.of(actor.username(), ANY);
    return switch (step) {
      case TAKE -> clue.take(actor);
      case CONFIRM, REFUTE -> clue.verify(actor, step == ClueStep.CONFIRM, officers, ANY);
      case LINK -> clue.duplicateOf(actor, another(clue));
      case STOP -> clue.stop(actor, ANY);
      case REWARD -> clue.reward(actor, ANY);
      case RECUSE -> clue.recuse(actor, ANY);
    };
  }

  private static Clue another(Clue clue) {
    return new Clue(
        UUID.randomUUID(),
        ANY,
        clue.source(),
        ClueState.REGISTERED,
        clue.reportedBy(),
        clue.reportedAt(),
        ANY,
        clue.districtCode(),
        null,
        List.of(),
        List.of(),
        "",
        "",
        null,
        null,
        0,
        null);
  }
}
