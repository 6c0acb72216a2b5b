package org.kuangjie.compliance.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as a report prints them; always made from square metres, rounded once, half up. */
public final class Amounts {

  private static final BigDecimal HECTARE = BigDecimal.valueOf(10_000);
  private static final BigDecimal MU =
      new BigDecimal("2000").divide(BigDecimal.valueOf(3), 30, RoundingMode.HALF_UP);

  private Amounts() {}

  /** 公顷, 4 decimals. */
  public static String hectares(double squareMetres) {
    return BigDecimal.valueOf(squareMetres)
        .divide(HECTARE, 4, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** 亩, 2 decimals. */
  public static String mu(double squareMetres) {
    return BigDecimal.valueOf(squareMetres).divide(MU, 2, RoundingMode.HALF_UP).toPlainString();
  }

  /** Metres or square metres, 2 decimals at most. */
  public static String plain(double value) {
    return plain(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
  }

  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  public static double round(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }
}
