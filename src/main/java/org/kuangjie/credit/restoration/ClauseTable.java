package org.kuangjie.credit.restoration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Points of conduct, as the city sets them (001-R24). Tables are kept; the one in force on a day is
 * the newest that had begun by then. There is none until somebody imports one.
 *
 * @param version counts imports
 * @param source the document the points come from
 */
public record ClauseTable(
    int version, String title, String source, LocalDate validFrom, List<Clause> clauses) {

  public ClauseTable {
    clauses = List.copyOf(clauses);
  }

  /**
   * @param kind GOOD or BAD
   * @param points added or deducted; more than 0
   * @param tableVersion version of its table
   */
  public record Clause(
      int tableVersion, String code, RecordClass kind, BigDecimal points, String words) {}
}
