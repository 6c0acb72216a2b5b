package org.kuangjie.enforcement.patrols;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.alerts.MineOffices;
import org.kuangjie.enforcement.store.PatrolStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inspections somebody was sent to: a task for named officers at a mine (004-R04, R29). */
@Service
@Transactional
public class PlannedInspections {

  private final MiningRights rights;
  private final MineOffices offices;
  private final Patrols patrols;
  private final PatrolStore store;
  private final Deadlines deadlines;
  private final Inspectors inspectors;

  PlannedInspections(
      MiningRights rights,
      MineOffices offices,
      Patrols patrols,
      PatrolStore store,
      Deadlines deadlines,
      Inspectors inspectors) {
    this.rights = rights;
    this.offices = offices;
    this.patrols = patrols;
    this.store = store;
    this.deadlines = deadlines;
    this.inspectors = inspectors;
  }

  /** Who is to inspect a mine, and until when. */
  public record PlannedVisit(
      UUID taskId, String licenceNumber, LocalDate dueOn, List<String> assignees) {

    public PlannedVisit {
      assignees = List.copyOf(assignees);
    }
  }

  /**
   * Sends officers to a mine, two at least; place and area are those of the right.
   *
   * @throws DomainException NOT_FOUND without such a mining right; CONFLICT when somebody is sent
   *     there already
   */
  public PatrolTask plan(
      String licenceNumber, List<String> assignees, LocalDate dueOn, Actor actor) {
    Guard.twoOfficers(assignees);
    inspectors.requireInOffice(assignees, dueOn);
    LocalDate today = deadlines.today();
    MiningRight right =
        rights
            .find(licenceNumber)
            .filter(found -> found.rightKind().equals("采矿权"))
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-licence",
                        "没有采矿许可证%s".formatted(licenceNumber),
                        "there is no mining licence %s".formatted(licenceNumber)));
    return patrols.add(
        new PatrolTask(
            UUID.randomUUID(),
            PatrolTask.Kind.INSPECTION,
            licenceNumber,
            "检查 " + right.projectName(),
            offices.on(today).areaOf(right.districtCode(), right.authority()),
            assignees,
            dueOn,
            PatrolTask.State.OPEN,
            "",
            right.geometry().getInteriorPoint()),
        actor);
  }

  /** Open tasks by licence number. */
  @Transactional(readOnly = true)
  public Map<String, PlannedVisit> byLicence() {
    return store.listOpen(PatrolTask.Kind.INSPECTION).stream()
        .map(task -> new PlannedVisit(task.id(), task.reference(), task.dueOn(), task.assignees()))
        .collect(Collectors.toMap(PlannedVisit::licenceNumber, Function.identity()));
  }

  /** The task of who recorded an inspection is done with it; that of others stays. */
  void done(Inspection inspection, Actor actor) {
    store.listOpen(PatrolTask.Kind.INSPECTION).stream()
        .filter(task -> task.reference().equals(inspection.licenceNumber()))
        .filter(task -> task.assignees().contains(actor.username()))
        .forEach(task -> patrols.end(task.id(), true, inspection.finding(), actor));
  }
}
