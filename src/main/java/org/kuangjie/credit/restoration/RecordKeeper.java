package org.kuangjie.credit.restoration;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kuangjie.credit.ArchiveChanged;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityKind;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.identity.EntityStatus;
import org.kuangjie.credit.open.OpenPoints;
import org.kuangjie.credit.restoration.Permissions.Party;
import org.kuangjie.credit.store.RecordStore;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.History;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.clock.ClockRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Loads and keeps records: whoever changes one leaves a line of history and a rating anew. */
@Component
class RecordKeeper {

  private final RecordStore store;
  private final EntityRegister register;
  private final Ratings ratings;
  private final OpenPoints openPoints;
  private final Deadlines deadlines;
  private final History history;
  private final ApplicationEventPublisher events;

  RecordKeeper(
      RecordStore store,
      EntityRegister register,
      Ratings ratings,
      OpenPoints openPoints,
      Deadlines deadlines,
      History history,
      ApplicationEventPublisher events) {
    this.store = store;
    this.register = register;
    this.ratings = ratings;
    this.openPoints = openPoints;
    this.deadlines = deadlines;
    this.history = history;
    this.events = events;
  }

  LocalDate today() {
    return deadlines.today();
  }

  CreditTerms terms() {
    return new CreditTerms(deadlines.clock(), openPoints.number(RestorationPoints.PUBLICITY_DAYS));
  }

  boolean isOn(String openPoint) {
    return openPoints.isOn(openPoint);
  }

  /** A unit that still exists. */
  Entity activeEntity(UUID id) {
    Entity entity = register.get(id);
    if (entity.status() != EntityStatus.ACTIVE) {
      throw Guard.conflict(
          "unit-ended",
          "主体资格已灭失，不再录入信用信息（办法第十七条）",
          "the unit has ended; nothing is entered any more");
    }
    return entity;
  }

  Party party(Actor actor, Entity entity) {
    Set<UnitType> types = EnumSet.noneOf(UnitType.class);
    if (entity.kinds().contains(EntityKind.MINE_ENTERPRISE)
        || entity.kinds().contains(EntityKind.MINING_HOLDER)) {
      types.add(UnitType.MINE);
    }
    if (entity.kinds().contains(EntityKind.RESTORATION_UNIT)) {
      types.add(UnitType.PRACTITIONER);
    }
    return new Party(actor, speaks(actor, entity.id()), types);
  }

  Party party(Actor actor, CreditRecord record) {
    return party(actor, register.get(record.matter().entityId()));
  }

  boolean speaks(Actor actor, UUID entityId) {
    return actor.has(Role.ENTITY)
        && register.listOf(actor).stream().anyMatch(entity -> entity.id().equals(entityId));
  }

  /**
   * A record as of today.
   *
   * @throws DomainException NOT_FOUND also for what the actor may not see: units see their own,
   *     district officers those of their district
   */
  CreditRecord get(UUID id, Actor actor) {
    return store
        .find(id)
        .filter(record -> maySee(record, actor))
        .map(record -> record.on(today()))
        .orElseThrow(() -> unknown(id));
  }

  private boolean maySee(CreditRecord record, Actor actor) {
    return (actor.isOfficial() && actor.mayActIn(record.matter().districtCode()))
        || speaks(actor, record.matter().entityId());
  }

  /** One that is under publicity is seen by everybody who is signed in, so that they may object. */
  CreditRecord getPublicised(UUID id) {
    return store
        .find(id)
        .map(record -> record.on(today()))
        .filter(record -> record.terms().publicisedOn() != null)
        .orElseThrow(() -> unknown(id));
  }

  private static DomainException unknown(UUID id) {
    return DomainException.notFound(
        "unknown-credit-record",
        "没有编号为%s的信用记录".formatted(id),
        "there is no credit record %s".formatted(id));
  }

  CreditRecord added(CreditRecord record, Actor actor, String step, String words) {
    store.add(record);
    remember(record, "", actor, step, words);
    return record;
  }

  CreditRecord kept(
      CreditRecord before, CreditRecord after, Actor actor, String step, String words) {
    Guard.given(words, "说明", "why");
    store.update(after);
    remember(after, before.state().name(), actor, step, words);
    if (before.state() != after.state() || !before.terms().equals(after.terms())) {
      ratings.refresh(after.matter().entityId(), step + " " + after.id());
      events.publishEvent(new ArchiveChanged(after.matter().entityId()));
    }
    return after;
  }

  void remember(CreditRecord record, String from, Actor actor, String step, String words) {
    history.append(
        new History.Step(
            record.subject(),
            actor.username(),
            step,
            from,
            record.state().name(),
            words,
            Map.of("class", record.matter().recordClass().name(), "version", record.version())));
  }

  void start(CreditRecord record, ClockRule rule, Actor actor) {
    deadlines.start(
        record.subject(), rule, today(), record.matter().districtCode(), actor.username());
  }

  void meet(CreditRecord record, ClockRule rule, Actor actor) {
    deadlines.meet(record.subject(), rule.code(), today(), actor.username());
  }

  void cancelClocks(CreditRecord record, Actor actor) {
    deadlines.cancelAll(record.subject(), today(), actor.username());
  }
}
