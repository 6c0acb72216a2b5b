package org.kuangjie.shared.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;

/**
 * Days that do not count towards a term, both ends included.
 *
 * @param to null while the pause lasts
 * @param legalBasis the provision that allows it; a pause without one is none
 */
public record Pause(LocalDate from, @Nullable LocalDate to, String legalBasis) {

  public Pause {
    if (legalBasis.isBlank()) {
      throw DomainException.invalid(
          "pause-without-basis", "中止计时须写明法律依据", "a pause needs its legal basis");
    }
    if (to != null && to.isBefore(from)) {
      throw DomainException.invalid(
          "pause-ends-before-start", "中止的结束日早于开始日", "the pause ends before it starts");
    }
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
