package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.penalties.CasePenalty;
import org.kuangjie.enforcement.penalties.Penalties;
import org.kuangjie.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Fines of cases and what the law lays down for them. */
@RestController
@Tag(name = "cases", description = "案件 / cases")
class CasePenaltyController {

  private final Penalties penalties;

  CasePenaltyController(Penalties penalties) {
    this.penalties = penalties;
  }

  /**
   * A fine as it was decided.
   *
   * @param fine yuan, as the decision has it
   * @param actOn last day of the act; left out when not known
   * @param value yuan, market value of the product (0: none) or cost of restoration; left out when
   *     not known
   * @param law needed where the laws of act and decision differ
   * @param reason needed below or above the bounds, for the choice of law, and to correct
   */
  record CaseFineBody(
      @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal fine,
      @Nullable LocalDate actOn,
      @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal value,
      CasePenalty.@Nullable LawOf law,
      @Nullable @Size(max = 2000) String reason) {}

  @GetMapping("/api/cases/{id}/penalty-bounds")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "罚款幅度：行为日的法律、条款和上下限 / bounds of the fine by the law of the day",
      description = "只列幅度，不计算应罚数额 / bounds only, never the amount that is due (002-R27)")
  Penalties.PenaltyBounds bounds(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate actOn,
      @RequestParam(required = false) @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 2)
          BigDecimal value,
      Actor actor) {
    return penalties.bounds(id, actOn, value, actor);
  }

  @GetMapping("/api/cases/{id}/penalties")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "登记的罚款，新的在前，以第一条为准 / fines, newest first, the first one counts")
  List<CasePenalty> list(@PathVariable UUID id, Actor actor) {
    return penalties.list(id, actor);
  }

  @PostMapping("/api/cases/{id}/penalties")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "登记决定的罚款，与幅度比对 / keep a decided fine, held against the bounds")
  List<CasePenalty> add(@PathVariable UUID id, @Valid @RequestBody CaseFineBody body, Actor actor) {
    return penalties.add(
        id,
        new Penalties.StatedFine(
            body.fine(),
            body.actOn(),
            body.value(),
            body.law(),
            body.reason() == null ? "" : body.reason()),
        actor);
  }
}
