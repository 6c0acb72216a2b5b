package org.kuangjie.credit.links;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.restoration.Ratings;
import org.kuangjie.credit.restoration.Score;
import org.kuangjie.credit.store.StandingStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of a unit's conduct on a day; each part can be cited. */
@Component
@Transactional(readOnly = true)
class Standings {

  private final EntityRegister register;
  private final Ratings ratings;
  private final StandingStore store;

  Standings(EntityRegister register, Ratings ratings, StandingStore store) {
    this.register = register;
    this.ratings = ratings;
    this.store = store;
  }

  /**
   * @param score null when the unit has no rating
   */
  record UnitStanding(
      Entity entity,
      List<StandingStore.Listing> listings,
      @Nullable Score score,
      List<StandingStore.Held> conduct) {}

  /** Empty when the register does not hold the unit. */
  Optional<UnitStanding> find(String uscc, LocalDate day) {
    return register
        .findByUscc(uscc)
        .map(
            entity ->
                new UnitStanding(
                    entity,
                    store.listListings(entity.id(), day),
                    ratings.reckon(entity.id(), day).orElse(null),
                    store.listConduct(entity.id(), day)));
  }
}
