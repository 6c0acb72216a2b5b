package org.kuangjie.credit.web;

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
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.store.DrawStore;
import org.kuangjie.credit.supervision.UnitInspection;
import org.kuangjie.credit.supervision.UnitInspections;
import org.kuangjie.deadlines.Deadline;
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
@Tag(name = "credit-inspections", description = "监督检查 / inspections of units")
class UnitInspectionController {

  private final UnitInspections inspections;

  UnitInspectionController(UnitInspections inspections) {
    this.inspections = inspections;
  }

  /**
   * An inspector.
   *
   * @param personId in the library, so that former work in a unit is found
   */
  record InspectorBody(
      @NotBlank @Size(max = 100) String username,
      @Nullable UUID personId,
      @NotNull @Pattern(regexp = "\\d{6}") String districtCode,
      boolean active) {}

  /** An interest in a unit. */
  record InterestBody(@NotNull UUID entityId, @NotBlank @Size(max = 1000) String reason) {}

  /**
   * An inspection to open.
   *
   * @param drawId left out outside of a draw
   */
  record UnitInspectionBody(
      @NotNull UUID entityId,
      @NotNull @Pattern(regexp = "\\d{6}") String authority,
      @Nullable UUID drawId,
      @NotNull @Size(min = 2, max = 10) List<@NotBlank @Size(max = 40) String> inspectors) {}

  /** A line of the record. */
  record LineBody(
      @NotBlank @Size(max = 4000) String words,
      @Nullable @Size(max = 300) String evidence,
      @Nullable @Pattern(regexp = "[0-9a-f]{64}") String evidenceHash) {}

  /** The end of an inspection. */
  record ResultBody(@NotBlank @Size(max = 4000) String result, @Nullable LocalDate endedOn) {}

  @PutMapping("/api/credit/inspectors/{code}")
  @PreAuthorize(Policy.DECIDES)
  @Operation(summary = "检查人员名录 / enter an inspector")
  DrawStore.Inspector enrol(
      @PathVariable @Pattern(regexp = "[A-Z0-9-]{3,40}") String code,
      @Valid @RequestBody InspectorBody body,
      Actor actor) {
    return inspections.enrol(
        new DrawStore.Inspector(
            code, body.username(), body.personId(), body.districtCode(), body.active()),
        actor);
  }

  @GetMapping("/api/credit/inspectors")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "在册检查人员 / inspectors of an authority")
  List<DrawStore.Inspector> inspectors(
      @RequestParam(defaultValue = "500000") @Pattern(regexp = "\\d{6}") String authority) {
    return inspections.listInspectors(authority);
  }

  @PostMapping("/api/credit/inspectors/{code}/interests")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "申明利害关系，回避 / declare an interest")
  void declare(@PathVariable String code, @Valid @RequestBody InterestBody body, Actor actor) {
    inspections.declare(code, body.entityId(), body.reason(), actor);
  }

  @PostMapping("/api/credit/inspections")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.DECIDES)
  @Operation(summary = "开始检查 / open an inspection")
  UnitInspection open(@Valid @RequestBody UnitInspectionBody body, Actor actor) {
    return inspections.open(
        body.entityId(), body.authority(), body.drawId(), body.inspectors(), actor);
  }

  @GetMapping("/api/credit/inspections")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "检查清单 / inspections, newest first")
  List<UnitInspection> list(
      @RequestParam(defaultValue = "") @Pattern(regexp = "|\\d{6}") String authority, Actor actor) {
    return inspections.list(authority, actor);
  }

  @GetMapping("/api/credit/inspections/{id}")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "一次检查 / one inspection")
  UnitInspection get(@PathVariable UUID id, Actor actor) {
    return inspections.get(id, actor);
  }

  @GetMapping("/api/credit/inspections/{id}/lines")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "全过程记录 / the whole-process record")
  List<UnitInspection.InspectionLine> lines(@PathVariable UUID id, Actor actor) {
    return inspections.lines(id, actor);
  }

  @GetMapping("/api/credit/inspections/{id}/deadlines")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "公示期限 / the clock of publication")
  List<Deadline> deadlines(@PathVariable UUID id, Actor actor) {
    return inspections.clocks(id, actor);
  }

  @PostMapping("/api/credit/inspections/{id}/lines")
  @PreAuthorize(Policy.DECIDES)
  @Operation(summary = "追加记录 / add to the record")
  List<UnitInspection.InspectionLine> record(
      @PathVariable UUID id, @Valid @RequestBody LineBody body, Actor actor) {
    String evidence = body.evidence();
    String hash = body.evidenceHash();
    return inspections.record(
        id, body.words(), evidence == null ? "" : evidence, hash == null ? "" : hash, actor);
  }

  @PostMapping("/api/credit/inspections/{id}/end")
  @PreAuthorize(Policy.DECIDES)
  @Operation(summary = "结束检查，20个工作日内公示 / end it; published within 20 working days")
  UnitInspection end(@PathVariable UUID id, @Valid @RequestBody ResultBody body, Actor actor) {
    LocalDate on = body.endedOn();
    return inspections.end(id, body.result(), on == null ? inspections.today() : on, actor);
  }

  @PostMapping("/api/credit/inspections/{id}/publication")
  @PreAuthorize(Policy.DECIDES)
  @Operation(summary = "公示检查结果 / publish the result")
  UnitInspection publish(@PathVariable UUID id, Actor actor) {
    return inspections.publish(id, actor);
  }
}
