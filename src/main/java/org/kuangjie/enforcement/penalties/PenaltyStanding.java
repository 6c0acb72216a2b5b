package org.kuangjie.enforcement.penalties;

import java.math.BigDecimal;
import java.util.List;
import org.kuangjie.enforcement.penalties.PenaltyRange.Basis;
import org.kuangjie.shared.Text;

/** How a fine lies to what the law lays down. */
public enum PenaltyStanding {
  WITHIN("在幅度之内", "within the bounds"),
  BELOW("低于幅度", "below the bounds"),
  ABOVE("高于幅度", "above the bounds"),
  /** The day of the act or the value is not known. */
  UNKNOWN("行为日或价值未知，不能比对", "the day of the act or the value is not known: not compared"),
  NOT_LAID_DOWN("参考表未规定数额", "the table lays down no amount");

  private final Text words;

  PenaltyStanding(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }

  /** Whether a person has to say why. */
  public boolean needsReason() {
    return this == BELOW || this == ABOVE;
  }

  /**
   * @param ranges of one law; none when the day of the act is not known
   */
  static PenaltyStanding of(List<PenaltyRange> ranges, BigDecimal fine) {
    if (ranges.isEmpty()) {
      return UNKNOWN;
    }
    if (ranges.stream().allMatch(range -> range.basis() == Basis.NONE)) {
      return NOT_LAID_DOWN;
    }
    if (!ranges.stream().allMatch(PenaltyRange::isComparable)) {
      return UNKNOWN;
    }
    boolean within =
        ranges.stream().anyMatch(range -> !range.isAbove(fine) && !range.isBelow(fine));
    if (within) {
      return WITHIN;
    }
    return ranges.stream().allMatch(range -> range.isAbove(fine)) ? BELOW : ABOVE;
  }
}
