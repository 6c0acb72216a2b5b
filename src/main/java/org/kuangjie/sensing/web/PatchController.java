package org.kuangjie.sensing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.sensing.assessing.Assessments;
import org.kuangjie.sensing.store.PatchRegister;
import org.kuangjie.sensing.store.PatchRegister.Entry;
import org.kuangjie.sensing.store.PatchSearch;
import org.kuangjie.sensing.store.Selection;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Patches over HTTP; a district's officers see those of their districts. */
@RestController
@Validated
@RequestMapping("/api")
@Tag(name = "patches", description = "遥感图斑：线索，不是结论 / patches: clues, no conclusions")
class PatchController {

  static final String OFFICIALS =
      "hasAnyRole('CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT',"
          + " 'SPECIAL_LAND_REVIEWER', 'CREDIT_OFFICER', 'TECHNICAL_SUPPORT', 'ADMINISTRATOR')";
  static final String MAY_ASSESS =
      "hasAnyRole('CITY_PLANNER', 'CITY_ENFORCEMENT', 'TECHNICAL_SUPPORT', 'ADMINISTRATOR')";
  private static final int MOST_SCENES = 1000;

  private final PatchRegister register;
  private final Assessments assessments;
  private final PatchAnswers answers;

  PatchController(PatchRegister register, Assessments assessments, PatchAnswers answers) {
    this.register = register;
    this.assessments = assessments;
    this.answers = answers;
  }

  @GetMapping("/patches")
  @PreAuthorize(OFFICIALS)
  @Operation(
      summary = "图斑 / patches",
      description =
          "year, period, issuer, finding, reading, district, disturbance, bbox=西,南,东,北, after,"
              + " limit；"
              + "holders=true 时附矿业权人（仅市级） / with the holders of rights, for the city only")
  @Transactional
  PatchAnswers.PatchPage list(@Validated PatchQuery query, Actor actor) {
    List<Entry> found = register.list(query.asSearch(actor));
    return answers.page(found, query.limitOrDefault(), query.wantsHolders(), actor);
  }

  @GetMapping("/patches/{id}")
  @PreAuthorize(OFFICIALS)
  @Operation(
      summary = "一个图斑及其历史 / one patch and its history",
      description = "history：同一扰动各期 / the patches of the same disturbance")
  @Transactional
  PatchAnswers.Full get(
      @PathVariable long id, @RequestParam(defaultValue = "false") boolean holders, Actor actor) {
    PatchSearch visible = PatchQuery.visibleTo(actor);
    Entry entry = register.find(id, visible).orElseThrow(() -> unknown(id));
    return answers.full(entry, visible, holders, actor);
  }

  static DomainException unknown(long id) {
    return DomainException.notFound(
        "patch-unknown",
        "没有编号为 %d 的图斑，或不在您的辖区".formatted(id),
        "There is no patch %d, or none in your districts".formatted(id));
  }

  @GetMapping("/scenes")
  @PreAuthorize(OFFICIALS)
  @Operation(summary = "影像，新的在前 / scenes, newest first")
  List<PatchRegister.Scene> scenes(
      @RequestParam(defaultValue = "100") @Min(1) @Max(MOST_SCENES) int limit, Actor actor) {
    return register.listScenes(PatchQuery.visibleTo(actor).districts(), limit);
  }

  @PostMapping("/patches/assess")
  @PreAuthorize(MAY_ASSESS)
  @Operation(
      summary = "与矿业权和管控区域比对 / compare with rights and control areas",
      description =
          "year, period 限定期次；stale=true 只比对新的和变化的；silent=true 不产生预警（补录往年图斑） / "
              + "stale=true: only what is new or changed; silent=true: no alerts, for former years")
  Assessments.Summary assess(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable @Min(1) @Max(4) Integer period,
      @RequestParam(defaultValue = "false") boolean stale,
      @RequestParam(defaultValue = "false") boolean silent,
      Actor actor) {
    return assessments.assess(
        new Selection(year, period, stale), Assessments.News.of(silent), actor);
  }
}
