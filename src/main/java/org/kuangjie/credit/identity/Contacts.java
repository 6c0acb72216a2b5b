package org.kuangjie.credit.identity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.store.EntityStore;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.crypto.Keyring;
import org.kuangjie.shared.crypto.SealedColumn;
import org.kuangjie.shared.crypto.SealedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 联系方式 of units (000-R10): often somebody's telephone, so sealed and masked like people's. */
@Service
@Transactional
public class Contacts implements SealedColumn {

  private static final String COLUMN = "credit.entity.contact";

  private final EntityStore store;
  private final EntityRegister register;
  private final Keyring keyring;
  private final ApplicationEventPublisher events;

  Contacts(
      EntityStore store,
      EntityRegister register,
      Keyring keyring,
      ApplicationEventPublisher events) {
    this.store = store;
    this.register = register;
    this.keyring = keyring;
    this.events = events;
  }

  public void set(UUID id, String contact, Actor actor) {
    Entity entity = register.get(id);
    register.mayEnter(actor, entity);
    Guard.given(contact, "联系方式", "how to reach the unit");
    store.setContact(id, seal(id, contact.strip()));
    tell(actor, "entity.contact", entity, Map.of());
  }

  /** Null when none is known. */
  @Transactional(readOnly = true)
  public @Nullable String masked(UUID id, Actor actor) {
    Entity entity = register.get(id);
    if (!actor.isOfficial() && !register.speaksFor(actor, id)) {
      throw Guard.forbidden("not-your-unit", "只能查看本单位", "only your own unit");
    }
    return store.findContact(entity.id()).map(this::open).map(Masks::contact).orElse(null);
  }

  /** Logged with its purpose. */
  public @Nullable String unmask(UUID id, Purpose purpose, String reference, Actor actor) {
    Entity entity = register.get(id);
    Words.check(reference, "事项编号", "the reference");
    if (!actor.has(Role.CREDIT_OFFICER) && !actor.districtCodes().contains(entity.districtCode())) {
      throw Guard.forbidden(
          "not-to-unmask",
          "只有市级信用管理人员或该单位所在区县的经办人员可以查看",
          "only credit officers of the city, or officers of the unit's district");
    }
    tell(
        actor,
        "entity.contact-unmask",
        entity,
        Map.of("purpose", purpose.name(), "reference", reference));
    return store.findContact(id).map(this::open).orElse(null);
  }

  private String seal(UUID id, String contact) {
    return keyring.seal(contact, COLUMN + ":" + id).toString();
  }

  private String open(EntityStore.Contact kept) {
    return keyring.open(SealedText.parse(kept.contact()), COLUMN + ":" + kept.id());
  }

  @Override
  public String name() {
    return COLUMN;
  }

  @Override
  public Resealed reseal() {
    int done = 0;
    int unreadable = 0;
    for (EntityStore.Contact kept : store.listContacts()) {
      if (keyring.isCurrent(SealedText.parse(kept.contact()))) {
        continue;
      }
      try {
        store.setContact(kept.id(), seal(kept.id(), open(kept)));
        done++;
      } catch (DomainException e) {
        unreadable++;
      }
    }
    return new Resealed(done, unreadable);
  }

  private void tell(Actor actor, String action, Entity entity, Map<String, Object> details) {
    events.publishEvent(new AuditEvent(actor.username(), action, entity.subject(), details));
  }
}
