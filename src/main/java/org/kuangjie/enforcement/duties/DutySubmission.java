package org.kuangjie.enforcement.duties;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** What a filing has to hold when it is handed in, and what is kept beside it. */
@Component
class DutySubmission {

  private final DutyNotices notices;
  private final FigureProposals proposals;
  private final Deadlines deadlines;

  DutySubmission(DutyNotices notices, FigureProposals proposals, Deadlines deadlines) {
    this.notices = notices;
    this.proposals = proposals;
    this.deadlines = deadlines;
  }

  /**
   * @throws DomainException INVALID {@code incomplete}, or {@code figure-differs} when a figure is
   *     another than the registers say today and no reason is given
   */
  DutyFiling submit(
      DutyKind kind, DutyFiling filing, List<DutyPapers.HeldPaper> papers, Actor actor) {
    requireComplete(kind, filing, papers);
    List<DutyFigure> figures = proposals.of(kind, filing, actor);
    requireReasons(kind, figures);
    return filing.submitted(
        notices.of(kind, filing, papers), figures, deadlines.today(), actor.username());
  }

  /** What the registers say: now while it is open, else what they said when it was filed. */
  List<DutyFigure> figures(DutyKind kind, DutyFiling filing, Actor actor) {
    return filing.state().isOpen() ? proposals.of(kind, filing, actor) : filing.figures();
  }

  private static void requireReasons(DutyKind kind, List<DutyFigure> figures) {
    List<Text> without = new ArrayList<>();
    for (DutyFigure figure : figures) {
      if (figure.differs() && figure.reason().isBlank()) {
        Text title = kind.findField(figure.field()).orElseThrow().title();
        without.add(
            Text.of(
                "“%s”台账为%s，填报%s"
                    .formatted(
                        title.zh(),
                        figure.proposed(),
                        figure.filed() == null ? "为空" : figure.filed()),
                "%s: the register says %s, %s"
                    .formatted(
                        title.en(),
                        figure.proposed(),
                        figure.filed() == null
                            ? "nothing is stated"
                            : figure.filed() + " is stated")));
      }
    }
    if (!without.isEmpty()) {
      throw DomainException.invalid(
          "figure-differs",
          "与台账不同的须说明理由：" + String.join("；", without.stream().map(Text::zh).toList()),
          "state the reason of each figure that differs: "
              + String.join("; ", without.stream().map(Text::en).toList()));
    }
  }

  private static void requireComplete(
      DutyKind kind, DutyFiling filing, List<DutyPapers.HeldPaper> papers) {
    List<Text> missing = new ArrayList<>();
    kind.fields().stream()
        .filter(field -> field.required() && !filing.fields().containsKey(field.key()))
        .map(DutyField::title)
        .forEach(missing::add);
    kind.papers().stream()
        .filter(DutyPaper::required)
        .filter(paper -> papers.stream().noneMatch(held -> held.paper().equals(paper.key())))
        .map(DutyPaper::title)
        .forEach(missing::add);
    if (!missing.isEmpty()) {
      throw DomainException.invalid(
          "incomplete",
          "尚缺：" + String.join("、", missing.stream().map(Text::zh).toList()),
          "missing: " + String.join(", ", missing.stream().map(Text::en).toList()));
    }
  }
}
