package org.kuangjie.credit.sharing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kuangjie.credit.store.ExchangeStore;
import org.kuangjie.credit.store.ExchangeStore.ExchangeMessage;
import org.kuangjie.credit.store.ExchangeStore.OuterSystem;
import org.kuangjie.credit.store.ExchangeStore.Way;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.webhook.WebhookAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of public credit data (信用中国 and the like), kept by administrators. */
@Service
@Transactional
public class OuterSystems {

  private final ExchangeStore store;
  private final ExchangeSecrets secrets;
  private final EnforcementSettings settings;
  private final ApplicationEventPublisher events;

  OuterSystems(
      ExchangeStore store,
      ExchangeSecrets secrets,
      EnforcementSettings settings,
      ApplicationEventPublisher events) {
    this.store = store;
    this.secrets = secrets;
    this.settings = settings;
    this.events = events;
  }

  /**
   * @param secret for checking signatures; shown this once, empty for files
   */
  public record ConnectedSystem(OuterSystem system, String secret) {}

  /** From now on it is told of everything public, beginning with what is. */
  public ConnectedSystem connect(String name, Way way, String target, Actor actor) {
    if (way == Way.WEBHOOK) {
      WebhookAddress.check(target, settings.delivery().plainHttp());
    }
    UUID id = UUID.randomUUID();
    String secret = way == Way.WEBHOOK ? secrets.draw() : "";
    OuterSystem system =
        new OuterSystem(id, name.strip(), way, way == Way.WEBHOOK ? target : "", true);
    try {
      store.add(system, secret.isEmpty() ? "" : secrets.seal(id, secret), actor.username());
    } catch (DuplicateKeyException e) {
      throw Guard.conflict("outer-system-exists", "已有同名的外部系统", "a system of this name is there");
    }
    store.markAllDue();
    audit(actor, "outer-system.connect", id);
    return new ConnectedSystem(system, secret);
  }

  @Transactional(readOnly = true)
  public List<OuterSystem> list() {
    return store.listSystems();
  }

  /** What waits for it is kept and goes out once it is enabled again. */
  public void setEnabled(UUID id, boolean enabled, Actor actor) {
    if (!store.setEnabled(id, enabled)) {
      throw unknown();
    }
    audit(actor, enabled ? "outer-system.enable" : "outer-system.disable", id);
  }

  /** The delivery record, and what a system that takes files fetches. */
  @Transactional(readOnly = true)
  public List<ExchangeMessage> messages(UUID id, long after, int limit) {
    require(id);
    return store.listMessages(id, after, limit);
  }

  /**
   * @return how many messages it had not confirmed before
   */
  public int confirm(UUID id, long upTo, Actor actor) {
    require(id);
    audit(actor, "outer-system.confirm", id);
    return store.confirm(id, upTo);
  }

  /**
   * Sends one message again.
   *
   * @throws DomainException CONFLICT {@code overtaken} where the system was or will be told newer
   *     news of the unit
   */
  public void revive(long message, Actor actor) {
    if (store.isOvertaken(message)) {
      throw Guard.conflict(
          "overtaken",
          "该单位已有更新的消息，旧消息不再发送，以免覆盖新消息",
          "there is newer news of this unit; the old message is not sent after it");
    } else if (!store.revive(message)) {
      throw DomainException.notFound("unknown-dead-letter", "没有这条未送达记录", "no such dead letter");
    }
    events.publishEvent(
        new AuditEvent(actor.username(), "exchange.revive", "exchange:" + message, Map.of()));
  }

  /**
   * Sends all that a system has not taken again, but what newer news overtook.
   *
   * @return how many messages
   */
  public int reviveAll(UUID id, Actor actor) {
    require(id);
    audit(actor, "outer-system.revive", id);
    return store.reviveAll(id);
  }

  private void require(UUID id) {
    if (store.listSystems().stream().noneMatch(system -> system.id().equals(id))) {
      throw unknown();
    }
  }

  private static DomainException unknown() {
    return DomainException.notFound("unknown-outer-system", "没有这个外部系统", "no such system");
  }

  private void audit(Actor actor, String action, UUID id) {
    events.publishEvent(new AuditEvent(actor.username(), action, "outer-system:" + id, Map.of()));
  }
}
