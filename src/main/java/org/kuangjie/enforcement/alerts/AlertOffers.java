package org.kuangjie.enforcement.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;

/**
 * What somebody may do with an alert now. Each arrow is tried on the value itself, so that an offer
 * never says otherwise than the step will.
 */
public final class AlertOffers {

  private static final List<String> ANY_TWO = List.of("?1", "?2");
  private static final Ownership.Owner ANOTHER = new Ownership.Owner("?", "?");
  private static final AlertSteps.Ground NO_GROUND =
      new AlertSteps.Ground("", false, "", null, null, 0);

  private AlertOffers() {}

  /**
   * A step that fits the state.
   *
   * @param refusal why this person may not take it; null when he may
   */
  public record AlertOffer(AlertStep step, Text words, @Nullable Text refusal) {}

  /** In the order of the review; what is no matter of this person or state is left out. */
  public static List<AlertOffer> of(Alert alert, Actor actor) {
    return Arrays.stream(AlertStep.values())
        .flatMap(step -> offer(step, alert, actor).stream())
        .toList();
  }

  private static Optional<AlertOffer> offer(AlertStep step, Alert alert, Actor actor) {
    try {
      Alert unused = attempt(step, alert, actor);
      return Optional.of(new AlertOffer(step, step.words(), null));
    } catch (DomainException e) {
      return Guard.concernsThePerson(e)
          ? Optional.of(new AlertOffer(step, step.words(), e.text()))
          : Optional.empty();
    }
  }

  private static Alert attempt(AlertStep step, Alert alert, Actor actor) {
    return switch (step) {
      case TAKE -> AlertSteps.take(alert, actor);
      case HAND_OVER -> AlertSteps.handOver(alert, actor, ANOTHER, List.of());
      case FIELD_CHECK -> AlertSteps.goOut(alert, actor, ANY_TWO);
      case JUDGE -> AlertSteps.judge(alert, actor, readiest(actor), NO_GROUND);
      case APPROVE, RETURN -> AlertSteps.review(alert, actor, step == AlertStep.APPROVE);
      case UPHOLD, REOPEN -> AlertSteps.spotCheck(alert, actor, step == AlertStep.UPHOLD);
      case EXTEND -> AlertSteps.extend(alert, actor);
      case RECUSE -> AlertSteps.recuse(alert, actor, "?1");
    };
  }

  /** A judgement that needs no ground but the words. */
  private static Judgement readiest(Actor actor) {
    return actor.has(Role.SPECIAL_LAND_REVIEWER) ? Judgement.SPECIAL_LAND : Judgement.UNDETERMINED;
  }
}
