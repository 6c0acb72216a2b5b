package org.kuangjie.enforcement.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * A percentage of the two rates (C.6).
 *
 * @param percent two decimals, half up; null where the base is zero: neither 0 nor infinite
 */
public record Rate(int part, int base, @Nullable BigDecimal percent, Text words) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  /** 无证勘查开采案件增减率: against the same period of the year before. */
  public static Rate growth(int now, int before) {
    return of(now - before, before);
  }

  /** 矿业权人违法违规案件发生率: cases by holders in a hundred rights. */
  public static Rate occurrence(int cases, int rights) {
    return of(cases, rights);
  }

  private static Rate of(int part, int base) {
    if (base == 0) {
      return new Rate(part, 0, null, Text.of("—（基期为零）", "— (base is zero)"));
    }
    BigDecimal percent =
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(base), DECIMALS, RoundingMode.HALF_UP);
    String said = percent.toPlainString() + "%";
    return new Rate(part, base, percent, Text.of(said, said));
  }
}
