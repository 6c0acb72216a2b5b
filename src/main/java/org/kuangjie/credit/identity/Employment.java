package org.kuangjie.credit.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody held a function in a unit for a time (000-R09).
 *
 * @param to last day; null while it lasts
 */
public record Employment(
    UUID id, UUID entityId, UUID personId, Duty duty, LocalDate from, @Nullable LocalDate to) {

  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
