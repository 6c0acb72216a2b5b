package org.kuangjie.shared.clock;

import org.kuangjie.shared.Text;

/**
 * A time limit as a law sets it.
 *
 * @param code stable word, e.g. {@code case-decision}
 * @param legalBasis provision, for people
 * @param remindWorkingDays how many working days before the last day a reminder is due
 */
public record ClockRule(
    String code, Text title, Term term, RollRule roll, String legalBasis, int remindWorkingDays) {

  public ClockRule {
    if (remindWorkingDays < 0) {
      throw new IllegalArgumentException("remindWorkingDays " + remindWorkingDays);
    }
  }
}
