package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.cases.CaseFile;
import org.kuangjie.enforcement.cases.CaseItem;
import org.kuangjie.enforcement.cases.CaseState;
import org.kuangjie.enforcement.cases.Cases;
import org.kuangjie.enforcement.cases.Outcome;
import org.kuangjie.enforcement.cases.ViolationType;
import org.kuangjie.enforcement.store.CaseStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AreaCode;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "cases", description = "案件 / cases")
class CaseController {

  private final Cases cases;

  CaseController(Cases cases) {
    this.cases = cases;
  }

  /**
   * What a case is about.
   *
   * @param facts 人、事、责、管、时
   * @param partyUscc left out for a natural person, who is not named here
   * @param byRightHolder for the second of the two rates
   */
  record CaseBody(
      @NotNull ViolationType violationType,
      @NotNull @Pattern(regexp = AreaCode.PATTERN) String districtCode,
      @NotBlank @Size(max = 8000) String facts,
      @Nullable @Pattern(regexp = "[0-9A-HJ-NPQRTUWXY]{18}") String partyUscc,
      @Nullable @Size(max = 200) String partyName,
      @Nullable Boolean byRightHolder,
      @Nullable @Size(max = 23) String licenceNumber,
      @Nullable UUID clueId,
      @Nullable UUID alertId,
      @NotNull @Size(min = 2, max = 10) List<@NotBlank @Size(max = 100) String> officers) {}

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
      @NotBlank @Size(max = 8000) String words) {}

  /** A line of the file's list. */
  record ItemBody(
      CaseItem.@NotNull Kind kind,
      @NotBlank @Size(max = 50) String type,
      @Nullable @Size(max = 100) String number,
      @NotBlank @Size(max = 500) String title,
      @NotNull LocalDate on,
      @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal amount,
      @Nullable LocalDate dueOn) {}

  /** The words the public may read. */
  record TypicalBody(
      @NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 8000) String words) {}

  /** A case as it stands. */
  record CaseAnswer(
      UUID id,
      String number,
      CaseState state,
      Text stateWords,
      ViolationType violationType,
      Text violationWords,
      CaseFile.Matter matter,
      CaseFile.Course course) {

    static CaseAnswer of(CaseFile file) {
      return new CaseAnswer(
          file.id(),
          file.number(),
          file.state(),
          file.state().words(),
          file.matter().type(),
          file.matter().type().words(),
          file.matter(),
          file.course());
    }
  }

  @PostMapping("/api/cases")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "立案 / file a case")
  CaseAnswer file(@Valid @RequestBody CaseBody body, Actor actor) {
    String uscc = body.partyUscc();
    String name = body.partyName();
    if ((uscc == null) != (name == null)) {
      throw DomainException.invalid(
          "party-incomplete",
          "单位须同时填写partyUscc与partyName；自然人两者都不填",
          "a unit has partyUscc and partyName; a natural person neither");
    }
    CaseFile.Matter matter =
        new CaseFile.Matter(
            body.violationType(),
            body.districtCode(),
            body.facts(),
            uscc == null || name == null ? null : new CaseFile.Party(uscc, name),
            Boolean.TRUE.equals(body.byRightHolder()),
            body.licenceNumber(),
            body.clueId(),
            body.alertId());
    return CaseAnswer.of(cases.file(matter, body.officers(), actor));
  }

  @GetMapping("/api/cases")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "案件清单，新的在前 / cases, newest first")
  List<CaseAnswer> list(
      @RequestParam(required = false) @Nullable CaseState state,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      Actor actor) {
    return cases.list(actor, state == null ? "" : state.name(), limit).stream()
        .map(CaseAnswer::of)
        .toList();
  }

  @GetMapping("/api/cases/{id}")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "一个案件 / one case")
  CaseAnswer get(@PathVariable UUID id, Actor actor) {
    return CaseAnswer.of(cases.get(id, actor));
  }

  @GetMapping("/api/cases/{id}/history")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "办案经过 / what was done")
  List<History.Line> history(@PathVariable UUID id, Actor actor) {
    return cases.history(id, actor);
  }

  @GetMapping("/api/cases/{id}/deadlines")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "办案期限 / the clocks of a case")
  List<Deadline> deadlines(@PathVariable UUID id, Actor actor) {
    return cases.clocks(id, actor);
  }

  @GetMapping("/api/cases/{id}/items")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "措施、文书、移送、督办清单 / measures, documents, transfers, supervision")
  List<CaseItem> items(@PathVariable UUID id, Actor actor) {
    return cases.items(id, actor);
  }

  @PostMapping("/api/cases/{id}/items")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(
      summary = "登记措施、文书、移送、督办 / add a line to the file",
      description = "MEASURE 先行登记保存 开始7个工作日计时，登记保存处理 结束 / starts and ends the 7 working days")
  List<CaseItem> add(@PathVariable UUID id, @Valid @RequestBody ItemBody body, Actor actor) {
    String number = body.number() == null ? "" : body.number();
    return cases.add(
        id,
        new CaseItem(
            0,
            body.kind(),
            body.type(),
            number,
            body.title(),
            body.on(),
            body.amount(),
            body.dueOn(),
            actor.username()),
        actor);
  }

  @PostMapping("/api/cases/{id}/steps")
  @PreAuthorize(Policy.ENFORCES)
  @Operation(
      summary = "办理案件 / work on a case",
      description =
          "INVESTIGATE 调查终结, REVIEW 审理, NOTIFY 告知, HEARING 听证, DECIDE 决定, DELIVER 送达, EXECUTE 执行,"
              + " CLOSE 结案, DROP 撤销立案, UPHOLD 抽查维持, CORRECT 错案纠正, RECUSE 回避, ASSIGN 指定承办人, PAUSE"
              + " 中止计时, RESUME 恢复计时")
  CaseAnswer step(@PathVariable UUID id, @Valid @RequestBody CaseStepBody body, Actor actor) {
    String words = body.words();
    return CaseAnswer.of(
        switch (body.step()) {
          case INVESTIGATE -> cases.investigated(id, words, actor);
          case REVIEW -> cases.reviewed(id, words, actor);
          case NOTIFY -> cases.notified(id, day(body), words, actor);
          case HEARING -> cases.hearing(id, day(body), words, actor);
          case DECIDE ->
              cases.decided(
                  id,
                  ClueController.given(body.outcome(), "outcome"),
                  day(body),
                  Boolean.TRUE.equals(body.waived()),
                  words,
                  actor);
          case DELIVER -> cases.delivered(id, day(body), words, actor);
          case EXECUTE -> cases.executed(id, words, actor);
          case CLOSE -> cases.closed(id, words, actor);
          case DROP -> cases.dropped(id, words, actor);
          case UPHOLD -> cases.checked(id, true, words, actor);
          case CORRECT -> cases.checked(id, false, words, actor);
          case RECUSE ->
              cases.recused(id, ClueController.given(body.officer(), "officer"), words, actor);
          case ASSIGN ->
              cases.assigned(id, ClueController.given(body.officers(), "officers"), words, actor);
          case PAUSE -> cases.paused(id, day(body), words, actor);
          case RESUME -> cases.resumed(id, day(body), actor);
        });
  }

  private static LocalDate day(CaseStepBody body) {
    return ClueController.given(body.on(), "on");
  }

  @PutMapping("/api/cases/{id}/typical")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "公开典型案例，文字须由人审定 / release a typical case in words a person settled")
  void release(@PathVariable UUID id, @Valid @RequestBody TypicalBody body, Actor actor) {
    cases.release(id, body.title(), body.words(), actor);
  }

  @DeleteMapping("/api/cases/{id}/typical")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "撤回公开 / withdraw it")
  void withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") @Size(max = 1000) String why,
      Actor actor) {
    cases.withdraw(id, why, actor);
  }

  @GetMapping("/api/typical-cases")
  @PreAuthorize("permitAll()")
  @Operation(summary = "已公开的典型案例 / released typical cases")
  List<CaseStore.Typical> typical() {
    return cases.listTypical();
  }
}
