package org.kuangjie.geo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The three areas of a boundary, always stated together (三面积): they differ, and people must see
 * which is which. The legal one is the ellipsoidal area (TD/T 1055-2019). Rounded figures are made
 * from square metres once, half up.
 *
 * @param ellipsoidalSquareMetres on CGCS2000
 * @param planarSquareMetres in the plane of {@code planarCrs}, from the given corners
 * @param planarCrs the declared projection; for longitude and latitude the 3° zone of the middle;
 *     null with a null planar area when no projection fits
 * @param claimedSquareMetres as written in the file; null when the file claims none
 */
public record Areas(
    double ellipsoidalSquareMetres,
    @Nullable Double planarSquareMetres,
    @Nullable Crs planarCrs,
    @Nullable Double claimedSquareMetres) {

  private static final BigDecimal SQUARE_METRES_PER_HECTARE = BigDecimal.valueOf(10_000);
  private static final BigDecimal SQUARE_METRES_PER_SQUARE_KILOMETRE =
      BigDecimal.valueOf(1_000_000);

  /** Ellipsoidal area in 公顷, 4 decimals. */
  public BigDecimal hectares() {
    return hectares(ellipsoidalSquareMetres);
  }

  /** Ellipsoidal area in 亩 (2000/3 m²), 2 decimals. */
  public BigDecimal mu() {
    return mu(ellipsoidalSquareMetres);
  }

  /** Ellipsoidal area in km², 4 decimals. */
  public BigDecimal squareKilometres() {
    return squareKilometres(ellipsoidalSquareMetres);
  }

  /** 公顷, 4 decimals, half up. */
  public static BigDecimal hectares(double squareMetres) {
    return BigDecimal.valueOf(squareMetres)
        .divide(SQUARE_METRES_PER_HECTARE, 4, RoundingMode.HALF_UP);
  }

  /** 亩, 2 decimals, half up. */
  public static BigDecimal mu(double squareMetres) {
    return BigDecimal.valueOf(squareMetres)
        .multiply(BigDecimal.valueOf(3))
        .divide(BigDecimal.valueOf(2000), 2, RoundingMode.HALF_UP);
  }

  /** km², 4 decimals, half up. */
  public static BigDecimal squareKilometres(double squareMetres) {
    return BigDecimal.valueOf(squareMetres)
        .divide(SQUARE_METRES_PER_SQUARE_KILOMETRE, 4, RoundingMode.HALF_UP);
  }
}
