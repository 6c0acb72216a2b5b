package org.kuangjie.credit.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.EntityChanged;
import org.kuangjie.credit.store.EntityStore;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.SocialCreditCode;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 单位信息库 (000-R08, R09): units by their 统一社会信用代码, each with all its former states. */
@Service
@Transactional
public class EntityRegister {

  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

  private final EntityStore store;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  EntityRegister(EntityStore store, Deadlines deadlines, ApplicationEventPublisher events) {
    this.store = store;
    this.deadlines = deadlines;
    this.events = events;
  }

  /**
   * @throws DomainException INVALID {@code uscc-fault}, CONFLICT {@code entity-exists}, FORBIDDEN
   */
  public Entity register(Entity.Draft draft, Actor actor) {
    Access.keeps(actor, draft.districtCode());
    String uscc = SocialCreditCode.normalise(draft.uscc());
    String note = checked(uscc, draft.confirmedBy());
    Guard.given(draft.name(), "单位名称", "the name");
    if (draft.validFrom().isAfter(deadlines.today()) || draft.validFrom().isBefore(EARLIEST)) {
      throw DomainException.invalid(
          "day-out-of-range", "成立日期须在1800年之后、不晚于今天", "it was founded between 1800 and today");
    }
    if (store.findByUscc(uscc).isPresent()) {
      throw Guard.conflict(
          "entity-exists",
          "该统一社会信用代码的单位已在库中，请修改原记录",
          "a unit of this code is in the register already; change that one");
    }
    Entity entity =
        new Entity(
            UUID.randomUUID(),
            uscc,
            note,
            draft.name().strip(),
            draft.kinds(),
            draft.districtCode(),
            draft.homeCode(),
            EntityStatus.ACTIVE,
            draft.validFrom(),
            null,
            draft.synthetic(),
            0);
    if (!store.add(entity, actor.username())) {
      throw Guard.conflict("entity-exists", "该单位刚由他人录入", "somebody just entered this unit");
    }
    return told(entity, "entity.create", actor);
  }

  private static @Nullable String checked(String uscc, @Nullable String confirmedBy) {
    Text fault = SocialCreditCode.findFault(uscc).orElse(null);
    if (fault == null) {
      return null;
    }
    boolean wellFormed = uscc.matches("[0-9A-Z]{18}");
    if (confirmedBy == null || confirmedBy.isBlank() || !wellFormed) {
      throw DomainException.invalid(
          "uscc-fault",
          "统一社会信用代码%s%s".formatted(fault.zh(), wellFormed ? "；如证照确为此码，请填写confirmedBy（证照文号）" : ""),
          "the unified social credit code %s%s"
              .formatted(
                  fault.en(),
                  wellFormed ? "; if a document shows it so, name it in confirmedBy" : ""));
    }
    return "校验未通过，人工确认：" + confirmedBy.strip();
  }

  /** Changes all but the code. */
  public Entity change(UUID id, int version, Entity.Draft draft, Actor actor) {
    Entity before = get(id);
    Access.keeps(actor, before.districtCode());
    Access.keeps(actor, draft.districtCode());
    Guard.given(draft.name(), "单位名称", "the name");
    if (before.version() != version) {
      throw Guard.conflict(
          "changed-meanwhile", "记录已被他人修改，请刷新后重试", "it was changed meanwhile; load it again");
    }
    Entity after = before.with(draft);
    store.update(after, actor.username());
    return told(after, "entity.change", actor);
  }

  /** The unit ended (注销等). */
  public Entity cease(UUID id, LocalDate lastDay, String reason, Actor actor) {
    Entity before = get(id);
    Access.keeps(actor, before.districtCode());
    Guard.given(reason, "原因", "the reason");
    if (before.status() == EntityStatus.CEASED
        || lastDay.isBefore(before.validFrom())
        || lastDay.isAfter(deadlines.today())) {
      throw Guard.conflict(
          "cannot-cease",
          "单位已终止，或终止日期早于成立、晚于今天",
          "it has ceased already, or the day lies before its start or after today");
    }
    Entity after = before.ceased(lastDay);
    store.update(after, actor.username());
    return told(after, "entity.cease", actor);
  }

  @Transactional(readOnly = true)
  public Entity get(UUID id) {
    return store
        .find(id)
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-entity",
                    "没有编号为%s的单位".formatted(id),
                    "there is no unit %s".formatted(id)));
  }

  @Transactional(readOnly = true)
  public Optional<Entity> findByUscc(String uscc) {
    return store.findByUscc(SocialCreditCode.normalise(uscc));
  }

  /** By id. */
  @Transactional(readOnly = true)
  public Map<UUID, Entity> mapOf(Collection<UUID> ids) {
    return store.listAll(ids).stream().collect(Collectors.toMap(Entity::id, unit -> unit));
  }

  /** By name or code; the names that begin so first. */
  @Transactional(readOnly = true)
  public List<Entity> search(EntityStore.Query query) {
    return store.search(query);
  }

  /** Units an account speaks for. */
  @Transactional(readOnly = true)
  public List<Entity> listOf(Actor actor) {
    return store.listOf(actor.username());
  }

  /** Whether the account of a unit speaks for this one. */
  @Transactional(readOnly = true)
  public boolean speaksFor(Actor actor, UUID id) {
    return actor.has(Role.ENTITY) && listOf(actor).stream().anyMatch(e -> e.id().equals(id));
  }

  /** The unit itself, or who keeps the library of its district. */
  @Transactional(readOnly = true)
  public void mayEnter(Actor actor, Entity entity) {
    if (!speaksFor(actor, entity.id())) {
      Access.keeps(actor, entity.districtCode());
    }
  }

  /** From now on the account enters what the unit has to enter. */
  public void represent(UUID id, String username, Actor actor) {
    Entity entity = get(id);
    Access.keeps(actor, entity.districtCode());
    store.represent(id, username, actor.username());
    events.publishEvent(
        new AuditEvent(
            actor.username(), "entity.represent", entity.subject(), Map.of("account", username)));
  }

  private Entity told(Entity entity, String action, Actor actor) {
    events.publishEvent(
        new AuditEvent(
            actor.username(), action, entity.subject(), Map.of("version", entity.version())));
    events.publishEvent(
        new EntityChanged(entity.id(), entity.uscc(), entity.status() == EntityStatus.ACTIVE));
    return entity;
  }
}
