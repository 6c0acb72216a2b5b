package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.patrols.InspectorYear;
import org.kuangjie.enforcement.patrols.Inspectors;
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

@RestController
@Tag(name = "inspectors", description = "督察员年度工作与考核 / inspectors' years and their evaluation")
class InspectorController {

  private final Inspectors inspectors;

  InspectorController(Inspectors inspectors) {
    this.inspectors = inspectors;
  }

  /** {@code fit} 称职; {@code dismissedFrom} 解聘, only of who is not. */
  record EvaluationBody(
      @Min(2000) @Max(2100) int year,
      @NotNull Boolean fit,
      @Nullable LocalDate dismissedFrom,
      @NotBlank @Size(max = 4000) String words) {}

  @GetMapping("/api/inspectors")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "督察员一年的工作与考核 / what inspectors did in a year, and its evaluation",
      description =
          "市级看全部，其他人只看本人；只计数，不打分 / the city sees all, others themselves; counts, no score")
  List<InspectorYear> list(@RequestParam @Min(2000) @Max(2100) int year, Actor actor) {
    return inspectors.list(year, actor);
  }

  @PostMapping("/api/inspectors/{officer}/evaluations")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.CITY)
  @Operation(
      summary = "年度考核 / evaluate a year",
      description =
          "不称职的可自某日起解聘，此后不得承担检查；再次考核称职即恢复 / who is dismissed inspects no more until evaluated as fit")
  InspectorYear evaluate(
      @PathVariable @Size(max = 100) String officer,
      @Valid @RequestBody EvaluationBody body,
      Actor actor) {
    return inspectors.evaluate(
        officer, body.year(), body.fit(), body.dismissedFrom(), body.words(), actor);
  }
}
