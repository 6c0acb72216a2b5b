package org.kuangjie.credit.restoration;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * 001-R22: 80, once the basic information is approved, plus what good conduct adds, less what bad
 * conduct takes. Only reckoned, never entered (001-R36). The document sets neither floor nor
 * ceiling.
 */
public record Score(BigDecimal points, Band band) {

  static final BigDecimal BASE = new BigDecimal(80);

  /**
   * What counts on a day.
   *
   * @param basicApproved basic information complete and approved
   * @param ended 主体资格灭失: such a unit is not rated (001-R27)
   */
  public record Sums(boolean basicApproved, boolean ended, BigDecimal good, BigDecimal bad) {}

  /** Empty for whom there is no rating. */
  public static Optional<Score> of(Sums sums) {
    if (!sums.basicApproved() || sums.ended()) {
      return Optional.empty();
    }
    BigDecimal points = BASE.add(sums.good()).subtract(sums.bad());
    return Optional.of(new Score(points, Band.of(points)));
  }
}
