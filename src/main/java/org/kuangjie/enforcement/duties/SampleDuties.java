package org.kuangjie.enforcement.duties;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.duties.DutyKind.Filer;
import org.kuangjie.enforcement.duties.DutyKind.Reviewer;
import org.kuangjie.enforcement.store.DutyStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.SampleDataLoaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A city with sample rights gets the duties of two years in every state (示意), once. Which state
 * follows from licence, duty and period alone, so the same city gives the same register.
 */
@Component
class SampleDuties {

  private static final Logger log = LoggerFactory.getLogger(SampleDuties.class);
  private static final int PERCENT = 100;

  /** Figures of a reserve report that balance. */
  private static final Map<String, String> RESERVES =
      Map.of("start", "3000", "mined", "100", "lost", "5", "added", "0", "end", "2895");

  private static final Actor CITY =
      new Actor("cityenforcer", Set.of(Role.CITY_ENFORCEMENT), Set.of());

  private final DutyTable table;
  private final DutySubjects subjects;
  private final DutyStore store;
  private final Registers registers;
  private final Deadlines deadlines;

  SampleDuties(
      DutyTable table,
      DutySubjects subjects,
      DutyStore store,
      Registers registers,
      Deadlines deadlines) {
    this.table = table;
    this.subjects = subjects;
    this.store = store;
    this.registers = registers;
    this.deadlines = deadlines;
  }

  @EventListener
  @Order(150)
  @Transactional
  void draw(SampleDataLoaded loaded) {
    LocalDate today = deadlines.today();
    List<DutySubject> all = new ArrayList<>(subjects.listRights(today, Actor.SYSTEM));
    if (all.isEmpty() || !registers.list().isEmpty() || !store.isEmpty()) {
      return;
    }
    all.addAll(subjects.listOffices(today, Actor.SYSTEM));
    LocalDate from = LocalDate.of(today.getYear() - 1, Month.JANUARY, 1);
    registers.keep(Registers.Register.DUTIES, from, "示意数据", CITY);
    DutyCalendar calendar = DutyCalendar.of(deadlines.clock(), today, from, List.of());
    Map<String, DutyFiling> filings = new LinkedHashMap<>();
    for (DutySubject subject : all) {
      for (DutyKind kind : table.list()) {
        Stream.of(from.getYear(), today.getYear())
            .flatMap(year -> calendar.cells(kind, subject, year).stream())
            .forEach(cell -> add(filings, kind, subject, cell));
      }
    }
    store.addSample(List.copyOf(filings.values()));
    log.info("Sample duties: {} filings", filings.size());
  }

  /** What has no day stands in both years, and is filed once. */
  private void add(
      Map<String, DutyFiling> filings, DutyKind kind, DutySubject subject, DutyCell cell) {
    DutyState state = state(subject, cell, deadlines.today());
    if (state != null) {
      filings.putIfAbsent(
          subject.code() + cell.duty() + cell.period(), filing(kind, subject, cell, state));
    }
  }

  /** Of a hundred: most are done, some wait, came back, failed, or were never filed (null). */
  private static @Nullable DutyState state(DutySubject subject, DutyCell cell, LocalDate today) {
    int lot = lot(subject.code() + cell.duty() + cell.period());
    LocalDate due = cell.due();
    if (due != null && due.isBefore(today)) {
      return lot < 90
          ? DutyState.ACCEPTED
          : lot < 94
              ? DutyState.FILED
              : lot < 96 ? DutyState.RETURNED : lot < 98 ? DutyState.FAILED : null;
    }
    return lot < 20
        ? DutyState.ACCEPTED
        : lot < 32 ? DutyState.FILED : lot < 36 ? DutyState.DRAFT : null;
  }

  private DutyFiling filing(DutyKind kind, DutySubject subject, DutyCell cell, DutyState state) {
    String district = subject.districtCode();
    String filer =
        kind.filedBy() == Filer.HOLDER
            ? "entity"
            : district.isEmpty() ? "cityenforcer" : "officer" + district;
    String reviewer = kind.reviewedBy() == Reviewer.DISTRICT ? "patrol" + district : "cityenforcer";
    boolean reviewed = state == DutyState.ACCEPTED || state == DutyState.FAILED;
    LocalDate filedOn = state == DutyState.DRAFT ? null : filedOn(subject, cell);
    return new DutyFiling(
        UUID.randomUUID(),
        kind.code(),
        subject.code(),
        district,
        Period.stored(cell.period()),
        state,
        fields(kind, filedOn),
        Map.of(),
        List.of(),
        List.of(),
        null,
        List.of(filer),
        filedOn == null ? null : filer,
        filedOn,
        reviewed || state == DutyState.RETURNED ? reviewer : null,
        reviewed || state == DutyState.RETURNED ? filedOn : null,
        null,
        1,
        true);
  }

  /** Some working days before the day, a few of them after it. */
  private LocalDate filedOn(DutySubject subject, DutyCell cell) {
    LocalDate today = deadlines.today();
    LocalDate due = cell.due() == null ? today : cell.due();
    int early = lot("day" + subject.code() + cell.duty()) / 5;
    LocalDate day = early == 0 ? due : deadlines.clock().workingDaysBefore(due, early);
    return day.isAfter(today) ? today : day;
  }

  private static Map<String, String> fields(DutyKind kind, @Nullable LocalDate day) {
    Map<String, String> values = new LinkedHashMap<>();
    for (DutyField field : kind.fields()) {
      if (field.figure() != null && !field.required()) {
        continue; // a figure of the registers is not made up
      }
      values.put(
          field.key(),
          switch (field.type()) {
            case TEXT -> "示意";
            case YESNO -> "yes";
            case DATE -> String.valueOf(day == null ? kind.validFrom() : day);
            case PERCENT -> "90";
            case INTEGER -> "3";
            case NUMBER, SIGNED -> RESERVES.getOrDefault(field.key(), "100");
          });
    }
    return values;
  }

  private static int lot(String of) {
    CRC32 sum = new CRC32();
    sum.update(of.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % PERCENT);
  }
}
