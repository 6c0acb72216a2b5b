package org.kuangjie.sensing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangjie.sensing.reading.Agreement;
import org.kuangjie.sensing.reading.PatchReadings;
import org.kuangjie.sensing.reading.Reading;
import org.kuangjie.sensing.reading.ReadingProgress;
import org.kuangjie.sensing.reading.ReadingResult;
import org.kuangjie.sensing.reading.Readings;
import org.kuangjie.sensing.store.PatchRegister;
import org.kuangjie.sensing.store.PatchSearch;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk where images of patches are read. */
@RestController
@Tag(name = "patches", description = "遥感图斑：线索，不是结论 / patches: clues, no conclusions")
class ReadingController {

  private static final String READS =
      "hasAnyRole('DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT',"
          + " 'TECHNICAL_SUPPORT')";
  private static final List<Role> READERS =
      List.of(
          Role.DISTRICT_OFFICER,
          Role.ENFORCEMENT_OFFICER,
          Role.CITY_ENFORCEMENT,
          Role.TECHNICAL_SUPPORT);

  private final PatchRegister register;
  private final PatchReadings readings;

  ReadingController(PatchRegister register, PatchReadings readings) {
    this.register = register;
    this.readings = readings;
  }

  /**
   * What a reader saw.
   *
   * @param revision of the patch that was looked at
   */
  record ReadingBody(
      int revision, @NotNull ReadingResult result, @Nullable @Size(max = 4000) String words) {}

  /** A reading; {@code result} and {@code words} are withheld from who may still be the second. */
  record ReadingLine(
      int seat,
      String reader,
      Instant readAt,
      boolean withheld,
      @Nullable ReadingResult result,
      @Nullable Text resultWords,
      @Nullable String words) {}

  /**
   * How far the reading of a patch is.
   *
   * @param revision of the patch; a reading is of this one
   * @param seat that the reader would take; null when he may not read it
   * @param refusal why not
   */
  record ReadingAnswer(
      long patchId,
      int revision,
      Agreement agreement,
      Text agreementWords,
      @Nullable ReadingResult outcome,
      @Nullable Text outcomeWords,
      List<ReadingLine> readings,
      @Nullable Integer seat,
      @Nullable Text refusal) {}

  @GetMapping("/api/patches/periods")
  @PreAuthorize(PatchController.OFFICIALS)
  @Operation(
      summary = "各期图斑的判读进度与一致性 / how far the periods are read, and how readers agree",
      description = "kappa：Cohen κ / Cohen's kappa of both readings")
  List<ReadingProgress> periods(Actor actor) {
    PatchSearch visible = PatchQuery.visibleTo(actor);
    List<String> districts = visible.districts();
    if (districts != null && districts.isEmpty()) {
      return List.of();
    }
    return readings.progress(districts == null ? List.of() : districts, visible.withSpecialUse());
  }

  @GetMapping("/api/patches/{id}/readings")
  @PreAuthorize(PatchController.OFFICIALS)
  @Operation(
      summary = "图斑判读 / readings of a patch",
      description = "第二人判读前，不显示第一人的结论 / the first result is withheld until the second is in")
  ReadingAnswer list(@PathVariable long id, Actor actor) {
    int revision = revision(id, actor);
    return answer(id, revision, readings.of(id, revision), actor);
  }

  @PostMapping("/api/patches/{id}/readings")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(READS)
  @Operation(
      summary = "判读一个图斑 / read a patch",
      description =
          "先后两人各自判读，不一致时由市级裁定；不得复核本人判读 / two by themselves, the city decides where they differ")
  ReadingAnswer read(@PathVariable long id, @Valid @RequestBody ReadingBody body, Actor actor) {
    int revision = revision(id, actor);
    if (revision != body.revision()) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "patch-changed",
          Text.of("图斑已更新，请重新查看后再判读", "the patch was delivered again; look at it anew"));
    }
    String words = Objects.requireNonNullElse(body.words(), "").strip();
    Readings now =
        readings.read(new PatchReadings.Statement(id, revision, body.result(), words), actor);
    return answer(id, revision, now, actor);
  }

  private int revision(long id, Actor actor) {
    PatchRegister.Entry entry =
        register
            .find(id, PatchQuery.visibleTo(actor))
            .orElseThrow(() -> PatchController.unknown(id));
    return (Integer) Objects.requireNonNull(entry.properties().get("revision"));
  }

  private static ReadingAnswer answer(long id, int revision, Readings now, Actor actor) {
    Integer seat = null;
    Text refusal = null;
    try {
      seat = READERS.stream().anyMatch(actor::has) ? now.seatFor(actor) : null;
    } catch (DomainException e) {
      refusal = e.text();
    }
    ReadingResult outcome = now.outcome();
    return new ReadingAnswer(
        id,
        revision,
        now.agreement(),
        now.agreement().words(),
        outcome,
        outcome == null ? null : outcome.words(),
        now.all().stream().map(each -> line(each, now.isWithheldFrom(each, actor))).toList(),
        seat,
        refusal);
  }

  private static ReadingLine line(Reading reading, boolean withheld) {
    return new ReadingLine(
        reading.seat(),
        reading.reader(),
        reading.readAt(),
        withheld,
        withheld ? null : reading.result(),
        withheld ? null : reading.result().words(),
        withheld ? null : reading.words());
  }
}
