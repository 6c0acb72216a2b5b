package org.kuangjie.enforcement.penalties;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * What a law lays down for one kind of violation. Bounds only: the amount between them is for a
 * person.
 *
 * @param clause as far as the source states it
 * @param validFrom first day of the law; null when the table does not state it
 * @param basis what the bounds are
 * @param leastTimes factor; null for fixed bounds and where none is laid down
 * @param least yuan; null where none is laid down, or not known without the value
 * @param words the law's, with its condition
 */
public record PenaltyRange(
    String law,
    String clause,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Basis basis,
    @Nullable BigDecimal leastTimes,
    @Nullable BigDecimal mostTimes,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    Text words) {

  /** What the bounds rest on. */
  public enum Basis {
    /** Yuan. */
    FIXED,
    /** Times the market value of the product. */
    VALUE,
    /** Times the cost of restoration. */
    COST,
    /** The table gives no amount for this kind. */
    NONE
  }

  /** Whether both the value and what is laid down are known, so that a fine can be compared. */
  boolean isComparable() {
    return basis == Basis.FIXED || least != null || most != null;
  }

  boolean isAbove(BigDecimal fine) {
    return least != null && fine.compareTo(least) < 0;
  }

  boolean isBelow(BigDecimal fine) {
    return most != null && fine.compareTo(most) > 0;
  }
}
