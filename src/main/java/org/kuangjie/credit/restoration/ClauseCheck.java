package org.kuangjie.credit.restoration;

import java.util.List;
import org.kuangjie.shared.Text;

/**
 * What a table of clauses would bring, before it is imported.
 *
 * @param clauses of the rows that are right
 * @param problems each naming its row; none when it can be imported
 */
public record ClauseCheck(List<ClauseTable.Clause> clauses, List<Text> problems) {

  public ClauseCheck {
    clauses = List.copyOf(clauses);
    problems = List.copyOf(problems);
  }
}
