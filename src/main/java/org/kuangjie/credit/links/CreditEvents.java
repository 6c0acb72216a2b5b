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
import org.kuangjie.credit.store.ProjectStore;
import org.kuangjie.credit.store.RatingStore.RatingChange;
import org.kuangjie.credit.supervision.Project;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.LegalClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records and ratings of the holder of a right, as far as the actor sees its archive, and for
 * officials the technical services on its ground.
 */
@Component
@Transactional(readOnly = true)
class CreditEvents implements MineTimeline {

  private final EntityRegister register;
  private final Records records;
  private final Ratings ratings;
  private final ProjectStore projects;

  CreditEvents(EntityRegister register, Records records, Ratings ratings, ProjectStore projects) {
    this.register = register;
    this.records = records;
    this.ratings = ratings;
    this.projects = projects;
  }

  @Override
  public List<Event> list(MiningRight right, Actor actor) {
    List<Event> events = new ArrayList<>();
    if (actor.isOfficial()) {
      projects.listAt(right.geometry()).forEach(project -> events.add(event(project)));
    }
    Entity holder =
        right.holderUscc().isBlank() ? null : register.findByUscc(right.holderUscc()).orElse(null);
    if (holder == null) {
      return events;
    }
    List<CreditRecord> seen = records.list(holder.id(), actor);
    seen.forEach(record -> events.add(event(record)));
    if (actor.isOfficial() || !seen.isEmpty()) {
      ratings.history(holder.id()).forEach(change -> events.add(event(holder, change)));
    }
    return events;
  }

  private static Event event(Project project) {
    Project.Details filed = project.details();
    Text type = filed.serviceType().words();
    return new Event(
        filed.from(),
        "SERVICE",
        "project:" + project.id(),
        Text.of(
            "技术服务（%s）：%s".formatted(type.zh(), filed.name()),
            "technical service (%s): %s".formatted(type.en(), filed.name())));
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
