package org.kuangjie.enforcement.duties;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * What the registers say to one field of a yearly report, and what was filed (004-R05, R11).
 *
 * @param field key of the field
 * @param proposed null when no register answers; that is never zero
 * @param source the register and what of it is counted; empty when there is none
 * @param note from when the data are, or why there is no figure
 * @param from first day counted
 * @param to last day counted
 * @param filed what stands in the field; null when it is empty
 * @param reason why {@code filed} is another than {@code proposed}; empty when it is the same
 */
public record DutyFigure(
    String field,
    @Nullable String proposed,
    Text source,
    Text note,
    LocalDate from,
    LocalDate to,
    Instant countedAt,
    @Nullable String filed,
    String reason) {

  /** Whether a known figure was left out or is another; without a known one nothing differs. */
  public boolean differs() {
    if (proposed == null) {
      return false;
    }
    return filed == null || new BigDecimal(filed).compareTo(new BigDecimal(proposed)) != 0;
  }
}
