package org.kuangjie.geo.boundary.out;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;

/** Numbers as boundary files print them: metres 2 decimals, seconds 3, decimal degrees 9. */
final class Printed {

  private static final int METRE_DECIMALS = 2;
  private static final int DEGREE_DECIMALS = 9;
  private static final int SECOND_DECIMALS = 3;
  private static final long MILLISECONDS_PER_DEGREE = 3_600_000;
  private static final long MILLISECONDS_PER_MINUTE = 60_000;

  private Printed() {}

  static double round(double value, Crs crs) {
    return decimal(value, crs).doubleValue();
  }

  static BigDecimal decimal(double value, Crs crs) {
    int decimals = crs.isGeographic() ? DEGREE_DECIMALS : METRE_DECIMALS;
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** For software: decimal degrees or metres. */
  static String plain(double value, Crs crs) {
    return decimal(value, crs).toPlainString();
  }

  /** For tables: {@code 106°33′00.000″} or metres. */
  static String forTable(double value, Crs crs) {
    if (!crs.isGeographic()) {
      return plain(value, crs);
    }
    long milliseconds =
        BigDecimal.valueOf(value)
            .multiply(BigDecimal.valueOf(MILLISECONDS_PER_DEGREE))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    long minutes = milliseconds % MILLISECONDS_PER_DEGREE / MILLISECONDS_PER_MINUTE;
    BigDecimal seconds =
        BigDecimal.valueOf(milliseconds % MILLISECONDS_PER_MINUTE, SECOND_DECIMALS);
    String padded = seconds.compareTo(BigDecimal.TEN) < 0 ? "0" + seconds : seconds.toString();
    return "%d°%02d′%s″".formatted(milliseconds / MILLISECONDS_PER_DEGREE, minutes, padded);
  }

  /** Metres above sea with 2 decimals; empty when not known. */
  static String elevation(@Nullable Double metres) {
    return metres == null
        ? ""
        : BigDecimal.valueOf(metres).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
