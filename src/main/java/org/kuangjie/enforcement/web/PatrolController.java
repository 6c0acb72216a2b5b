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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.patrols.PatrolArea;
import org.kuangjie.enforcement.patrols.PatrolPlan;
import org.kuangjie.enforcement.patrols.PatrolTask;
import org.kuangjie.enforcement.patrols.PatrolTeam;
import org.kuangjie.enforcement.patrols.Patrols;
import org.kuangjie.enforcement.patrols.PlannedInspections;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AreaCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "patrols", description = "巡查区、队伍、计划、任务 / patrols")
class PatrolController {

  private final Patrols patrols;
  private final PlannedInspections inspections;
  private final SentOnce once;

  PatrolController(Patrols patrols, PlannedInspections inspections, SentOnce once) {
    this.patrols = patrols;
    this.inspections = inspections;
    this.once = once;
  }

  /** {@code outline}: GeoJSON polygon, EPSG:4490, longitude first. */
  record AreaBody(
      @NotBlank @Size(max = 200) String name,
      PatrolArea.@NotNull Kind kind,
      @NotNull @Pattern(regexp = AreaCode.PATTERN) String districtCode,
      @NotNull JsonNode outline) {}

  /** An area as it stands. */
  record AreaAnswer(
      UUID id, String name, PatrolArea.Kind kind, String districtCode, @Nullable JsonNode outline) {

    static AreaAnswer of(PatrolArea area) {
      return new AreaAnswer(
          area.id(), area.name(), area.kind(), area.districtCode(), Locations.json(area.outline()));
    }
  }

  /** {@code members}: account names. */
  record TeamBody(
      @NotBlank @Size(max = 200) String name,
      @NotNull @Pattern(regexp = AreaCode.PATTERN) String districtCode,
      @NotNull @Size(min = 1, max = 30) List<@NotBlank @Size(max = 100) String> members) {}

  /** So many rounds within a span of days. */
  record PlanBody(
      @NotBlank @Size(max = 200) String name,
      @NotNull @Pattern(regexp = AreaCode.PATTERN) String districtCode,
      @NotNull UUID areaId,
      @NotNull UUID teamId,
      @NotNull LocalDate from,
      @NotNull LocalDate to,
      @Min(1) @Max(366) int rounds) {}

  /**
   * A task.
   *
   * @param reference ALERT: id of the alert, INSPECTION: licence number, whose district and place
   *     it takes; AREA: id of the area
   * @param title AREA only
   * @param districtCode AREA only
   * @param longitude AREA only
   * @param latitude AREA only
   */
  record TaskBody(
      PatrolTask.@NotNull Kind kind,
      @NotBlank @Size(max = 50) String reference,
      @Nullable @Size(max = 200) String title,
      @Nullable @Pattern(regexp = AreaCode.PATTERN) String districtCode,
      @NotNull @Size(min = 1, max = 30) List<@NotBlank @Size(max = 100) String> assignees,
      @NotNull LocalDate dueOn,
      @Nullable Double longitude,
      @Nullable Double latitude) {}

  /** How a task ends. */
  enum TaskStep {
    DONE,
    CANCEL
  }

  /** {@code words}: what was found, or why not. */
  record TaskStepBody(@NotNull TaskStep step, @NotBlank @Size(max = 4000) String words) {}

  /** A task as it stands. */
  record TaskAnswer(
      UUID id,
      PatrolTask.Kind kind,
      String reference,
      String title,
      String districtCode,
      List<String> assignees,
      LocalDate dueOn,
      PatrolTask.State state,
      String outcome,
      @Nullable JsonNode place) {

    static TaskAnswer of(PatrolTask task) {
      return new TaskAnswer(
          task.id(),
          task.kind(),
          task.reference(),
          task.title(),
          task.districtCode(),
          task.assignees(),
          task.dueOn(),
          task.state(),
          task.outcome(),
          Locations.json(task.place()));
    }
  }

  /** A stop; {@code metres} from the stop before. */
  record StopAnswer(TaskAnswer task, double metres) {}

  /** {@code metres} with the way home; straight lines, roads are not known. */
  record RouteAnswer(List<StopAnswer> stops, double metres) {}

