package org.kuangjie.enforcement.duties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.duties.DutyCell.State;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts for the assessment of districts (004-R34). The document gives neither weights nor marks,
 * so there is no score: a score would be ours.
 */
@Service
@Transactional(readOnly = true)
public class Assessment {

  private final DutyTable table;
  private final DutySubjects subjects;
  private final DutyBook book;
  private final Deadlines deadlines;

  Assessment(DutyTable table, DutySubjects subjects, DutyBook book, Deadlines deadlines) {
    this.table = table;
    this.subjects = subjects;
    this.book = book;
    this.deadlines = deadlines;
  }

  /**
   * Duties of a district that had fallen due.
   *
   * @param due those of which something is known
   * @param passed reviewed and accepted, late ones included
   * @param waiting filed, not reviewed yet: the district's own work
   * @param unknown due before the register was kept
   * @param passedShare of {@code due}; null when nothing was due
   */
  public record DistrictAssessment(
      String districtCode,
      int due,
      int passed,
      int late,
      int waiting,
      int overdue,
      int failed,
      int unknown,
      @Nullable Double passedShare) {}

  public List<DistrictAssessment> of(int year, Actor actor) {
    DutyCalendar calendar = book.calendar(year);
    Map<String, List<DutyCell>> districts = new TreeMap<>();
    Stream.concat(
            subjects.listRights(deadlines.today(), actor).stream(),
            subjects.listOffices(deadlines.today(), actor).stream())
        .filter(subject -> !subject.districtCode().isEmpty())
        .forEach(
            subject ->
                districts
                    .computeIfAbsent(subject.districtCode(), code -> new ArrayList<>())
                    .addAll(past(calendar, subject, year)));
    return districts.entrySet().stream()
        .map(entry -> counted(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(DistrictAssessment::districtCode))
        .toList();
  }

  private List<DutyCell> past(DutyCalendar calendar, DutySubject subject, int year) {
    return table.list().stream()
        .flatMap(kind -> calendar.cells(kind, subject, year).stream())
        .filter(cell -> cell.due() != null && cell.due().isBefore(deadlines.today()))
        .toList();
  }

  private static DistrictAssessment counted(String code, List<DutyCell> cells) {
    int unknown = count(cells, State.UNKNOWN);
    int passed = count(cells, State.ACCEPTED);
    int due = cells.size() - unknown;
    return new DistrictAssessment(
        code,
        due,
        passed,
        (int) cells.stream().filter(DutyCell::late).count(),
        count(cells, State.FILED),
        (int) cells.stream().filter(DutyCell::overdue).count(),
        count(cells, State.FAILED),
        unknown,
        due == 0 ? null : (double) passed / due);
  }

  private static int count(List<DutyCell> cells, State state) {
    return (int) cells.stream().filter(cell -> cell.state() == state).count();
  }
}
