package org.kuangjie.credit.restoration;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.store.RatingStore;
import org.kuangjie.credit.store.RatingStore.Rating;
import org.kuangjie.credit.store.RatingStore.UnitSums;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** All ratings as they were at the end of a quarter; each batch is a transaction of its own. */
@Component
public class RatingSnapshots {

  private static final int BATCH = 5000;
  private static final UUID FIRST = new UUID(0, 0);

  private final RatingStore store;
  private final Ratings ratings;
  private final Deadlines deadlines;
  private final TransactionTemplate transaction;

  RatingSnapshots(
      RatingStore store, Ratings ratings, Deadlines deadlines, TransactionTemplate transaction) {
    this.store = store;
    this.ratings = ratings;
    this.deadlines = deadlines;
    this.transaction = transaction;
  }

  /** What a batch did. */
  private record Round(@Nullable UUID last, int changed) {}

  /**
   * Keeps the ratings of the last day of a quarter (003), once.
   *
   * @return how many units were added
   * @throws org.kuangjie.shared.DomainException CONFLICT while the quarter is not over
   */
  public int snapshot(Quarter quarter) {
    if (!quarter.lastDay().isBefore(deadlines.today())) {
      throw Guard.conflict("quarter-not-over", "该季度尚未结束", "this quarter is not over");
    }
    if (quarter.lastDay().isBefore(CreditTerms.IN_FORCE)) {
      throw Guard.conflict(
          "before-in-force",
          "信用管理办法自2025年1月1日起施行，此前的季度没有评级",
          "the rule is in force since 2025-01-01; quarters before have no ratings");
    }
    int added = 0;
    UUID behind = FIRST;
    while (behind != null) {
      UUID from = behind;
      Round round = Objects.requireNonNull(transaction.execute(status -> snapshot(quarter, from)));
      added += round.changed();
      behind = round.last();
    }
    return added;
  }

  private Round snapshot(Quarter quarter, UUID behind) {
    LocalDate day = quarter.lastDay();
    List<UnitSums> units = store.listSums(day, ratings.reckoning(), behind, BATCH);
    List<Rating> rated =
        units.stream()
            .flatMap(
                unit ->
                    Score.of(unit.sums()).map(score -> Ratings.rating(unit, score, day)).stream())
            .toList();
    return new Round(last(units), store.snapshot(quarter.toString(), rated));
  }

  private static @Nullable UUID last(List<UnitSums> units) {
    return units.isEmpty() ? null : units.get(units.size() - 1).entityId();
  }
}
