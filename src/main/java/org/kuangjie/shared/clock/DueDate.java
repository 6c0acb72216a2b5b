package org.kuangjie.shared.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a term, until its end (24:00 in Asia/Shanghai).
 *
 * @param day null exactly while {@link State#PAUSED}
 */
public record DueDate(@Nullable LocalDate day, State state) {

  /** How far the day can be relied upon. */
  public enum State {
    /** Every day that was counted is announced. */
    FIRM,
    /** Reckoned over days no notice has announced yet; it may move when the notice comes. */
    PROVISIONAL,
    /** A pause has begun and not ended. */
    PAUSED
  }

  static final DueDate PAUSED = new DueDate(null, State.PAUSED);

  static DueDate of(LocalDate day, boolean announced) {
    return new DueDate(day, announced ? State.FIRM : State.PROVISIONAL);
  }

  public boolean isProvisional() {
    return state == State.PROVISIONAL;
  }

  /** Never while paused. */
  public boolean isOverdue(LocalDate today) {
    return day != null && today.isAfter(day);
  }
}
