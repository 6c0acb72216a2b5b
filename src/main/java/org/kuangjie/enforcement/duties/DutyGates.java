package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.MiningRights.RightTerms;
import org.kuangjie.compliance.YearlyGates;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.store.DutyStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the boundary check: yearly check and publicity of a right (HO-05, 004-R10). */
@Component
class DutyGates implements YearlyGates {

  private final DutyTable table;
  private final MiningRights rights;
  private final DutyStore store;
  private final Registers registers;
  private final Deadlines deadlines;

  DutyGates(
      DutyTable table,
      MiningRights rights,
      DutyStore store,
      Registers registers,
      Deadlines deadlines) {
    this.table = table;
    this.rights = rights;
    this.store = store;
    this.registers = registers;
    this.deadlines = deadlines;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<List<Gate>> find(String licenceNumber, LocalDate day) {
    return rights.find(licenceNumber).map(right -> gates(subject(right), day));
  }

  private static DutySubject subject(MiningRight right) {
    return DutySubject.of(
        new RightTerms(
            right.licenceNumber(),
            right.rightKind(),
            right.projectName(),
            right.holderUscc(),
            right.mineral(),
            right.scaleClass(),
            right.setOn(),
            right.validTo(),
            right.districtCode()));
  }

  private List<Gate> gates(DutySubject subject, LocalDate day) {
    DutyCalendar calendar =
        DutyCalendar.of(
            deadlines.clock(),
            day,
            registers.keptFrom(Registers.Register.DUTIES).orElse(null),
            store.listHeadsOf(subject.code()));
    return table.list().stream()
        .filter(DutyKind::gate)
        .flatMap(kind -> newest(calendar, kind, subject, day).stream())
        .toList();
  }

  /** The last one that had fallen due before the day. */
  private static Optional<Gate> newest(
      DutyCalendar calendar, DutyKind kind, DutySubject subject, LocalDate day) {
    return IntStream.of(day.getYear() - 1, day.getYear())
        .boxed()
        .flatMap(year -> calendar.cells(kind, subject, year).stream())
        .filter(cell -> cell.due() != null && cell.due().isBefore(day))
        .max(Comparator.comparing(cell -> String.valueOf(cell.due())))
        .map(cell -> gate(kind, cell));
  }

  private static Gate gate(DutyKind kind, DutyCell cell) {
    return new Gate(
        kind.title(),
        cell.period(),
        kind.cited(),
        Objects.requireNonNull(cell.due()),
        switch (cell.state()) {
          case ACCEPTED -> State.MET;
          case FAILED -> State.FAILED;
          case FILED -> State.PENDING;
          case OVERDUE, RETURNED -> State.MISSING;
          case OPEN, UPCOMING, SOON, UNKNOWN -> State.UNKNOWN;
        });
  }
}
