package org.kuangjie.credit.web;

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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.restoration.Conduct;
import org.kuangjie.credit.restoration.CreditRecord;
import org.kuangjie.credit.restoration.RecordClass;
import org.kuangjie.credit.restoration.RecordState;
import org.kuangjie.credit.restoration.RecordStep;
import org.kuangjie.credit.restoration.Records;
import org.kuangjie.credit.store.ViolationStore;
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
@Tag(name = "credit-records", description = "信用档案记录 / records of credit archives (001)")
class CreditRecordController {

  private final Records records;
  private final Conduct conduct;
  private final ViolationStore violations;
  private final RecordAnswers answers;

  CreditRecordController(
      Records records, Conduct conduct, ViolationStore violations, RecordAnswers answers) {
    this.records = records;
    this.conduct = conduct;
    this.violations = violations;
    this.answers = answers;
  }

  /** What is entered. */
  record RecordBody(
      @NotNull UUID entityId,
      @NotNull RecordClass recordClass,
      @NotNull @Size(max = 30)
          Map<@Size(max = 40) String, @NotNull @Size(max = 4000) String> content) {}

  /** The fields of a draft or of a change. */
  record ContentBody(
      @NotNull @Size(max = 30)
          Map<@Size(max = 40) String, @NotNull @Size(max = 4000) String> content) {}

  /** Why personal fields are looked at. */
  record RevealBody(@NotBlank @Size(max = 500) String purpose) {}

  /**
   * A step.
   *
   * @param clause PUBLICISE: clause of the table in force
   * @param on FIND_FRAUD: day of the discovery
   * @param words what was done and why
   */
  record RecordStepBody(
      @NotNull RecordStep step,
      @Nullable @Size(max = 50) String clause,
      @Nullable LocalDate on,
      @NotBlank @Size(max = 4000) String words) {}

  @PostMapping("/api/credit/records")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(RestorationPolicy.ENTERS)
  @Operation(summary = "录入信用信息 / enter a record")
  RecordAnswer enter(@Valid @RequestBody RecordBody body, Actor actor) {
    return answers.masked(
        records.enter(body.entityId(), body.recordClass(), body.content(), actor), actor);
  }

  @GetMapping("/api/credit/records")
  @PreAuthorize(RestorationPolicy.WORKS)
  @Operation(summary = "办理台，等待最久者在前 / the desk, who waits longest first")
  List<RecordAnswer> desk(
      @RequestParam(required = false) @Nullable Set<RecordClass> recordClass,
      @RequestParam(required = false) @Nullable RecordState state,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      Actor actor) {
    Set<RecordClass> classes = recordClass == null ? Set.of() : recordClass;
    return answers.masked(records.desk(classes, state, limit, actor), actor);
  }

  @GetMapping("/api/credit/violations/waiting")
  @PreAuthorize(Policy.SETTLES)
  @Operation(summary = "处罚决定所涉单位尚未入库 / decisions whose unit is not in the register")
  List<ViolationStore.Violation> waiting() {
    return violations.listWithoutUnit(1000);
  }

  @GetMapping("/api/credit/records/{id}")
  @PreAuthorize(RestorationPolicy.READS)
  @Operation(summary = "一条记录，个人信息遮盖 / one record, personal fields masked")
  RecordAnswer get(@PathVariable UUID id, Actor actor) {
    return answers.masked(records.get(id, actor), actor);
  }

  @GetMapping("/api/credit/records/{id}/file")
  @PreAuthorize(RestorationPolicy.READS)
  @Operation(summary = "经过、期限、异议、抽查 / history, clocks, objections, spot checks")
  Records.RecordFile file(@PathVariable UUID id, Actor actor) {
    return records.file(id, actor);
  }

  @PostMapping("/api/credit/records/{id}/reveal")
  @PreAuthorize(RestorationPolicy.READS)
  @Operation(summary = "查阅个人信息，须填目的并留痕 / see personal fields; the purpose is kept")
  RecordAnswer reveal(@PathVariable UUID id, @Valid @RequestBody RevealBody body, Actor actor) {
    return answers.whole(records.reveal(id, body.purpose(), actor), actor);
  }

