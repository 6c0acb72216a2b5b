package org.kuangjie.credit.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kuangjie.catalogue.MineTimeline;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.restoration.CreditRecord;
import org.kuangjie.credit.restoration.Ratings;
import org.kuangjie.credit.restoration.Records;
import org.kuangjie.credit.store.RatingStore.RatingChange;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.LegalClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records and ratings of the holder of a right, as far as the actor sees its archive. */
@Component
@Transactional(readOnly = true)
class CreditEvents implements MineTimeline {

  private final EntityRegister register;
  private final Records records;
  private final Ratings ratings;

  CreditEvents(EntityRegister register, Records records, Ratings ratings) {
    this.register = register;
    this.records = records;
    this.ratings = ratings;
  }

  @Override
  public List<Event> list(MiningRight right, Actor actor) {
    Entity holder =
        right.holderUscc().isBlank() ? null : register.findByUscc(right.holderUscc()).orElse(null);
    if (holder == null) {
      return List.of();
    }
    List<Event> events = new ArrayList<>();
    List<CreditRecord> seen = records.list(holder.id(), actor);
    seen.forEach(record -> events.add(event(record)));
    if (actor.isOfficial() || !seen.isEmpty()) {
      ratings.history(holder.id()).forEach(change -> events.add(event(holder, change)));
    }
    return events;
  }

  private static Event event(CreditRecord record) {
    LocalDate day =
        Objects.requireNonNullElse(record.terms().publicisedOn(), record.matter().enteredOn());
    Text kind = record.matter().recordClass().words();
    Text state = record.state().words();
    return new Event(
        day,
        "CREDIT",
        record.subject(),
        Text.of(kind.zh() + "：" + state.zh(), kind.en() + ": " + state.en()));
  }

  private static Event event(Entity holder, RatingChange change) {
    Text words =
        change.band() == null || change.score() == null
            ? Text.of("不再评级", "rated no more")
            : Text.of(
                "信用评级%s（%s分）".formatted(change.band(), change.score().toPlainString()),
                "rated %s (%s points)".formatted(change.band(), change.score().toPlainString()));
    return new Event(LegalClock.dayOf(change.at()), "CREDIT", holder.subject(), words);
  }
}
