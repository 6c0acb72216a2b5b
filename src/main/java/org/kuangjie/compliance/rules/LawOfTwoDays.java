package org.kuangjie.compliance.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What became law and what ceased to be between two days (F-2).
 *
 * @param began rules that hold on the later day and not on the earlier
 * @param ended rules that hold on the earlier day and not on the later
 */
public record LawOfTwoDays(LocalDate from, LocalDate to, List<RuleDoc> began, List<RuleDoc> ended) {

  public LawOfTwoDays {
    began = List.copyOf(began);
    ended = List.copyOf(ended);
  }

  /** The days in either order. */
  static LawOfTwoDays of(List<Rule> rules, LocalDate one, LocalDate other) {
    LocalDate from = one.isAfter(other) ? other : one;
    LocalDate to = one.isAfter(other) ? one : other;
    List<RuleDoc> docs = rules.stream().map(Rule::doc).toList();
    return new LawOfTwoDays(from, to, onlyOn(docs, to, from), onlyOn(docs, from, to));
  }

  private static List<RuleDoc> onlyOn(List<RuleDoc> docs, LocalDate day, LocalDate other) {
    return docs.stream().filter(doc -> doc.isInForce(day) && !doc.isInForce(other)).toList();
  }
}
