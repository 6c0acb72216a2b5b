package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Contacts;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityKind;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.store.EntityStore;
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
@Tag(name = "credit-entities", description = "信用主体 / units")
class EntityController {

  private final EntityRegister register;

  private final Contacts contacts;

  EntityController(EntityRegister register, Contacts contacts) {
    this.register = register;
    this.contacts = contacts;
  }

  /**
   * A unit as entered.
   *
   * @param uscc 统一社会信用代码; lower case and full width are read as the standard writes them
   * @param confirmedBy document that shows a code which fails its check
   * @param districtCode supervising district in Chongqing
   * @param homeCode district it is registered in; left out, the supervising one
   * @param version of the record to change; left out for a new one
   */
  record EntityBody(
      @NotBlank @Size(max = 40) String uscc,
      @Nullable @Size(max = 200) String confirmedBy,
      @NotBlank @Size(max = 200) String name,
      @NotEmpty @Size(max = 6) Set<@NotNull EntityKind> kinds,
      @NotNull @Pattern(regexp = "\\d{6}") String districtCode,
      @Nullable @Pattern(regexp = "\\d{6}") String homeCode,
      @NotNull LocalDate validFrom,
      @Nullable Integer version) {

    Entity.Draft draft() {
      return new Entity.Draft(
          uscc,
          confirmedBy,
          name,
          kinds,
          districtCode,
          homeCode == null ? districtCode : homeCode,
          validFrom,
          false);
    }
  }

  /** The end of a unit. */
  record CeaseBody(@NotNull LocalDate lastDay, @NotBlank @Size(max = 1000) String reason) {}

  /** An account that speaks for a unit. */
  record RepresentativeBody(@NotBlank @Size(max = 100) String username) {}

  /** 联系方式 of a unit. */
  record ContactBody(@NotBlank @Size(max = 200) String contact) {

    @Override
    public String toString() {
      return "ContactBody[***]";
    }
  }

  /** 联系方式, masked unless it was opened. */
  record ContactAnswer(@Nullable String contact, boolean masked) {}

  @GetMapping("/api/credit/entities")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "单位信息库检索 / search units by name or code")
  List<Entity> search(
      @RequestParam(defaultValue = "") @Size(max = 100) String q,
      @RequestParam(required = false) @Nullable EntityKind kind,
      @RequestParam(defaultValue = "") @Pattern(regexp = "|\\d{6}") String district,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int offset) {
    return register.search(
        new EntityStore.Query(q.strip(), kind == null ? "" : kind.name(), district, limit, offset));
  }

  @GetMapping("/api/credit/entities/mine")
  @PreAuthorize("hasRole('ENTITY')")
  @Operation(summary = "本账号代表的单位 / the units this account speaks for")
  List<Entity> mine(Actor actor) {
    return register.listOf(actor);
  }

  @GetMapping("/api/credit/entities/{id}")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "一个单位 / one unit")
  Entity get(@PathVariable UUID id) {
    return register.get(id);
  }

  @PostMapping("/api/credit/entities")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.KEEPS)
  @Operation(summary = "录入单位 / enter a unit")
  Entity register(@Valid @RequestBody EntityBody body, Actor actor) {
    return register.register(body.draft(), actor);
  }

  @PutMapping("/api/credit/entities/{id}")
  @PreAuthorize(Policy.KEEPS)
  @Operation(summary = "修改单位，代码不可改 / change all but the code")
  Entity change(@PathVariable UUID id, @Valid @RequestBody EntityBody body, Actor actor) {
    int version = Given.required(body.version(), "version");
    return register.change(id, version, body.draft(), actor);
  }

  @PostMapping("/api/credit/entities/{id}/end")
  @PreAuthorize(Policy.KEEPS)
  @Operation(summary = "单位终止 / the unit ended")
  Entity cease(@PathVariable UUID id, @Valid @RequestBody CeaseBody body, Actor actor) {
    return register.cease(id, body.lastDay(), body.reason(), actor);
  }

  @PostMapping("/api/credit/entities/{id}/representatives")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.KEEPS)
  @Operation(summary = "指定代表单位的账号 / an account speaks for the unit")
  void represent(@PathVariable UUID id, @Valid @RequestBody RepresentativeBody body, Actor actor) {
    register.represent(id, body.username(), actor);
  }

  @GetMapping("/api/credit/entities/{id}/contact")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "单位联系方式，脱敏 / how to reach the unit, masked")
  ContactAnswer contact(@PathVariable UUID id, Actor actor) {
    return new ContactAnswer(contacts.masked(id, actor), true);
  }

  @PutMapping("/api/credit/entities/{id}/contact")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.ENTERS)
  @Operation(summary = "填写单位联系方式 / enter how to reach the unit")
  void setContact(@PathVariable UUID id, @Valid @RequestBody ContactBody body, Actor actor) {
    contacts.set(id, body.contact(), actor);
  }

  @PostMapping("/api/credit/entities/{id}/contact/unmask")
  @PreAuthorize(Policy.DECIDES)
  @Operation(summary = "查看完整联系方式，须说明用途并留痕 / open it for a purpose; logged")
  ContactAnswer openContact(
      @PathVariable UUID id, @Valid @RequestBody PersonController.UnmaskBody body, Actor actor) {
    return new ContactAnswer(contacts.unmask(id, body.purpose(), body.reference(), actor), false);
  }
}
