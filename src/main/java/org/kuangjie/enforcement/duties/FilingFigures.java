package org.kuangjie.enforcement.duties;

import java.math.BigDecimal;
import java.util.List;
import org.kuangjie.enforcement.duties.DutyBook.DutyMatrix;
import org.kuangjie.enforcement.duties.DutyBook.DutyRow;
import org.kuangjie.enforcement.duties.DutyBook.Group;
import org.kuangjie.enforcement.duties.DutyCell.State;
import org.kuangjie.enforcement.duties.FigureCount.Scope;
import org.kuangjie.enforcement.store.DutyStore;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Figures of what holders and districts filed: yearly checks, statistics, exploration reports. */
@Component
class FilingFigures {

  private final DutyTable table;
  private final DutyBook book;
  private final DutyStore store;

  FilingFigures(DutyTable table, DutyBook book, DutyStore store) {
    this.table = table;
    this.book = book;
    this.store = store;
  }

  /** A sum over filings of which some are missing is not the sum: then there is none. */
  FigureCount of(RegisterFigure figure, Scope scope) {
    List<DutyRow> owing = owing(figure.duty(), scope);
    List<String> accepted = subjects(owing, State.ACCEPTED);
    int unknown = subjects(owing, State.UNKNOWN).size();
    int due = owing.size();
    Text note =
        Text.of(
            "今日有效且应报%d个，已通过%d个，未知%d个".formatted(due, accepted.size(), unknown),
            "%d owe it today, %d accepted, %d unknown".formatted(due, accepted.size(), unknown));
    return switch (figure) {
      case CHECKS_DUE, EXPLORATION_DUE -> new FigureCount(String.valueOf(due), note);
      case CHECKS_PASSED, EXPLORATION_PASSED ->
          passed(accepted.size(), subjects(owing, State.FAILED).size(), unknown, note);
      default -> sum(figure, scope, owing, accepted, note);
    };
  }

  /** While nothing was reviewed yet, or something is unknown, none passed is not known. */
  private static FigureCount passed(int accepted, int failed, int unknown, Text note) {
    if (unknown > 0 || accepted + failed == 0) {
      return FigureCount.unknown(
          note.zh() + "；不全或尚未审定，不作建议",
          note.en() + "; not complete or not reviewed yet, nothing is proposed");
    }
    return new FigureCount(String.valueOf(accepted), note);
  }

  private FigureCount sum(
      RegisterFigure figure, Scope scope, List<DutyRow> owing, List<String> accepted, Text note) {
    BigDecimal sum = store.sumAccepted(figure.duty(), scope.year(), figure.summed(), accepted);
    if (owing.isEmpty() || accepted.size() < owing.size()) {
      String known = sum.stripTrailingZeros().toPlainString();
      return FigureCount.unknown(
          "%s；已通过的合计%s，不全，不作建议".formatted(note.zh(), known),
          "%s; those come to %s, not complete, nothing is proposed".formatted(note.en(), known));
    }
    return new FigureCount(sum.stripTrailingZeros().toPlainString(), note);
  }

  private List<DutyRow> owing(String duty, Scope scope) {
    Group group =
        table.get(duty).owedBy() == DutyKind.Owner.EXPLORATION ? Group.EXPLORATION : Group.MINING;
    int yearDue = scope.year() + table.get(duty).due().get(0).yearsAfter();
    String district = scope.district().isEmpty() ? null : scope.district();
    DutyMatrix matrix =
        book.matrix(
            new DutyBook.Query(yearDue, group, district, null, duty, "", 0, Integer.MAX_VALUE),
            scope.actor());
    return matrix.rows();
  }

  private static List<String> subjects(List<DutyRow> rows, State state) {
    return rows.stream()
        .filter(row -> row.cells().stream().anyMatch(cell -> cell.state() == state))
        .map(DutyRow::subject)
        .toList();
  }
}
