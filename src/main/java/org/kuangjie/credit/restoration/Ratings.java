package org.kuangjie.credit.restoration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.EntityChanged;
import org.kuangjie.credit.RatingChanged;
import org.kuangjie.credit.open.OpenPoints;
import org.kuangjie.credit.store.RatingStore;
import org.kuangjie.credit.store.RatingStore.Rating;
import org.kuangjie.credit.store.RatingStore.Reckoning;
import org.kuangjie.credit.store.RatingStore.UnitSums;
import org.kuangjie.deadlines.Deadlines;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ratings in real time (001-R25): reckoned anew in the transaction of every change, and by {@link
 * CreditDay} when a day alone changes what counts. There is no way to enter one (001-R36).
 */
@Service
@Transactional
public class Ratings {

  private final RatingStore store;
  private final OpenPoints openPoints;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  Ratings(
      RatingStore store,
      OpenPoints openPoints,
      Deadlines deadlines,
      ApplicationEventPublisher events) {
    this.store = store;
    this.openPoints = openPoints;
    this.deadlines = deadlines;
    this.events = events;
  }

  /**
   * Reckons the rating of a unit as of today and keeps it.
   *
   * @param cause what changed, for the history
   */
  public Optional<Score> refresh(UUID entityId, String cause) {
    store.lock(entityId);
    LocalDate today = deadlines.today();
    UnitSums unit = store.findSums(entityId, today, reckoning()).orElse(null);
    if (unit == null) {
      return Optional.empty();
    }
    Score score = Score.of(unit.sums()).orElse(null);
    if (!isSame(unit.kept(), score)) {
      if (score == null) {
        store.remove(entityId, today, cause);
      } else {
        store.keep(List.of(rating(unit, score, today)), cause);
      }
      events.publishEvent(new RatingChanged(entityId, score == null ? null : score.band().name()));
    }
    return Optional.ofNullable(score);
  }

  /** On any day since the rule is in force, from the records as they are known now (001-R38). */
  @Transactional(readOnly = true)
  public Optional<Score> reckon(UUID entityId, LocalDate day) {
    return day.isBefore(CreditTerms.IN_FORCE)
        ? Optional.empty()
        : store.findSums(entityId, day, reckoning()).map(UnitSums::sums).flatMap(Score::of);
  }

  /** The kept rating of a unit. */
  @Transactional(readOnly = true)
  public Optional<Rating> find(UUID entityId) {
    return store.find(entityId);
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<RatingStore.RatingChange> history(UUID entityId) {
    return store.listChanges(entityId);
  }

  /** A unit that ended is rated no more (001-R27). */
  @EventListener
  void hear(EntityChanged changed) {
    refresh(changed.entityId(), changed.active() ? "主体信息变更" : "主体资格灭失（办法第十七条）");
  }

  static boolean isSame(@Nullable BigDecimal kept, @Nullable Score reckoned) {
    return kept == null
        ? reckoned == null
        : reckoned != null && kept.compareTo(reckoned.points()) == 0;
  }

  static Rating rating(UnitSums unit, Score score, LocalDate day) {
    return new Rating(
        unit.entityId(), score.points(), score.band(), unit.sums().good(), unit.sums().bad(), day);
  }

  Reckoning reckoning() {
    return new Reckoning(
        !openPoints.isOn(RestorationPoints.SCORE_AFTER_PUBLICITY),
        !openPoints.isOn(RestorationPoints.DEDUCT_UNTIL_EXPIRY));
  }
}
