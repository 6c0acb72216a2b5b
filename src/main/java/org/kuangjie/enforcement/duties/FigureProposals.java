package org.kuangjie.enforcement.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.duties.FigureCount.Scope;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** What the registers say to the figures a report of an office asks for (004-R05, R11, R33). */
@Component
class FigureProposals {

  private static final Text NONE = Text.of("", "");
  private static final Text NO_REGISTER =
      Text.of(
          "没有台账可答，须由填报人填写；空白不等于零",
          "no register answers this, to be stated by the writer; empty is not zero");

  private final WorkFigures work;
  private final FilingFigures filings;
  private final Deadlines deadlines;

  FigureProposals(WorkFigures work, FilingFigures filings, Deadlines deadlines) {
    this.work = work;
    this.filings = filings;
    this.deadlines = deadlines;
  }

  /** Counted now; empty for what holders file. The second half of a year reports on all of it. */
  List<DutyFigure> of(DutyKind kind, DutyFiling filing, Actor actor) {
    List<DutyField> asked = kind.fields().stream().filter(DutyField::isNumeric).toList();
    if (!kind.owedBy().isOffice() || asked.isEmpty()) {
      return List.of();
    }
    Scope scope = scope(filing, actor);
    WorkFigures.Counted counted = work.count(scope);
    return asked.stream().map(field -> figure(field, filing, scope, counted)).toList();
  }

  private Scope scope(DutyFiling filing, Actor actor) {
    LocalDate today = deadlines.today();
    LocalDate last = filing.period().lastDay();
    int year = filing.period().year();
    return new Scope(
        filing.districtCode(),
        year,
        LocalDate.of(year, Month.JANUARY, 1),
        last.isAfter(today) ? today : last,
        actor);
  }

  private DutyFigure figure(
      DutyField field, DutyFiling filing, Scope scope, WorkFigures.Counted counted) {
    RegisterFigure asked = field.figure();
    FigureCount found =
        asked == null ? new FigureCount(null, NO_REGISTER) : found(asked, scope, counted);
    return new DutyFigure(
        field.key(),
        found.value(),
        asked == null ? NONE : asked.source(),
        found.note(),
        scope.from(),
        scope.to(),
        Instant.now(),
        value(filing, field),
        filing.reasons().getOrDefault(field.key(), ""));
  }

  private FigureCount found(RegisterFigure asked, Scope scope, WorkFigures.Counted counted) {
    return asked.basis() == RegisterFigure.Basis.DUTIES
        ? filings.of(asked, scope)
        : counted.of(asked);
  }

  private static @Nullable String value(DutyFiling filing, DutyField field) {
    return filing.fields().get(field.key());
  }
}
