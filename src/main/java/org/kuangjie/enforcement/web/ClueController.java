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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.clues.Clue;
import org.kuangjie.enforcement.clues.ClueOffers;
import org.kuangjie.enforcement.clues.ClueRegister;
import org.kuangjie.enforcement.clues.ClueSource;
import org.kuangjie.enforcement.clues.ClueState;
import org.kuangjie.enforcement.clues.ClueStep;
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
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "clues", description = "线索登记与核查 / clue register")
class ClueController {

  private final ClueRegister clues;

  ClueController(ClueRegister clues) {
    this.clues = clues;
  }

  /** What is reported; a position is longitude and latitude in degrees. */
  record ReportBody(
      @NotNull ClueSource source,
      @NotBlank @Size(max = 4000) String description,
      @NotNull @Pattern(regexp = AreaCode.PATTERN) String districtCode,
      @Nullable @Size(max = 23) String licenceNumber,
      @Nullable Double longitude,
      @Nullable Double latitude) {}

  /**
   * One step.
   *
   * @param officers CONFIRM, REFUTE: account names of those who verified, two at least
   * @param firstClue LINK: the clue that was registered first
   * @param officer RECUSE: who steps back
   * @param words what was found or done, and why
   */
  record StepBody(
      @NotNull ClueStep step,
      @Nullable @Size(max = 10) List<@NotBlank @Size(max = 100) String> officers,
      @Nullable UUID firstClue,
      @Nullable @Size(max = 100) String officer,
      @Nullable @Size(max = 4000) String words) {}

  /** A clue as it stands; {@code stateWords} and {@code sourceWords} are for people. */
  record ClueAnswer(
      UUID id,
      String number,
      ClueSource source,
      Text sourceWords,
      ClueState state,
      Text stateWords,
      String reportedBy,
      Instant reportedAt,
      String description,
      String districtCode,
      @Nullable String licenceNumber,
      List<String> verifiers,
      String outcome,
      String rewardNote,
      @Nullable UUID duplicateOf,
      @Nullable UUID caseId,
      @Nullable List<ClueOffers.ClueOffer> steps,
      @Nullable JsonNode location) {

    static ClueAnswer of(Clue clue, Actor actor) {
      return of(clue, ClueOffers.of(clue, actor));
    }

    /** {@code steps} null: in a list. */
    static ClueAnswer of(Clue clue, @Nullable List<ClueOffers.ClueOffer> steps) {
      return new ClueAnswer(
          clue.id(),
          clue.number(),
          clue.source(),
          clue.source().words(),
          clue.state(),
          clue.state().words(),
          clue.reportedBy(),
          clue.reportedAt(),
          clue.description(),
          clue.districtCode(),
          clue.licenceNumber(),
          clue.verifiers(),
          clue.outcome(),
          clue.rewardNote(),
          clue.duplicateOf(),
          clue.caseId(),
          steps,
          Locations.json(clue.location()));
    }
  }

  @PostMapping("/api/clues")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.REPORTS)
  @Operation(summary = "登记或报送线索 / register a clue")
  ClueAnswer report(@Valid @RequestBody ReportBody body, Actor actor) {
    return ClueAnswer.of(
        clues.report(
            new ClueRegister.Report(
                body.source(),
                body.description(),
                body.districtCode(),
                body.licenceNumber(),
                Locations.point(body.longitude(), body.latitude())),
            actor),
        actor);
  }

  @GetMapping("/api/clues")
  @PreAuthorize(Policy.REPORTS)
  @Operation(summary = "线索清单，新的在前；信息员只见本人报送 / clues, newest first; informants see their own")
  List<ClueAnswer> list(
      @RequestParam(required = false) @Nullable ClueSource source,
      @RequestParam(required = false) @Nullable ClueState state,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
      Actor actor) {
    return clues
        .list(
            actor,
            source == null ? "" : source.name(),
            state == null ? "" : state.name(),
            after,
            limit)
        .stream()
        .map(clue -> ClueAnswer.of(clue, (List<ClueOffers.ClueOffer>) null))
        .toList();
  }

  @GetMapping("/api/clues/{id}")
  @PreAuthorize(Policy.REPORTS)
  @Operation(summary = "一条线索 / one clue")
  ClueAnswer get(@PathVariable UUID id, Actor actor) {
    return ClueAnswer.of(clues.get(id, actor), actor);
  }

  @GetMapping("/api/clues/{id}/history")
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "线索办理经过 / what was done to a clue")
  List<History.Line> history(@PathVariable UUID id, Actor actor) {
    return clues.history(id, actor);
  }

  @PostMapping("/api/clues/{id}/steps")
  @PreAuthorize(Policy.ENFORCES)
  @Operation(
      summary = "办理线索 / work on a clue",
      description = "TAKE 核查, CONFIRM 属实, REFUTE 不属实, LINK 关联重复, STOP 责令停止, REWARD 奖励, RECUSE 回避")
  ClueAnswer step(@PathVariable UUID id, @Valid @RequestBody StepBody body, Actor actor) {
    String words = body.words() == null ? "" : body.words();
    List<String> officers = body.officers() == null ? List.of() : body.officers();
    return ClueAnswer.of(
        switch (body.step()) {
          case TAKE -> clues.take(id, actor);
          case CONFIRM -> clues.verify(id, true, officers, words, actor);
          case REFUTE -> clues.verify(id, false, officers, words, actor);
          case LINK -> clues.link(id, given(body.firstClue(), "firstClue"), actor);
          case STOP -> clues.stop(id, words, actor);
          case REWARD -> clues.reward(id, words, actor);
          case RECUSE -> clues.recuse(id, given(body.officer(), "officer"), words, actor);
        },
        actor);
  }

  static <T> T given(@Nullable T value, String field) {
    if (value == null) {
      throw DomainException.invalid(
          "missing-field", "该步骤须填写" + field, "this step needs the field " + field);
    }
    return value;
  }
}
