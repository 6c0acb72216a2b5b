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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.restoration.ClauseCheck;
import org.kuangjie.credit.restoration.ClauseTable;
import org.kuangjie.credit.restoration.Clauses;
import org.kuangjie.credit.restoration.Quarter;
import org.kuangjie.credit.restoration.RatingPurpose;
import org.kuangjie.credit.restoration.RatingSnapshots;
import org.kuangjie.credit.restoration.RatingUses;
import org.kuangjie.credit.restoration.Ratings;
import org.kuangjie.credit.restoration.Records;
import org.kuangjie.credit.restoration.Score;
import org.kuangjie.credit.store.RatingStore;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Actor;
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
@Tag(name = "credit-ratings", description = "信用评级 / credit ratings (001)")
class RatingController {

  private final EntityRegister register;
  private final Records records;
  private final Ratings ratings;
  private final RatingSnapshots snapshots;
  private final RatingUses uses;
  private final Clauses clauses;
  private final Deadlines deadlines;
  private final RecordAnswers answers;

  RatingController(
      EntityRegister register,
      Records records,
      Ratings ratings,
      RatingSnapshots snapshots,
      RatingUses uses,
      Clauses clauses,
      Deadlines deadlines,
      RecordAnswers answers) {
    this.register = register;
    this.records = records;
    this.ratings = ratings;
    this.snapshots = snapshots;
    this.uses = uses;
    this.clauses = clauses;
    this.deadlines = deadlines;
    this.answers = answers;
  }

  /**
   * An archive.
   *
   * @param score as of today; null when the unit has no rating
   */
  record ArchiveAnswer(
      Entity unit,
      @Nullable Score score,
      @Nullable Text bandWords,
      List<RecordAnswer> records,
      List<RatingStore.RatingChange> changes) {}

  /** A rating reckoned for a day. */
  record ReckonedAnswer(
      UUID entityId, LocalDate day, @Nullable Score score, @Nullable Text bandWords) {}

  /** For which end a rating is asked. */
  record UseBody(
      @NotBlank @Size(max = 40) String uscc,
      @NotNull RatingPurpose purpose,
      @NotBlank @Size(max = 1000) String words) {}

  /** A table of clauses: CSV with the columns code, kind, points, words. */
  record ClauseTableBody(
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 500) String source,
      @NotNull LocalDate validFrom,
      @Nullable Boolean synthetic,
      @NotBlank @Size(max = 500_000) String csv) {}

  /** A table of clauses to be looked at, not kept. */
  record ClauseTrialBody(@NotBlank @Size(max = 500_000) String csv) {}

  /** How many ratings a round touched. */
  record RoundAnswer(int ratings) {}

  @GetMapping("/api/credit/archives/{entityId}")
  @PreAuthorize(RestorationPolicy.READS)
  @Operation(summary = "一个主体的信用档案与实时评级 / the archive of a unit with its rating of today")
  ArchiveAnswer archive(@PathVariable UUID entityId, Actor actor) {
    records.requireSees(entityId, actor);
    Entity entity = register.get(entityId);
    Score score = ratings.reckon(entityId, deadlines.today()).orElse(null);
    return new ArchiveAnswer(
        entity,
        score,
        score == null ? null : score.band().words(),
        answers.masked(records.list(entityId, actor), actor),
        ratings.history(entityId));
  }

  @GetMapping("/api/credit/archives/{entityId}/rating")
  @PreAuthorize(RestorationPolicy.READS)
  @Operation(summary = "某日的评级，按现有记录重算 / the rating of any day, reckoned from the records held")
  ReckonedAnswer rating(
      @PathVariable UUID entityId,
      @RequestParam(required = false) @Nullable LocalDate day,
      Actor actor) {
    records.requireSees(entityId, actor);
    register.get(entityId);
    LocalDate asked = day == null ? deadlines.today() : day;
    Score score = ratings.reckon(entityId, asked).orElse(null);
    return new ReckonedAnswer(entityId, asked, score, score == null ? null : score.band().words());
  }

  @PostMapping("/api/credit/ratings/snapshots/{quarter}")
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "季度快照，只留一次 / the picture of a quarter, taken once")
  RoundAnswer snapshot(@PathVariable @Size(max = 6) String quarter) {
    return new RoundAnswer(snapshots.snapshot(Quarter.parse(quarter)));
  }

  @PostMapping("/api/credit/rating-uses")
  @PreAuthorize(RestorationPolicy.USES)
  @Operation(summary = "按用途查询评级及激励、限制，留痕 / ask for a rating by purpose; it is logged")
  RatingUses.UseAnswer use(@Valid @RequestBody UseBody body, Actor actor) {
    return uses.ask(body.uscc(), body.purpose(), body.words(), actor);
  }

  @GetMapping("/api/credit/rating-uses")
  @PreAuthorize(Policy.SETTLES)
  @Operation(summary = "评级应用记录 / the log of uses")
  List<RatingStore.RatingUse> log(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    return uses.log(limit);
  }

  @GetMapping("/api/credit/clause-tables")
  @PreAuthorize("permitAll()")
  @Operation(summary = "加扣分条款表各版本，初始为空 / tables of clauses, none at first")
  List<ClauseTable> clauseTables() {
    return clauses.list();
  }

  @PostMapping("/api/credit/clause-tables/check")
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "试读条款表，逐行报错，不入库 / read a table row by row and keep nothing")
  ClauseCheck checkClauses(@Valid @RequestBody ClauseTrialBody body, Actor actor) {
    return clauses.check(body.csv(), actor);
  }

  @PostMapping("/api/credit/clause-tables")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "导入条款表新版本 / import a new version")
  ClauseTable importClauses(@Valid @RequestBody ClauseTableBody body, Actor actor) {
    return clauses.take(
        body.csv(),
        new Clauses.Head(
            body.title(), body.source(), body.validFrom(), Boolean.TRUE.equals(body.synthetic())),
        actor);
  }
}
