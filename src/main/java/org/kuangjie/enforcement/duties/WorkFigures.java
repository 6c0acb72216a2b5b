package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.enforcement.duties.FigureCount.Scope;
import org.kuangjie.enforcement.patrols.Inspections;
import org.kuangjie.enforcement.patrols.Inspections.MineVisits;
import org.kuangjie.enforcement.store.WorkStore;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Figures of what officers did: inspections, patrols, clues, alerts, cases. */
@Component
class WorkFigures {

  private final WorkStore store;
  private final Inspections inspections;
  private final EnforcementSettings settings;

  WorkFigures(WorkStore store, Inspections inspections, EnforcementSettings settings) {
    this.store = store;
    this.inspections = inspections;
    this.settings = settings;
  }

  /** Of one scope, each register read once. */
  Counted count(Scope scope) {
    return new Counted(
        scope,
        store.count(scope.from(), scope.to()),
        store.firstDays(),
        inspections.count(scope.to(), false, scope.actor()).stream()
            .filter(mine -> scope.has(mine.districtCode()))
            .toList(),
        settings.visitsPerYear());
  }

  /**
   * What was read.
   *
   * @param firstDays first day of each register that has lines
   * @param often inspections per mine and year (004-R04)
   */
  record Counted(
      Scope scope,
      List<WorkStore.Count> work,
      Map<String, LocalDate> firstDays,
      List<MineVisits> mines,
      int often) {

    /** A register without any line up to the last day says nothing: nothing done is not known. */
    FigureCount of(RegisterFigure figure) {
      if (figure.basis() == RegisterFigure.Basis.RIGHTS) {
        return new FigureCount(
            String.valueOf(mines.size()),
            Text.of("以%s有效的采矿权计".formatted(scope.to()), "rights in force on " + scope.to()));
      }
      LocalDate first = firstDays.get(figure.basis().name());
      if (first == null || first.isAfter(scope.to())) {
        return FigureCount.unknown(
            "%s在%s前没有任何记录，是否为零不能得知".formatted(figure.basis().words().zh(), scope.to()),
            "nothing is recorded up to %s, whether it is none is not known".formatted(scope.to()));
      }
      Text note =
          first.isAfter(scope.from())
              ? Text.of(
                  "台账首条为%s，此前未知".formatted(first), "first entry of " + first + ", unknown before")
              : Text.of("台账自%s起有记录".formatted(first), "entries since " + first);
      return new FigureCount(String.valueOf(number(figure)), note);
    }

    private long number(RegisterFigure figure) {
      return switch (figure) {
        case MINES_INSPECTED -> mines.stream().filter(mine -> mine.visits() > 0).count();
        case MINES_OFTEN -> mines.stream().filter(mine -> mine.visits() >= often).count();
        default ->
            work.stream()
                .filter(count -> count.measure().equals(figure.name()))
                .filter(count -> scope.has(count.areaCode()))
                .mapToLong(WorkStore.Count::number)
                .sum();
      };
    }
  }
}