  @PutMapping("/api/credit/records/{id}")
  @PreAuthorize("hasRole('ENTITY')")
  @Operation(summary = "修改草稿 / edit a draft")
  RecordAnswer edit(@PathVariable UUID id, @Valid @RequestBody ContentBody body, Actor actor) {
    return answers.masked(records.edit(id, body.content(), actor), actor);
  }

  @PostMapping("/api/credit/records/{id}/changes")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasRole('ENTITY')")
  @Operation(summary = "变更申请，附佐证材料 / apply for a change, with evidence")
  RecordAnswer change(@PathVariable UUID id, @Valid @RequestBody ContentBody body, Actor actor) {
    return answers.masked(records.change(id, body.content(), actor), actor);
  }

  @PostMapping("/api/credit/records/{id}/steps")
  @PreAuthorize("isAuthenticated()")
  @Operation(
      summary = "办理记录 / work on a record",
      description =
          "SUBMIT 提交, RETURN 退回, APPROVE 通过, ACCEPT 项目验收, PREPARE 初核意见, SPOT_CHECK 抽查, SUPPLEMENT"
              + " 补充, PUBLICISE 公示, DROP 不予录入, OBJECT 异议, MAINTAIN 维持, CORRECT 纠正, RECHECK 抽查复核纠正,"
              + " REQUEST_REPAIR 修复申请, REFUSE_REPAIR 不予修复, GRANT_REPAIR 准予修复, ANNOUNCE_REPAIR 公布修复,"
              + " FIND_FRAUD 认定弄虚作假")
  RecordAnswer step(@PathVariable UUID id, @Valid @RequestBody RecordStepBody body, Actor actor) {
    CreditRecord after = done(id, body, actor);
    return body.step() == RecordStep.OBJECT ? answers.bare(after) : answers.masked(after, actor);
  }

  /** An opinion on the penalty a record names. */
  record PenaltyReviewBody(@NotBlank @Size(max = 2000) String words) {}

  @PostMapping("/api/credit/records/{id}/penalty-review")
  @PreAuthorize("hasAnyRole('ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT')")
  @Operation(
      summary = "执法机构复核处罚内容 / the enforcement office reviews the penalty",
      description = "未定事项003-penalty-review为true时，公示前必须复核 / needed before publicity where it is on")
  RecordAnswer reviewPenalty(
      @PathVariable UUID id, @Valid @RequestBody PenaltyReviewBody body, Actor actor) {
    return answers.masked(conduct.reviewPenalty(id, body.words(), actor), actor);
  }

  private CreditRecord done(UUID id, RecordStepBody body, Actor actor) {
    String words = body.words();
    return switch (body.step()) {
      case SUBMIT -> records.submit(id, words, actor);
      case RETURN -> records.sendBack(id, words, actor);
      case APPROVE -> records.approve(id, words, actor);
      case ACCEPT -> records.accept(id, words, actor);
      case PREPARE -> records.prepare(id, words, actor);
      case SPOT_CHECK -> records.spotCheck(id, words, actor);
      case SUPPLEMENT -> records.supplement(id, words, actor);
      case PUBLICISE ->
          conduct.publicise(id, Given.required(body.clause(), "clause"), words, actor);
      case DROP -> conduct.drop(id, words, actor);
      case OBJECT -> conduct.object(id, words, actor);
      case MAINTAIN -> conduct.answer(id, false, words, actor);
      case CORRECT -> conduct.answer(id, true, words, actor);
      case RECHECK -> conduct.recheck(id, words, actor);
      case REQUEST_REPAIR -> conduct.requestRepair(id, words, actor);
      case REFUSE_REPAIR -> conduct.refuseRepair(id, words, actor);
      case GRANT_REPAIR -> conduct.grantRepair(id, words, actor);
      case ANNOUNCE_REPAIR -> conduct.announceRepair(id, words, actor);
      case FIND_FRAUD -> conduct.findFraud(id, Given.required(body.on(), "on"), words, actor);
    };
  }
}
