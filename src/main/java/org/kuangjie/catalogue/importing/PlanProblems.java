package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** Collects every problem of a load, so that a person can mend all of them at once. */
final class PlanProblems {

  private final List<PlanProblem> problems = new ArrayList<>();

  void add(String file, int row, String column, String zh, String en) {
    problems.add(new PlanProblem(file, row, column, Text.of(zh, en)));
  }

  /**
   * @throws DomainException INVALID with all problems in {@code details.problems}
   */
  void throwIfAny() {
    if (problems.isEmpty()) {
      return;
    }
    PlanProblem first = problems.get(0);
    throw new DomainException(
        DomainException.Kind.INVALID,
        "plan-files-refused",
        Text.of(
            "规划数据文件有 %d 处问题，未载入任何内容。第一处：%s 第 %d 行 %s：%s"
                .formatted(
                    problems.size(),
                    first.file(),
                    first.row(),
                    first.column(),
                    first.message().zh()),
            "The plan's data files have %d problems, nothing was loaded. The first: %s line %d %s: %s"
                .formatted(
                    problems.size(),
                    first.file(),
                    first.row(),
                    first.column(),
                    first.message().en())),
        Map.of("problems", List.copyOf(problems)),
        null);
  }
}
