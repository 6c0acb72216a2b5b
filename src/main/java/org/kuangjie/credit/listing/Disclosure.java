package org.kuangjie.credit.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 公开披露, a variable of its own beside the state (000-R31, R36).
 *
 * @param from day of 认定
 * @param until last day of the term
 * @param decision by which it goes on or stopped; empty while it follows the term
 */
public record Disclosure(
    State state, @Nullable LocalDate from, @Nullable LocalDate until, String decision) {

  static final Disclosure NONE = new Disclosure(State.NONE, null, null, "");

  /** Whether and why the public sees an entry. */
  public enum State {
    /** 未披露 */
    NONE,
    /** 披露中 */
    DISCLOSED,
    /** 期满继续披露, by a recorded decision only */
    CONTINUED,
    /** 已停止 */
    STOPPED
  }

  /** Whether the public sees it on a day. */
  public boolean isPublicOn(LocalDate day) {
    return state == State.CONTINUED
        || (state == State.DISCLOSED && until != null && !day.isAfter(until));
  }

  boolean isExpiredOn(LocalDate day) {
    return until != null && day.isAfter(until);
  }

  Disclosure to(State next, String why) {
    return new Disclosure(next, from, until, why);
  }
}
