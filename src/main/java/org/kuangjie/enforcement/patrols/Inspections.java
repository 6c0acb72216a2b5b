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
import org.kuangjie.enforcement.duties.OfficerLicences;
import org.kuangjie.enforcement.store.InspectionStore;
import org.kuangjie.enforcement.store.InspectionStore.Visits;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
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
  private final OfficerLicences licences;

  Inspections(
      InspectionStore store,
      MiningRights rights,
      EnforcementSettings settings,
      Deadlines deadlines,
      ObjectProvider<HolderRecord> records,
      OfficerLicences licences) {
    this.store = store;
    this.rights = rights;
    this.settings = settings;
    this.deadlines = deadlines;
    this.records = records;
    this.licences = licences;
  }

  /**
   * A mine and its inspections of the year.
   *
   * @param expected by the day: the share of the year's number for the months that are over
   * @param missing below {@code expected}; 0 when on time
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
      @Nullable LocalDate lastVisit) {}

  /** By two officers; one inspection per mine and day. */
  public Inspection add(Inspection inspection, Actor actor) {
    Guard.enforcesIn(actor, inspection.districtCode());
    Guard.twoOfficers(inspection.officers());
    licences.require(inspection.officers(), inspection.onDay());
    if (!inspection.officers().contains(actor.username())) {
      throw Guard.conflict("not-one-of-them", "须由参与检查的人员填报", "one of the inspectors records it");
    }
    if (inspection.onDay().isAfter(deadlines.today())) {
      throw DomainException.invalid("day-in-future", "日期不得晚于今天", "the day lies in the future");
    }
    RightHead right =
        rights.listInForce(inspection.onDay()).stream()
            .filter(each -> each.licenceNumber().equals(inspection.licenceNumber()))
            .findFirst()
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-licence",
                        "当日没有有效的许可证%s".formatted(inspection.licenceNumber()),
                        "no licence %s was in force that day"
                            .formatted(inspection.licenceNumber())));
    if (!right.districtCode().equals(inspection.districtCode())) {
      throw DomainException.invalid(
          "other-district", "该矿业权不在此区县", "the right lies in another district");
    }
    try {
      store.add(inspection);
    } catch (DuplicateKeyException e) {
      throw Guard.conflict(
          "inspected-already", "该矿当日已有检查记录", "this mine was inspected on that day already");
    }
    return inspection;
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
    int months = monthsOver(on);
    return rights.listInForce(on).stream()
        .filter(right -> right.rightKind().equals("采矿权") && actor.mayActIn(right.districtCode()))
        .filter(right -> !OIL_AND_GAS.contains(right.mineral()))
        .map(
            right ->
                mine(
                    right,
                    visits.get(right.licenceNumber()),
                    months,
                    watched.contains(right.licenceNumber())))
        .filter(mine -> !behindOnly || mine.missing() > 0)
        .sorted(
            Comparator.comparingInt(MineVisits::missing)
                .reversed()
                .thenComparing(MineVisits::licenceNumber))
        .toList();
  }

  /** The last day of a month ends it. */
  private static int monthsOver(LocalDate on) {
    return on.getDayOfMonth() == on.lengthOfMonth() ? on.getMonthValue() : on.getMonthValue() - 1;
  }

  private MineVisits mine(
      RightHead right, @Nullable Visits visits, int monthsOver, boolean watched) {
    int ofYear = watched ? settings.visitsPerYearWatched() : settings.visitsPerYear();
    int expected = ofYear * monthsOver / MONTHS;
    int done = visits == null ? 0 : visits.visits();
    return new MineVisits(
        right.licenceNumber(),
        right.projectName(),
        right.districtCode(),
        done,
        expected,
        Math.max(0, expected - done),
        ofYear,
        watched,
        visits == null ? null : visits.lastVisit());
  }
}
