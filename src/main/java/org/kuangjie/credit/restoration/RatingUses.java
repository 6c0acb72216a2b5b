package org.kuangjie.credit.restoration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.store.RatingStore;
import org.kuangjie.credit.store.RatingStore.RatingUse;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ratings as they are used (001-R31…R34): by purpose, each query logged. */
@Service
@Transactional
public class RatingUses {

  private final EntityRegister register;
  private final Ratings ratings;
  private final RatingStore store;
  private final Deadlines deadlines;

  RatingUses(EntityRegister register, Ratings ratings, RatingStore store, Deadlines deadlines) {
    this.register = register;
    this.ratings = ratings;
    this.store = store;
    this.deadlines = deadlines;
  }

  /**
   * What follows from the rating for a purpose.
   *
   * @param score null when the unit has no rating
   */
  public record UseAnswer(
      String uscc,
      String unitName,
      RatingPurpose purpose,
      Text purposeWords,
      @Nullable Score score,
      @Nullable Text bandWords,
      List<Text> measures) {

    public UseAnswer {
      measures = List.copyOf(measures);
    }
  }

  public UseAnswer ask(String uscc, RatingPurpose purpose, String words, Actor actor) {
    Guard.given(words, "用途说明", "what it is for");
    Entity entity =
        register
            .findByUscc(uscc)
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-entity", "没有该代码的单位", "there is no unit of this code"));
    Score score = ratings.reckon(entity.id(), deadlines.today()).orElse(null);
    Band band = score == null ? null : score.band();
    store.logUse(
        new RatingUse(
            Instant.now(),
            actor.username(),
            entity.id(),
            purpose.name(),
            words,
            score == null ? null : score.points(),
            band));
    return new UseAnswer(
        entity.uscc(),
        entity.name(),
        purpose,
        purpose.words(),
        score,
        band == null ? null : band.words(),
        purpose.measures(band));
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<RatingUse> log(int limit) {
    return store.listUses(limit);
  }
}
