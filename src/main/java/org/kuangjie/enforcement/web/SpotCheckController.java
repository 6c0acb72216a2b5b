package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.kuangjie.enforcement.duties.SpotChecks;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AreaCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "duties", description = "义务履行 / duties of holders and authorities")
class SpotCheckController {

  private final SpotChecks checks;

  SpotCheckController(SpotChecks checks) {
    this.checks = checks;
  }

  /** {@code districtCode} empty for the city. */
  record SpotCheckBody(
      @NotBlank @Size(max = 200) String title,
      @NotNull @Pattern(regexp = AreaCode.PATTERN + "|") String districtCode,
      @Min(1) @Max(500) int wanted) {}

  record SpotWitnessBody(@NotBlank @Size(max = 200) String witness) {}

  @GetMapping("/api/spot-checks")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "按风险抽查，可复算 / spot checks aimed by risk, to be repeated (004-R15)")
  List<SpotChecks.RiskDraw> list(Actor actor) {
    return checks.list(actor);
  }

  @PostMapping("/api/spot-checks")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "公布名册、签数和承诺值 / publish rights, tickets and commitment")
  SpotChecks.RiskDraw announce(@Valid @RequestBody SpotCheckBody body, Actor actor) {
    return checks.announce(body.title(), body.districtCode(), body.wanted(), actor);
  }

  @PostMapping("/api/spot-checks/{id}/draw")
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "用见证词抽取，只抽一次 / draw once, with words of a witness")
  SpotChecks.RiskDraw draw(
      @PathVariable UUID id, @Valid @RequestBody SpotWitnessBody body, Actor actor) {
    return checks.draw(id, body.witness(), actor);
  }
}
