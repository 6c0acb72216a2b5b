package org.kuangjie.enforcement.patrols;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.alerts.Alert;
import org.kuangjie.enforcement.alerts.Alerts;
import org.kuangjie.enforcement.store.PatrolStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Areas, teams, plans, tasks. */
@Service
@Transactional
public class Patrols {

  private static final int MOST_STOPS = 200;

  private final PatrolStore store;
  private final Alerts alerts;
  private final History history;
  private final Deadlines deadlines;

  Patrols(PatrolStore store, Alerts alerts, History history, Deadlines deadlines) {
    this.store = store;
    this.alerts = alerts;
    this.history = history;
    this.deadlines = deadlines;
  }

  /** A stop of a round trip; {@code metres} from the stop before. */
  public record Stop(PatrolTask task, double metres) {}

  /** Tasks in a sensible order; {@code metres} with the way home, in straight lines. */
  public record Route(List<Stop> stops, double metres) {}

  /** Districts somebody's lists are limited to; null when there is nothing to see. */
  static @Nullable Set<String> scope(Actor actor) {
    if (!actor.isDistrictBound()) {
      return Set.of();
    }
    return actor.districtCodes().isEmpty() ? null : actor.districtCodes();
  }

  public PatrolArea add(PatrolArea area, Actor actor) {
    Guard.enforcesIn(actor, area.districtCode());
    if (area.outline().getDimension() != 2 || !area.outline().isValid()) {
      throw DomainException.invalid("bad-area", "巡查区须为有效的多边形", "a patrol area is a valid polygon");
    }
    store.add(area, actor.username());
    return area;
  }

  public PatrolTeam add(PatrolTeam team, Actor actor) {
    Guard.enforcesIn(actor, team.districtCode());
    store.add(team, actor.username());
    return team;
  }

  public PatrolPlan add(PatrolPlan plan, Actor actor) {
    Guard.enforcesIn(actor, plan.districtCode());
    Set<String> district = Set.of(plan.districtCode());
    boolean known =
        store.listAreas(district).stream().anyMatch(area -> area.id().equals(plan.areaId()))
            && store.listTeams(district).stream().anyMatch(team -> team.id().equals(plan.teamId()));
    if (!known || plan.to().isBefore(plan.from())) {
      throw DomainException.invalid(
          "bad-plan",
          "巡查区和队伍须属于同一区县，且to不早于from",
          "area and team must be of that district, and to not before from");
    }
    store.add(plan, actor.username());
    return plan;
  }

  @Transactional(readOnly = true)
  public List<PatrolArea> listAreas(Actor actor) {
    Set<String> scope = scope(actor);
    return scope == null ? List.of() : store.listAreas(scope);
  }

  @Transactional(readOnly = true)
  public List<PatrolTeam> listTeams(Actor actor) {
    Set<String> scope = scope(actor);
    return scope == null ? List.of() : store.listTeams(scope);
  }

  @Transactional(readOnly = true)
  public List<PatrolPlan> listPlans(Actor actor) {
    Set<String> scope = scope(actor);
    return scope == null ? List.of() : store.listPlans(scope);
  }

  /** A task made from an alert, at a place on its ground. */
  public PatrolTask addForAlert(
      UUID alertId, List<String> assignees, LocalDate dueOn, Actor actor) {
    Alert alert = alerts.get(alertId, actor);
    return add(
        new PatrolTask(
            UUID.randomUUID(),
            PatrolTask.Kind.ALERT,
            alertId.toString(),
            alert.number() + " " + alert.title().zh(),
            alert.districtCode(),
            assignees,
            dueOn,
            PatrolTask.State.OPEN,
            "",
            alert.geometry().getInteriorPoint()),
        actor);
  }

  public PatrolTask add(PatrolTask task, Actor actor) {
    Guard.enforcesIn(actor, task.districtCode());
    if (task.dueOn().isBefore(deadlines.today())) {
      throw DomainException.invalid("due-in-past", "完成日期不得早于今天", "the task is due in the past");
    }
    try {
      store.add(task, actor.username());
    } catch (DuplicateKeyException e) {
      throw Guard.conflict(
          "task-open-already", "同一事项已有待办任务", "there is an open task for it already");
    }
    remember(task, "", actor, "CREATE", task.title());
    return task;
  }

  public PatrolTask end(UUID id, boolean done, String words, Actor actor) {
    PatrolTask task =
        store
            .findTaskForUpdate(id)
            .filter(each -> actor.mayActIn(each.districtCode()))
            .orElseThrow(
                () -> DomainException.notFound("unknown-task", "没有这个任务", "there is no such task"));
    PatrolTask ended = done ? task.done(actor, words) : task.cancelled(actor, words);
    store.end(ended);
    remember(ended, task.state().name(), actor, done ? "DONE" : "CANCEL", words);
    return ended;
  }

  @Transactional(readOnly = true)
  public List<PatrolTask> listTasks(Actor actor, boolean mine, boolean openOnly, int limit) {
    Set<String> scope = scope(actor);
    return scope == null
        ? List.of()
        : store.listTasks(scope, mine ? actor.username() : null, openOnly, limit);
  }

  /** 建议路线: own open tasks in a sensible order, from and back to a place. */
  @Transactional(readOnly = true)
  public Route route(Geometry start, Actor actor) {
    List<PatrolTask> tasks = listTasks(actor, true, true, MOST_STOPS);
    List<Coordinate> places = tasks.stream().map(task -> task.place().getCoordinate()).toList();
    RoundTrip trip = RoundTrip.of(start.getCoordinate(), places);
    List<Stop> stops = new java.util.ArrayList<>();
    Coordinate here = start.getCoordinate();
    for (int index : trip.order()) {
      Coordinate next = places.get(index);
      stops.add(new Stop(tasks.get(index), org.kuangjie.geo.GeodesicDistance.metres(here, next)));
      here = next;
    }
    return new Route(stops, trip.metres());
  }

  private void remember(PatrolTask task, String from, Actor actor, String step, String reason) {
    history.append(
        new History.Step(
            task.subject(),
            actor.username(),
            step,
            from,
            task.state().name(),
            reason,
            Map.of("assignees", task.assignees())));
  }
}
