package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.sharing.OuterSystems;
import org.kuangjie.credit.store.ExchangeStore;
import org.kuangjie.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "credit-exchange", description = "信用信息共享 / exchange with outer credit systems (003)")
class ExchangeController {

  private final OuterSystems systems;

  ExchangeController(OuterSystems systems) {
    this.systems = systems;
  }

  /**
   * An outer system.
   *
   * @param target address of the webhook; left out for files
   */
  record OuterSystemBody(
      @NotBlank @Size(max = 100) String name,
      ExchangeStore.@NotNull Way channel,
      @Nullable @Size(max = 500) String target) {}

  /** Whether a system is told. */
  record ToldBody(@NotNull Boolean enabled) {}

  /** The last message a system has taken. */
  record ReceiptBody(@NotNull @Min(0) Long upTo) {}

  /** How many messages were confirmed. */
  record ReceiptAnswer(int confirmed) {}

  @GetMapping("/api/credit/exchange/systems")
  @PreAuthorize(Policy.SETTLES)
  @Operation(summary = "外部信用系统 / outer systems")
  List<ExchangeStore.OuterSystem> list() {
    return systems.list();
  }

  @PostMapping("/api/credit/exchange/systems")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "接入外部系统，密钥只显示一次 / connect one; the secret is shown once")
  OuterSystems.ConnectedSystem connect(@Valid @RequestBody OuterSystemBody body, Actor actor) {
    String target = body.target() == null ? "" : body.target();
    return systems.connect(body.name(), body.channel(), target, actor);
  }

  @PutMapping("/api/credit/exchange/systems/{id}/enabled")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "停用或恢复 / stop telling it, or go on")
  void enable(@PathVariable UUID id, @Valid @RequestBody ToldBody body, Actor actor) {
    systems.setEnabled(id, body.enabled(), actor);
  }

  @GetMapping("/api/credit/exchange/systems/{id}/messages")
  @PreAuthorize(Policy.SETTLES)
  @Operation(summary = "消息与送达记录，按先后 / messages with their delivery, in order")
  List<ExchangeStore.ExchangeMessage> messages(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") @Min(0) long after,
      @RequestParam(defaultValue = "1000") @Min(1) @Max(10_000) int limit) {
    return systems.messages(id, after, limit);
  }

  @PostMapping("/api/credit/exchange/systems/{id}/receipts")
  @PreAuthorize(Policy.SETTLES)
  @Operation(summary = "确认已接收至某条 / it has taken all up to one")
  ReceiptAnswer confirm(@PathVariable UUID id, @Valid @RequestBody ReceiptBody body, Actor actor) {
    return new ReceiptAnswer(systems.confirm(id, body.upTo(), actor));
  }

  /** How many messages are sent again. */
  record RevivedAnswer(int revived) {}

  @PostMapping("/api/credit/exchange/systems/{id}/retry")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "重新发送该系统全部未送达的消息 / send again all that it has not taken")
  RevivedAnswer retryAll(@PathVariable UUID id, Actor actor) {
    return new RevivedAnswer(systems.reviveAll(id, actor));
  }

  @PostMapping("/api/credit/exchange/messages/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "重新发送未送达的消息 / send again what was not taken")
  void retry(@PathVariable long id, Actor actor) {
    systems.revive(id, actor);
  }
}
