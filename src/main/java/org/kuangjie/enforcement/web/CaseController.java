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
import org.kuangjie.enforcement.cases.ViolationType;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AreaCode;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
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

  /** A line of the file's list. */
  record ItemBody(
      CaseItem.@NotNull Kind kind,
      @NotBlank @Size(max = 50) String type,
      @Nullable @Size(max = 100) String number,
      @NotBlank @Size(max = 500) String title,
      @NotNull LocalDate on,
      @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal amount,
      @Nullable LocalDate dueOn) {}

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
}
