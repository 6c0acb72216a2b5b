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
import org.kuangjie.credit.listing.Complaint;
import org.kuangjie.credit.listing.Complaints;
import org.kuangjie.credit.listing.Gate;
import org.kuangjie.credit.store.GateStore;
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
@Tag(name = "credit-gate", description = "财政资金项目准入、投诉 / the gate and complaints")
class GateController {

  private final Gate gate;
  private final Complaints complaints;

  GateController(Gate gate, Complaints complaints) {
    this.gate = gate;
    this.complaints = complaints;
  }

  /**
   * Who wants which publicly funded project.
   *
   * @param reason why a restricted unit is taken all the same
   */
  record GateBody(
      @NotBlank @Size(max = 40) String uscc,
      @NotBlank @Size(max = 300) String project,
      @Nullable @Size(max = 1000) String reason) {}

  /** A complaint about supervision. */
  record ComplaintBody(
      @NotNull UUID entityId, @Nullable UUID entryId, @NotBlank @Size(max = 4000) String words) {}

  /** The written answer. */
  record ComplaintAnswerBody(
      @NotBlank @Size(max = 4000) String answer, @NotBlank @Size(max = 200) String document) {}

  @PostMapping("/api/credit/gate-checks")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "财政资金技术服务项目准入核查，留痕 / may a unit take publicly funded work; kept")
  Gate.GateAnswer ask(@Valid @RequestBody GateBody body, Actor actor) {
    String reason = body.reason();
    return gate.ask(body.uscc(), body.project(), reason == null ? "" : reason, actor);
  }

  @GetMapping("/api/credit/gate-checks")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "准入核查记录，市局见全部，其他人见本人的 / what was asked; the city sees all, others their own")
  List<GateStore.GateQuestion> asked(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit, Actor actor) {
    return gate.list(limit, actor);
  }

  @PostMapping("/api/credit/complaints")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasRole('ENTITY')")
  @Operation(summary = "向市局投诉 / complain to the city bureau")
  Complaint complain(@Valid @RequestBody ComplaintBody body, Actor actor) {
    return complaints.complain(body.entityId(), body.entryId(), body.words(), actor);
  }

  @GetMapping("/api/credit/complaints")
  @PreAuthorize("hasAnyRole('CREDIT_OFFICER', 'ENTITY')")
  @Operation(summary = "投诉清单 / complaints")
  List<Complaint> list(Actor actor) {
    return complaints.list(actor);
  }

  @PostMapping("/api/credit/complaints/{id}/answer")
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "书面答复投诉 / answer in writing")
  Complaint answer(
      @PathVariable UUID id, @Valid @RequestBody ComplaintAnswerBody body, Actor actor) {
    return complaints.answer(id, body.answer(), body.document(), actor);
  }
}
