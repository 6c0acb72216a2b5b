package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.cases.CaseFile;
import org.kuangjie.enforcement.cases.Cases;
import org.kuangjie.enforcement.cases.Outcome;
import org.kuangjie.shared.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a case. */
@RestController
@Tag(name = "cases", description = "案件 / cases")
class CaseStepController {

  private final Cases cases;

  CaseStepController(Cases cases) {
    this.cases = cases;
  }

  /** What can be done with a case. */
  enum CaseStep {
    INVESTIGATE,
    REVIEW,
    NOTIFY,
    HEARING,
    DECIDE,
    DELIVER,
    EXECUTE,
    CLOSE,
    DROP,
    UPHOLD,
    CORRECT,
    RECUSE,
    ASSIGN,
    PAUSE,
    RESUME
  }

  /**
   * One step.
   *
   * @param on NOTIFY, HEARING, DECIDE, DELIVER, PAUSE (first day), RESUME (last day that does not
   *     count)
   * @param outcome DECIDE
   * @param waived DECIDE: the party gave up its terms in writing
   * @param officers ASSIGN
   * @param officer RECUSE
   * @param words what was done and why; PAUSE: the legal basis
   */
  record CaseStepBody(
      @NotNull CaseStep step,
      @Nullable LocalDate on,
      @Nullable Outcome outcome,
      @Nullable Boolean waived,
      @Nullable @Size(max = 10) List<@NotBlank @Size(max = 100) String> officers,
      @Nullable @Size(max = 100) String officer,
      @NotBlank @Size(max = 8000) String words) {

    /** Does it; refusals are those of {@link Cases}. */
    CaseFile apply(Cases cases, UUID id, Actor actor) {
      return switch (step) {
        case INVESTIGATE -> cases.investigated(id, words, actor);
        case REVIEW -> cases.reviewed(id, words, actor);
        case NOTIFY -> cases.notified(id, day(), words, actor);
        case HEARING -> cases.hearing(id, day(), words, actor);
        case DECIDE ->
            cases.decided(
                id,
                ClueController.given(outcome, "outcome"),
                day(),
                Boolean.TRUE.equals(waived),
                words,
                actor);
        case DELIVER -> cases.delivered(id, day(), words, actor);
        case EXECUTE -> cases.executed(id, words, actor);
        case CLOSE -> cases.closed(id, words, actor);
        case DROP -> cases.dropped(id, words, actor);
        case UPHOLD -> cases.checked(id, true, words, actor);
        case CORRECT -> cases.checked(id, false, words, actor);
        case RECUSE -> cases.recused(id, ClueController.given(officer, "officer"), words, actor);
        case ASSIGN -> cases.assigned(id, ClueController.given(officers, "officers"), words, actor);
        case PAUSE -> cases.paused(id, day(), words, actor);
        case RESUME -> cases.resumed(id, day(), actor);
      };
    }

    private LocalDate day() {
      return ClueController.given(on, "on");
    }
  }

  @PostMapping("/api/cases/{id}/steps")
  @PreAuthorize(Policy.ENFORCES)
  @Operation(
      summary = "办理案件 / work on a case",
      description =
          "INVESTIGATE 调查终结, REVIEW 审理, NOTIFY 告知, HEARING 听证, DECIDE 决定, DELIVER 送达, EXECUTE 执行,"
              + " CLOSE 结案, DROP 撤销立案, UPHOLD 抽查维持, CORRECT 错案纠正, RECUSE 回避, ASSIGN 指定承办人, PAUSE"
              + " 中止计时, RESUME 恢复计时")
  CaseController.CaseAnswer step(
      @PathVariable UUID id, @Valid @RequestBody CaseStepBody body, Actor actor) {
    return CaseController.CaseAnswer.of(body.apply(cases, id, actor));
  }
}
