package org.kuangjie.credit.restoration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kuangjie.credit.RatingsRecomputed;
import org.kuangjie.credit.open.OpenPointSettled;
import org.kuangjie.credit.store.RatingStore;
import org.kuangjie.credit.store.RatingStore.Rating;
import org.kuangjie.credit.store.RatingStore.UnitSums;
import org.kuangjie.credit.store.RecomputationStore;
import org.kuangjie.credit.store.RecomputationStore.Position;
import org.kuangjie.credit.store.RecomputationStore.Recomputation;
import org.kuangjie.deadlines.Deadlines;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reckons all ratings anew in the background: when somebody asks, and when an open point that
 * decides what counts was settled otherwise (001 art. 15, 16). Each batch is a transaction that
 * keeps ratings and progress together: people who work meanwhile wait for one batch only, and after
 * a restart the next batch follows the last.
 */
@Component
public class Recomputations implements PeriodicWork {

  private static final int BATCH = 5000;

  /** Settled otherwise, these change what counts today. */
  private static final Set<String> DECISIVE =
      Set.of(RestorationPoints.SCORE_AFTER_PUBLICITY, RestorationPoints.DEDUCT_UNTIL_EXPIRY);

  private final RecomputationStore store;
  private final RatingStore ratingStore;
  private final Ratings ratings;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Recomputations(
      RecomputationStore store,
      RatingStore ratingStore,
      Ratings ratings,
      Deadlines deadlines,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.store = store;
    this.ratingStore = ratingStore;
    this.ratings = ratings;
    this.deadlines = deadlines;
    this.events = events;
    this.transaction = transaction;
  }

  /** Asks for one; one that runs is given up for it. */
  @Transactional
  public Recomputation ask(String cause, String actor) {
    return store.begin(cause, actor);
  }

  /** Newest first. */
  public List<Recomputation> list(int limit) {
    return store.list(limit);
  }

  @EventListener
  void hear(OpenPointSettled settled) {
    if (DECISIVE.contains(settled.point().code())) {
      ask("未定事项确定：" + settled.point().title().zh(), settled.actor());
    }
  }

  /**
   * Goes on until nothing is left.
   *
   * @return how many units were reckoned
   */
  @Override
  public int round() {
    int done = 0;
    int taken = batch();
    while (taken > 0) {
      done += taken;
      taken = batch();
    }
    return done;
  }

  private int batch() {
    return Objects.requireNonNull(
        transaction.execute(status -> store.takeRunning().map(this::batch).orElse(0)));
  }

  private int batch(Position position) {
    ratingStore.lockAll();
    LocalDate today = deadlines.today();
    List<UnitSums> units =
        ratingStore.listSums(today, ratings.reckoning(), position.behind(), BATCH);
    if (units.isEmpty()) {
      store.end(position.id());
    } else {
      UUID last = units.get(units.size() - 1).entityId();
      store.advance(position.id(), last, units.size(), keep(units, today, position.cause()));
    }
    return units.size();
  }

  /** Keeps what differs, and tells it. */
  private int keep(List<UnitSums> units, LocalDate today, String cause) {
    List<Rating> changed = new ArrayList<>();
    List<UUID> told = new ArrayList<>();
    for (UnitSums unit : units) {
      Score score = Score.of(unit.sums()).orElse(null);
      if (!Ratings.isSame(unit.kept(), score)) {
        told.add(unit.entityId());
        if (score == null) {
          ratingStore.remove(unit.entityId(), today, cause);
        } else {
          changed.add(Ratings.rating(unit, score, today));
        }
      }
    }
    if (!changed.isEmpty()) {
      ratingStore.keep(changed, cause);
    }
    if (!told.isEmpty()) {
      events.publishEvent(new RatingsRecomputed(told));
    }
    return told.size();
  }
}
