package org.kuangjie.enforcement.patrols;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.MiningRights.RightHead;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.HolderRecord;
import org.kuangjie.enforcement.alerts.MineOffices;
import org.kuangjie.enforcement.duties.OfficerLicences;
import org.kuangjie.enforcement.store.InspectionStore;
import org.kuangjie.enforcement.store.InspectionStore.Visits;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.clock.LegalClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inspections per mine and year, and who is behind (004-R04). */
@Service
@Transactional
public class Inspections {

  /** Supervised under 国土资发〔2003〕99号 (004-R36). */
  private static final Set<String> OIL_AND_GAS = Set.of("石油", "天然气", "煤层气", "页岩气");

  private static final int MONTHS = 12;

  private final InspectionStore store;
  private final MiningRights rights;
  private final EnforcementSettings settings;
  private final Deadlines deadlines;
  private final ObjectProvider<HolderRecord> records;
  private final MineOffices offices;
  private final PlannedInspections planned;
  private final OfficerLicences licences;
  private final Inspectors inspectors;

  Inspections(
      InspectionStore store,
      MiningRights rights,
      EnforcementSettings settings,
      Deadlines deadlines,
      ObjectProvider<HolderRecord> records,
      MineOffices offices,
      PlannedInspections planned,
      OfficerLicences licences,
      Inspectors inspectors) {
    this.store = store;
    this.rights = rights;
    this.settings = settings;
    this.deadlines = deadlines;
    this.records = records;
    this.offices = offices;
    this.planned = planned;
    this.licences = licences;
    this.inspectors = inspectors;
  }

  /**
   * A mine and its inspections of the year.
   *
   * @param expected by the day: the share of the year's number for the months that are over
   * @param missing below {@code expected}; 0 when on time
   * @param districtCode area whose officers answer for it, see {@link MineOffices}
   * @param planned null when nobody was sent there
   * @param watched the holder is on a credit list or rated D, so that more inspections are due
   */
  public record MineVisits(
      String licenceNumber,
      String projectName,
      String districtCode,
      int visits,
      int expected,
      int missing,
      int ofYear,
      boolean watched,
      @Nullable LocalDate lastVisit,
      PlannedInspections.@Nullable PlannedVisit planned) {}

  /** By two officers; one inspection per mine and day. Ends the task of whoever was sent. */
  public Inspection add(Inspection inspection, Actor actor) {
    Guard.enforcesIn(actor, inspection.districtCode());
    Guard.twoOfficers(inspection.officers());
    licences.require(inspection.officers(), inspection.onDay());
    inspectors.requireInOffice(inspection.officers(), inspection.onDay());
    if (!inspection.officers().contains(actor.username())) {
      throw Guard.conflict("not-one-of-them", "须由参与检查的人员填报", "one of the inspectors records it");
    }
    if (inspection.onDay().isAfter(deadlines.today())) {
      throw DomainException.invalid("day-in-future", "日期不得晚于今天", "the day lies in the future");
    }
    RightHead right = getInForce(inspection.licenceNumber(), inspection.onDay());
    String area = offices.on(inspection.onDay()).areaOf(right.districtCode(), right.authority());
    if (!area.equals(inspection.districtCode())) {
      throw DomainException.invalid(
          "other-district",
          "该矿业权由%s管辖".formatted(area),
          "the right is a matter of %s".formatted(area));
    }
    try {
      store.add(inspection);
    } catch (DuplicateKeyException e) {
      throw Guard.conflict(
          "inspected-already", "该矿当日已有检查记录", "this mine was inspected on that day already");
    }
    planned.done(inspection, actor);
    return inspection;
  }

  private RightHead getInForce(String licenceNumber, LocalDate day) {
    return rights.listInForce(day).stream()
        .filter(each -> each.licenceNumber().equals(licenceNumber))
        .findFirst()
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-licence",
                    "当日没有有效的许可证%s".formatted(licenceNumber),
                    "no licence %s was in force that day".formatted(licenceNumber)));
  }

  @Transactional(readOnly = true)
  public List<Inspection> list(String licenceNumber, Actor actor) {
    return store.list(licenceNumber).stream()
        .filter(each -> actor.mayActIn(each.districtCode()))
        .toList();
  }

  /**
   * Mines by how far they are behind on a day of the year.
   *
   * @param behindOnly leave out those that are on time
   */
  @Transactional(readOnly = true)
  public List<MineVisits> count(LocalDate on, boolean behindOnly, Actor actor) {
    Map<String, Visits> visits =
        store.count(LocalDate.of(on.getYear(), Month.JANUARY, 1), on).stream()
            .collect(Collectors.toMap(Visits::licenceNumber, Function.identity()));
    HolderRecord record = records.getIfAvailable();
    Set<String> watched = record == null ? Set.of() : rights.listLicences(record.listWatched(), on);
    Map<String, PlannedInspections.PlannedVisit> sent = planned.byLicence();
    int months = LegalClock.monthsEnded(on);
    MineOffices.Day answering = offices.on(on);
    return rights.listInForce(on).stream()
        .filter(right -> right.rightKind().equals("采矿权"))
        .filter(right -> !OIL_AND_GAS.contains(right.mineral()))
        .map(
            right ->
                mine(
                    right,
                    answering.areaOf(right.districtCode(), right.authority()),
                    visits.get(right.licenceNumber()),
                    new Due(months, watched.contains(right.licenceNumber())),
                    sent.get(right.licenceNumber())))
        .filter(mine -> actor.mayActIn(mine.districtCode()))
        .filter(mine -> !behindOnly || mine.missing() > 0)
        .sorted(
            Comparator.comparingInt(MineVisits::missing)
                .reversed()
                .thenComparing(MineVisits::licenceNumber))
        .toList();
  }

  /** What the number of inspections that are due depends on. */
  private record Due(int monthsOver, boolean watched) {}

  private MineVisits mine(
      RightHead right,
      String area,
      @Nullable Visits visits,
      Due due,
      PlannedInspections.@Nullable PlannedVisit sent) {
    int ofYear = due.watched() ? settings.visitsPerYearWatched() : settings.visitsPerYear();
    int expected = ofYear * due.monthsOver() / MONTHS;
    int done = visits == null ? 0 : visits.visits();
    return new MineVisits(
        right.licenceNumber(),
        right.projectName(),
        area,
        done,
        expected,
        Math.max(0, expected - done),
        ofYear,
        due.watched(),
        visits == null ? null : visits.lastVisit(),
        sent);
  }
}
