package org.kuangjie.enforcement.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.enforcement.store.DeliveryStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.webhook.WebhookAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of what, kept by administrators. */
@Service
@Transactional
public class Subscriptions {

  private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,180}");

  private final DeliveryStore store;
  private final EnforcementSettings settings;
  private final MailCarrier mail;
  private final WebhookSecrets secrets;
  private final ApplicationEventPublisher events;

  Subscriptions(
      DeliveryStore store,
      EnforcementSettings settings,
      MailCarrier mail,
      WebhookSecrets secrets,
      ApplicationEventPublisher events) {
    this.store = store;
    this.settings = settings;
    this.mail = mail;
    this.secrets = secrets;
    this.events = events;
  }

  /**
   * @param secret for checking signatures; shown this once, empty for e-mail
   */
  public record Created(Subscription subscription, String secret) {}

  public Created subscribe(
      Channel channel,
      String target,
      Set<String> districtCodes,
      Severity leastSeverity,
      Actor actor) {
    switch (channel) {
      case WEBHOOK -> WebhookAddress.check(target, settings.delivery().plainHttp());
      case EMAIL -> checkMail(target);
    }
    String secret = channel == Channel.WEBHOOK ? secrets.draw() : "";
    Subscription subscription =
        new Subscription(
            UUID.randomUUID(),
            channel,
            target,
            districtCodes,
            leastSeverity,
            true,
            actor.username());
    store.add(subscription, secret.isEmpty() ? "" : secrets.seal(subscription.id(), secret));
    audit(actor, "subscription.create", subscription.id());
    return new Created(subscription, secret);
  }

  private void checkMail(String target) {
    if (!mail.isConfigured()) {
      throw DomainException.invalid(
          "mail-not-configured",
          "未配置邮件服务器：请设置KUANGJIE_SMTP_HOST与KUANGJIE_MAIL_FROM",
          "no mail server is configured; set KUANGJIE_SMTP_HOST and KUANGJIE_MAIL_FROM");
    } else if (!MAIL.matcher(target).matches()) {
      throw DomainException.invalid("bad-mail-address", "邮件地址有误", "this is no e-mail address");
    }
  }

  @Transactional(readOnly = true)
  public List<Subscription> list() {
    return store.list();
  }

  /** What waits for it is kept and goes out once it is enabled again. */
  public void setEnabled(UUID id, boolean enabled, Actor actor) {
    if (!store.setEnabled(id, enabled)) {
      throw DomainException.notFound("unknown-subscription", "没有这个订阅", "no such subscription");
    }
    audit(actor, enabled ? "subscription.enable" : "subscription.disable", id);
  }

  /** Gives a webhook another secret, shown this once; the former one signs nothing any more. */
  public String changeSecret(UUID id, Actor actor) {
    String secret = secrets.draw();
    if (!store.setSecret(new DeliveryStore.SealedSecret(id, secrets.seal(id, secret)))) {
      throw DomainException.notFound("unknown-webhook", "没有这个webhook订阅", "no such webhook");
    }
    audit(actor, "subscription.change-secret", id);
    return secret;
  }

  @Transactional(readOnly = true)
  public List<DeliveryStore.DeadLetter> deadLetters() {
    return store.listDead();
  }

  public void revive(long id, Actor actor) {
    long revived =
        store
            .revive(id)
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-dead-letter", "没有这条未送达记录", "no such dead letter"));
    events.publishEvent(
        new AuditEvent(actor.username(), "delivery.revive", "delivery:" + revived, Map.of()));
  }

  private void audit(Actor actor, String action, UUID id) {
    events.publishEvent(new AuditEvent(actor.username(), action, "subscription:" + id, Map.of()));
  }
}
