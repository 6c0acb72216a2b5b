package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kuangjie.enforcement.patrols.Inspection;
import org.kuangjie.enforcement.patrols.Inspections;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AreaCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "inspections", description = "矿山检查 / inspections of mines")
class InspectionController {

  private final Inspections inspections;

  InspectionController(Inspections inspections) {
    this.inspections = inspections;
  }

  /** {@code officers}: account names, two at least, who records among them. */
  record InspectionBody(
      @NotBlank @Size(max = 23) String licenceNumber,
      @NotNull @Pattern(regexp = AreaCode.PATTERN) String districtCode,
      @NotNull LocalDate onDay,
      @NotNull @Size(min = 2, max = 10) List<@NotBlank @Size(max = 100) String> officers,
      Inspection.@NotNull SignPlate signPlate,
      @NotBlank @Size(max = 8000) String finding) {}

  @PostMapping("/api/inspections")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "登记一次现场检查 / record an inspection")
  Inspection add(@Valid @RequestBody InspectionBody body, Actor actor) {
    return inspections.add(
        new Inspection(
            UUID.randomUUID(),
            body.licenceNumber(),
            body.districtCode(),
            body.onDay(),
            body.officers(),
            body.signPlate(),
            body.finding(),
            actor.username()),
        actor);
  }

  @GetMapping("/api/inspections")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "一矿的检查记录 / inspections of one mine")
  List<Inspection> list(@RequestParam @Size(min = 1, max = 23) String licence, Actor actor) {
    return inspections.list(licence, actor);
  }

  @GetMapping("/api/inspections/counts")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "每矿本年检查次数及欠缺，油气矿除外 / inspections per mine of the year, oil and gas excepted",
      description = "behind=true 只列欠缺的 / only those behind")
  List<Inspections.MineVisits> counts(
      @RequestParam LocalDate on,
      @RequestParam(defaultValue = "true") boolean behind,
      Actor actor) {
    return inspections.count(on, behind, actor);
  }
}
