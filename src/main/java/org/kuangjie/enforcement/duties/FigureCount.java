package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;

/**
 * A counted figure.
 *
 * @param value null when it is not known
 * @param note from when the data are, or why there is none
 */
record FigureCount(@Nullable String value, Text note) {

  static FigureCount unknown(String zh, String en) {
    return new FigureCount(null, Text.of(zh, en));
  }

  /**
   * What is counted.
   *
   * @param district empty for the whole city
   * @param year of the period
   * @param to last day, not after today
   */
  record Scope(String district, int year, LocalDate from, LocalDate to, Actor actor) {

    boolean has(String area) {
      return district.isEmpty() || district.equals(area);
    }
  }
}
