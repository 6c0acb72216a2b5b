package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.drawing.DrawDocument;
import org.kuangjie.credit.drawing.DrawVerification;
import org.kuangjie.credit.drawing.Draws;
import org.kuangjie.credit.drawing.UnitFilter;
import org.kuangjie.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "credit-draws", description = "双随机抽取 / draws anyone can verify")
class DrawController {

  private final Draws draws;

  DrawController(Draws draws) {
    this.draws = draws;
  }

  /**
   * What is to be drawn.
   *
   * @param authority district code, or 500000 for the city
   * @param unitsOf only units of this district may be drawn; left out, all of the authority
   * @param notInspectedSince leaves out units inspected on this day or later
   */
  record DrawBody(
      @NotBlank @Size(max = 200) String title,
      @NotNull @Pattern(regexp = "\\d{6}") String authority,
      @Min(1) @Max(1000) int units,
      @Min(2) @Max(10) int inspectorsPerUnit,
      @Nullable @Pattern(regexp = "|\\d{6}") String unitsOf,
      @Nullable LocalDate notInspectedSince) {

    Draws.Order order() {
      UnitFilter filter = new UnitFilter(unitsOf == null ? "" : unitsOf, notInspectedSince);
      return new Draws.Order(title, authority, units, inspectorsPerUnit, filter);
    }
  }

  /** Words of the witness, in one line. */
  record WitnessBody(@NotBlank @Size(max = 200) String witness) {}

  /** Why it is called off. */
  record CancelBody(@NotBlank @Size(max = 1000) String reason) {}

  @PostMapping("/api/credit/draws")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.DECIDES)
  @Operation(summary = "公布名册和承诺 / publish the population and the commitment")
  DrawDocument announce(@Valid @RequestBody DrawBody body, Actor actor) {
    return draws.announce(body.order(), actor);
  }

  @PostMapping("/api/credit/draws/{id}/draw")
  @PreAuthorize(Policy.DECIDES)
  @Operation(summary = "抽取，只有一次 / draw, once")
  DrawDocument draw(@PathVariable UUID id, @Valid @RequestBody WitnessBody body, Actor actor) {
    return draws.draw(id, body.witness(), actor);
  }

  @PostMapping("/api/credit/draws/{id}/cancel")
  @PreAuthorize(Policy.DECIDES)
  @Operation(summary = "取消，原因公开 / call it off, the reason is public")
  DrawDocument cancel(@PathVariable UUID id, @Valid @RequestBody CancelBody body, Actor actor) {
    return draws.cancel(id, body.reason(), actor);
  }

  @GetMapping("/api/portal/draws")
  @PreAuthorize("permitAll()")
  @Operation(summary = "双随机抽取公示 / all draws")
  List<DrawDocument> list() {
    return draws.list();
  }

  @GetMapping("/api/portal/draws/{id}")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "一次抽取的全部公开内容 / all that is public of a draw",
      description = "保存后可用 bin/kuangjie verify-draw 离线验证 / save it and run verify-draw")
  DrawDocument get(@PathVariable UUID id) {
    return draws.get(id);
  }

  @GetMapping("/api/portal/draws/{id}/verification")
  @PreAuthorize("permitAll()")
  @Operation(summary = "重新抽取并比对 / draw again and compare")
  DrawVerification verify(@PathVariable UUID id) {
    return DrawVerification.of(draws.get(id));
  }
}