  @PostMapping("/api/patrol-areas")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "新增巡查区（全面、重点） / add a patrol area")
  AreaAnswer addArea(@Valid @RequestBody AreaBody body, Actor actor) {
    return AreaAnswer.of(
        patrols.add(
            new PatrolArea(
                UUID.randomUUID(),
                body.name(),
                body.kind(),
                body.districtCode(),
                GeoJson.read(body.outline().toString())),
            actor));
  }

  @GetMapping("/api/patrol-areas")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "巡查区 / patrol areas")
  List<AreaAnswer> areas(Actor actor) {
    return patrols.listAreas(actor).stream().map(AreaAnswer::of).toList();
  }

  @PostMapping("/api/patrol-teams")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "新增巡查队伍 / add a team")
  PatrolTeam addTeam(@Valid @RequestBody TeamBody body, Actor actor) {
    return patrols.add(
        new PatrolTeam(UUID.randomUUID(), body.name(), body.districtCode(), body.members()), actor);
  }

  @GetMapping("/api/patrol-teams")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "巡查队伍 / teams")
  List<PatrolTeam> teams(Actor actor) {
    return patrols.listTeams(actor);
  }

  @PostMapping("/api/patrol-plans")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "新增巡查计划 / add a plan")
  PatrolPlan addPlan(@Valid @RequestBody PlanBody body, Actor actor) {
    return patrols.add(
        new PatrolPlan(
            UUID.randomUUID(),
            body.name(),
            body.districtCode(),
            body.areaId(),
            body.teamId(),
            body.from(),
            body.to(),
            body.rounds()),
        actor);
  }

  @GetMapping("/api/patrol-plans")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "巡查计划 / plans")
  List<PatrolPlan> plans(Actor actor) {
    return patrols.listPlans(actor);
  }

  @PostMapping("/api/patrol-tasks")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(
      summary = "派发任务，可由预警或检查欠缺的矿山生成 / send people out, also for an alert or to inspect a mine")
  TaskAnswer addTask(@Valid @RequestBody TaskBody body, Actor actor) {
    if (body.kind() == PatrolTask.Kind.ALERT) {
      return TaskAnswer.of(
          patrols.addForAlert(uuid(body.reference()), body.assignees(), body.dueOn(), actor));
    }
    if (body.kind() == PatrolTask.Kind.INSPECTION) {
      return TaskAnswer.of(
          inspections.plan(body.reference(), body.assignees(), body.dueOn(), actor));
    }
    PatrolTask task =
        new PatrolTask(
            UUID.randomUUID(),
            body.kind(),
            body.reference(),
            ClueController.given(body.title(), "title"),
            ClueController.given(body.districtCode(), "districtCode"),
            body.assignees(),
            body.dueOn(),
            PatrolTask.State.OPEN,
            "",
            ClueController.given(
                Locations.point(body.longitude(), body.latitude()), "longitude, latitude"));
    return TaskAnswer.of(patrols.add(task, actor));
  }

  private static UUID uuid(String reference) {
    try {
      return UUID.fromString(reference);
    } catch (IllegalArgumentException e) {
      throw org.kuangjie.shared.DomainException.invalid(
          "bad-reference", "reference须为预警编号（UUID）", "reference must be the id of an alert");
    }
  }

  @GetMapping("/api/patrol-tasks")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "任务，先到期者在前 / tasks, the earliest due first")
  List<TaskAnswer> tasks(
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit,
      Actor actor) {
    return patrols.listTasks(actor, mine, open, limit).stream().map(TaskAnswer::of).toList();
  }

  @PostMapping("/api/patrol-tasks/{id}/steps")
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "办结或取消任务 / end a task")
  TaskAnswer end(
      @PathVariable UUID id,
      @RequestHeader(name = SentOnce.HEADER, required = false) @Nullable UUID key,
      @Valid @RequestBody TaskStepBody body,
      Actor actor) {
    return once.answer(
        new SentOnce.Request(key, "task-step " + id + body),
        actor,
        TaskAnswer.class,
        () -> TaskAnswer.of(patrols.end(id, body.step() == TaskStep.DONE, body.words(), actor)));
  }

  @GetMapping("/api/patrol-tasks/route")
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "本人待办任务的建议路线（直线距离） / a sensible round trip over one's open tasks")
  RouteAnswer route(@RequestParam double longitude, @RequestParam double latitude, Actor actor) {
    Patrols.Route route =
        patrols.route(Objects.requireNonNull(Locations.point(longitude, latitude)), actor);
    return new RouteAnswer(
        route.stops().stream()
            .map(stop -> new StopAnswer(TaskAnswer.of(stop.task()), stop.metres()))
            .toList(),
        route.metres());
  }
}
