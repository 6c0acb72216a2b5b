package org.kuangjie.enforcement.penalties;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * A fine as it was decided, with what it was held against.
 *
 * @param id 0 while it is not kept
 * @param fine yuan
 * @param actOn last day of the act; null when not known
 * @param value yuan, of the product or the restoration; null when not known
 * @param law chosen by a person; null where only one law comes into question
 * @param ranges lines of the table on that day; they stay as they were
 * @param tableHash SHA-256 of the table
 */
public record CasePenalty(
    long id,
    BigDecimal fine,
    @Nullable LocalDate actOn,
    @Nullable BigDecimal value,
    @Nullable LawOf law,
    PenaltyStanding standing,
    List<PenaltyRange> ranges,
    String tableHash,
    String reason,
    String addedBy,
    @Nullable Instant addedAt) {

  public CasePenalty {
    ranges = List.copyOf(ranges);
  }

  /** Words of {@code standing}. */
  public Text getStandingWords() {
    return standing.words();
  }

  /** Whose day decides: 从旧兼从轻 is settled by a person. */
  public enum LawOf {
    ACT,
    DECISION
  }
}
