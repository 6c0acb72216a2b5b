package org.kuangjie.credit.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.restoration.CreditRecord;
import org.kuangjie.credit.restoration.RecordArrows;
import org.kuangjie.credit.store.ReviewStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Writes records for who reads them: with the name of the unit, and the steps open to the reader.
 */
@Component
class RecordAnswers {

  private final EntityRegister units;
  private final ReviewStore reviews;

  RecordAnswers(EntityRegister units, ReviewStore reviews) {
    this.units = units;
    this.reviews = reviews;
  }

  RecordAnswer masked(CreditRecord record, Actor actor) {
    return masked(List.of(record), actor).get(0);
  }

  List<RecordAnswer> masked(List<CreditRecord> records, Actor actor) {
    Reading reading = reading(records, actor);
    return records.stream()
        .map(record -> reading.answer(record, RecordAnswer.masked(record)))
        .toList();
  }

  /** With personal fields; who asks has said why. */
  RecordAnswer whole(CreditRecord record, Actor actor) {
    return reading(List.of(record), actor).answer(record, new TreeMap<>(record.matter().content()));
  }

  /** For who may object and not see the file: nothing of what it says. */
  RecordAnswer bare(CreditRecord record) {
    Entity unit = units.get(record.matter().entityId());
    return RecordAnswer.of(record, unit, Map.of(), List.of());
  }

  private Reading reading(List<CreditRecord> records, Actor actor) {
    Set<UUID> own =
        actor.has(Role.ENTITY)
            ? units.listOf(actor).stream().map(Entity::id).collect(Collectors.toSet())
            : Set.of();
    return new Reading(
        actor,
        units.mapOf(records.stream().map(record -> record.matter().entityId()).distinct().toList()),
        own,
        reviews.findSpotChecked(records.stream().map(CreditRecord::id).toList()));
  }

  /** What has to be known of all records that are answered. */
  private record Reading(
      Actor actor, Map<UUID, Entity> units, Set<UUID> own, Set<UUID> spotChecked) {

    RecordAnswer answer(CreditRecord record, Map<String, String> content) {
      UUID unit = record.matter().entityId();
      return RecordAnswer.of(
          record,
          Objects.requireNonNull(units.get(unit)),
          content,
          RecordArrows.open(record, actor, own.contains(unit), spotChecked.contains(record.id())));
    }
  }
}
