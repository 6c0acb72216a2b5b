package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.MiningRights.RightTerms;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.duties.DutyCell.State;
import org.kuangjie.enforcement.store.DutyStore;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The duties of a year by mine: a table with states and days, and what is overdue. */
@Service
@Transactional(readOnly = true)
public class DutyBook {

  private final DutyTable table;
  private final DutySubjects subjects;
  private final DutyStore store;
  private final Registers registers;
  private final Deadlines deadlines;

  DutyBook(
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

  /** Which subjects. */
  public enum Group {
    MINING,
    EXPLORATION,
    OFFICES
  }

  /**
   * @param year in which the duties fall due
   * @param district null for all the actor may see
   * @param state only rows with a duty in this state; null for all
   * @param duty only this duty; null for all
   * @param text in name, licence number or mineral; empty for all
   */
  public record Query(
      int year,
      Group group,
      @Nullable String district,
      @Nullable State state,
      @Nullable String duty,
      String text,
      int offset,
      int limit) {}

  /**
   * One mine or office.
   *
   * @param mineral empty for offices
   * @param scaleClass null when unknown, and for offices
   */
  public record DutyRow(
      String subject,
      String name,
      String districtCode,
      String mineral,
      @Nullable String scaleClass,
      List<DutyCell> cells) {

    public DutyRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param keptFrom first day of the register; null while it is not kept
   * @param total rows without paging
   * @param counts cells of all these rows by state
   */
  public record DutyMatrix(
      int year,
      @Nullable LocalDate keptFrom,
      int total,
      Map<State, Integer> counts,
      int overdue,
      List<DutyRow> rows) {

    public DutyMatrix {
      counts = Map.copyOf(counts);
      rows = List.copyOf(rows);
    }
  }

  /** A duty that asks for something, of one subject. */
  public record DutyDue(String subject, String name, String districtCode, DutyCell cell) {}

  public DutyMatrix matrix(Query query, Actor actor) {
    DutyCalendar calendar = calendar(query.year());
    List<DutyRow> rows = new ArrayList<>();
    for (DutySubject subject : listSubjects(query, actor)) {
      List<DutyCell> cells = cells(calendar, subject, query);
      boolean wanted =
          !cells.isEmpty()
              && (query.state() == null
                  || cells.stream().anyMatch(cell -> cell.state() == query.state()));
      if (wanted) {
        rows.add(row(subject, cells));
      }
    }
    Map<State, Integer> counts = new EnumMap<>(State.class);
    rows.stream()
        .flatMap(row -> row.cells().stream())
        .forEach(cell -> counts.merge(cell.state(), 1, Integer::sum));
    int overdue =
        (int) rows.stream().flatMap(row -> row.cells().stream()).filter(DutyCell::overdue).count();
    return new DutyMatrix(
        query.year(),
        calendar.keptFrom(),
        rows.size(),
        counts,
        overdue,
        rows.stream().skip(query.offset()).limit(query.limit()).toList());
  }

  private List<DutyCell> cells(DutyCalendar calendar, DutySubject subject, Query query) {
    return table.list().stream()
        .filter(kind -> query.duty() == null || kind.code().equals(query.duty()))
        .flatMap(kind -> calendar.cells(kind, subject, query.year()).stream())
        .toList();
  }

  private List<DutySubject> listSubjects(Query query, Actor actor) {
    LocalDate today = deadlines.today();
    List<DutySubject> all =
        query.group() == Group.OFFICES
            ? subjects.listOffices(today, actor)
            : subjects.listRights(today, actor);
    return all.stream()
        .filter(subject -> isOf(query.group(), subject.right()))
        .filter(
            subject -> query.district() == null || subject.districtCode().equals(query.district()))
        .filter(subject -> matches(subject, query.text()))
        .toList();
  }

  private static boolean isOf(Group group, @Nullable RightTerms right) {
    return switch (group) {
      case MINING -> right != null && right.rightKind().equals("采矿权");
      case EXPLORATION -> right != null && right.rightKind().equals("探矿权");
      case OFFICES -> right == null;
    };
  }

  private static boolean matches(DutySubject subject, String text) {
    RightTerms right = subject.right();
    String mineral = right == null ? "" : right.mineral();
    return text.isBlank()
        || (subject.code() + " " + subject.name() + " " + mineral).contains(text.strip());
  }

  private static DutyRow row(DutySubject subject, List<DutyCell> cells) {
    RightTerms right = subject.right();
    return new DutyRow(
        subject.code(),
        subject.name(),
        subject.districtCode(),
        right == null ? "" : right.mineral(),
        right == null ? null : right.scaleClass(),
        cells);
  }

  /**
   * What is overdue or due soon in this year and the one before, the longest overdue first; rights
   * and offices alike.
   */
  public List<DutyDue> due(State which, Actor actor) {
    LocalDate today = deadlines.today();
    List<DutySubject> all = new ArrayList<>(subjects.listRights(today, actor));
    all.addAll(subjects.listOffices(today, actor));
    Map<Integer, DutyCalendar> years = new HashMap<>();
    List<DutyDue> found = new ArrayList<>();
    for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
      DutyCalendar calendar = years.computeIfAbsent(year, this::calendar);
      for (DutySubject subject : all) {
        for (DutyKind kind : table.list()) {
          calendar.cells(kind, subject, year).stream()
              .filter(cell -> which == State.OVERDUE ? cell.overdue() : cell.state() == which)
              .map(
                  cell -> new DutyDue(subject.code(), subject.name(), subject.districtCode(), cell))
              .forEach(found::add);
        }
      }
    }
    found.sort(
        Comparator.comparing((DutyDue each) -> String.valueOf(each.cell().due()))
            .thenComparing(DutyDue::subject));
    return found;
  }

  DutyCalendar calendar(int year) {
    return DutyCalendar.of(
        deadlines.clock(),
        deadlines.today(),
        registers.keptFrom(Registers.Register.DUTIES).orElse(null),
        store.listHeads(year - 1, year));
  }
}
