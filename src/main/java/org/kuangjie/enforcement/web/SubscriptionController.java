package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.enforcement.delivery.Channel;
import org.kuangjie.enforcement.delivery.Subscription;
import org.kuangjie.enforcement.delivery.Subscriptions;
import org.kuangjie.enforcement.store.DeliveryStore;
import org.kuangjie.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "subscriptions", description = "预警推送 / who is told of alerts")
class SubscriptionController {

  private final Subscriptions subscriptions;

  SubscriptionController(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** A webhook (https address) or an e-mail address, and what it is told of. */
  record SubscriptionBody(
      @NotNull Channel channel,
      @NotBlank @Size(max = 2000) String target,
      @Nullable @Size(max = 60) Set<@NotNull @Pattern(regexp = "\\d{6}") String> districtCodes,
      @Nullable Severity leastSeverity) {}

  /** On or off. */
  record EnabledBody(boolean enabled) {}

  @PostMapping("/api/subscriptions")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ADMINISTERS)
  @Operation(
      summary = "新增推送；webhook密钥只显示这一次 / subscribe; a webhook's secret is shown this once",
      description =
          "签名 X-Kuangjie-Signature: sha256=HMAC-SHA256(secret, X-Kuangjie-Timestamp + \".\" + body)")
  Subscriptions.Created create(@Valid @RequestBody SubscriptionBody body, Actor actor) {
    return subscriptions.subscribe(
        body.channel(),
        body.target(),
        body.districtCodes() == null ? Set.of() : body.districtCodes(),
        body.leastSeverity() == null ? Severity.LOW : body.leastSeverity(),
        actor);
  }

  @GetMapping("/api/subscriptions")
  @PreAuthorize(Policy.ADMINISTERS)
  @Operation(summary = "推送清单 / all subscriptions")
  List<Subscription> list() {
    return subscriptions.list();
  }

  @PutMapping("/api/subscriptions/{id}/enabled")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.ADMINISTERS)
  @Operation(summary = "启用或停用 / turn on or off")
  void enable(@PathVariable UUID id, @Valid @RequestBody EnabledBody body, Actor actor) {
    subscriptions.setEnabled(id, body.enabled(), actor);
  }

  /** Shown this once. */
  record WebhookSecret(String secret) {}

  @PostMapping("/api/subscriptions/{id}/secret")
  @PreAuthorize(Policy.ADMINISTERS)
  @Operation(
      summary = "更换webhook密钥；新密钥只显示这一次 / give a webhook a new secret, shown this once",
      description = "此后的推送（包括待重试的）都用新密钥签名 / all later attempts are signed with it")
  WebhookSecret changeSecret(@PathVariable UUID id, Actor actor) {
    return new WebhookSecret(subscriptions.changeSecret(id, actor));
  }

  @GetMapping("/api/dead-letters")
  @PreAuthorize(Policy.ADMINISTERS)
  @Operation(summary = "多次未送达 / deliveries that were given up")
  List<DeliveryStore.DeadLetter> deadLetters() {
    return subscriptions.deadLetters();
  }

  @PostMapping("/api/dead-letters/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.ADMINISTERS)
  @Operation(summary = "重新投递 / try again")
  void retry(@PathVariable long id, Actor actor) {
    subscriptions.revive(id, actor);
  }
}
