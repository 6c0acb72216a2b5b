package org.kuangjie.enforcement.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.enforcement.alerts.AlertState;
import org.kuangjie.enforcement.store.AlertStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AreaCode;

/**
 * The query of the list of alerts, all of it optional.
 *
 * @param open without concluded ones; true unless said otherwise
 * @param mine only those one answers for, or nobody does
 * @param disturbance all alerts of one, {@code sensing:} with the number of a patch disturbance
 * @param after id of the last one of the former page
 */
record AlertQuery(
    @Nullable AlertState state,
    @Nullable Severity leastSeverity,
    @Nullable Boolean open,
    @Nullable Boolean mine,
    @Nullable Boolean special,
    @Nullable @Pattern(regexp = AreaCode.PATTERN) String district,
    @Nullable @Size(max = 100) String takenBy,
    @Nullable Source source,
    @Nullable @Pattern(regexp = "(sensing|clue):[\\w-]{1,64}") String disturbance,
    @Nullable UUID after,
    @Nullable @Min(1) @Max(MOST) Integer limit) {

  private static final int MOST = 1000;
  private static final int USUAL = 100;

  /** What an alert was raised from. */
  enum Source {
    SENSING,
    CLUE
  }

  boolean wantsSpecial() {
    return Boolean.TRUE.equals(special);
  }

  private String sourceText() {
    if (disturbance != null) {
      return disturbance;
    }
    return source == null ? "" : source.name().toLowerCase(Locale.ROOT);
  }

  AlertStore.Filter filter(AlertScope seen, Actor actor) {
    return new AlertStore.Filter(
        seen.districtCodes(),
        state == null ? "" : state.name(),
        leastSeverity == null ? "" : leastSeverity.name(),
        Boolean.TRUE.equals(mine) ? actor.username() : "",
        takenBy == null ? "" : takenBy,
        sourceText(),
        !Boolean.FALSE.equals(open),
        seen.special(),
        false,
        after,
        limit == null ? USUAL : limit);
  }
}
