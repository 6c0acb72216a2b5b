package org.kuangjie.credit.listing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.identity.Words;
import org.kuangjie.credit.store.GateStore;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units complain to the city bureau, never to the authority they complain about (000-R41). */
@Service
@Transactional
public class Complaints {

  private final GateStore store;
  private final EntityRegister entities;
  private final ListBook book;
  private final ApplicationEventPublisher events;

  Complaints(
      GateStore store, EntityRegister entities, ListBook book, ApplicationEventPublisher events) {
    this.store = store;
    this.entities = entities;
    this.book = book;
    this.events = events;
  }

  public Complaint complain(UUID entityId, @Nullable UUID entryId, String words, Actor actor) {
    boolean own = entities.listOf(actor).stream().map(Entity::id).anyMatch(entityId::equals);
    if (!own) {
      throw Guard.forbidden("not-your-unit", "只能代表本单位投诉", "only for your own unit");
    }
    Words.check(words, "投诉内容", "the complaint");
    if (entryId != null && !book.get(entryId, actor).entityId().equals(entityId)) {
      throw Guard.conflict("entry-of-another-unit", "该事项不属于本单位", "the matter is of another unit");
    }
    Complaint complaint =
        new Complaint(UUID.randomUUID(), entityId, entryId, actor.username(), words, null, null);
    store.add(complaint);
    tell(actor, "complaint.make", complaint.id());
    return complaint;
  }

  /** The city answers in writing, once. */
  public Complaint answer(UUID id, String answer, String document, Actor actor) {
    if (!actor.has(Role.CREDIT_OFFICER)) {
      throw Guard.forbidden("city-only", "只有市规划自然资源局可以答复", "only the city bureau answers");
    }
    Words.check(answer, "答复", "the answer");
    Words.check(document, "书面答复文号", "the number of the written answer");
    get(id);
    if (!store.answer(id, answer, document, actor.username())) {
      throw Guard.conflict("answered-already", "投诉已答复", "it was answered already");
    }
    tell(actor, "complaint.answer", id);
    return get(id);
  }

  /** All for the city; a unit sees its own. */
  @Transactional(readOnly = true)
  public List<Complaint> list(Actor actor) {
    List<UUID> own = entities.listOf(actor).stream().map(Entity::id).toList();
    return store.listComplaints().stream()
        .filter(each -> actor.has(Role.CREDIT_OFFICER) || own.contains(each.entityId()))
        .toList();
  }

  private Complaint get(UUID id) {
    return store
        .findComplaint(id)
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-complaint", "没有这份投诉", "there is no such complaint"));
  }

  private void tell(Actor actor, String action, UUID id) {
    events.publishEvent(new AuditEvent(actor.username(), action, "complaint:" + id, Map.of()));
  }
}
