package org.kuangjie.ogc.imagery;

import java.util.function.Supplier;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.ContrastEnhancement;
import org.geotools.api.style.ContrastMethod;
import org.jspecify.annotations.Nullable;

/**
 * A ContrastEnhancement (OGC 05-077r4, 11.5.6): from the values of a band to brightness. Options of
 * Normalize as GeoServer and QGIS write them: {@code algorithm}, {@code minValue}, {@code
 * maxValue}. Without any, bytes stay as they are, and other values are stretched over what the
 * image has.
 */
final class Contrast {

  private static final int FINE = 1024;

  private final Spread spread;
  private final double gamma;
  private final byte[] corrected = new byte[FINE + 1];

  /** From a value to brightness, 0 to 1. */
  private interface Spread {
    float of(float value);
  }

  private Contrast(Spread spread, double gamma) {
    this.spread = spread;
    this.gamma = gamma;
    for (int i = 0; i <= FINE; i++) {
      corrected[i] = (byte) Math.round(255 * Math.pow((double) i / FINE, 1 / gamma));
    }
  }

  /**
   * @param most of the values the type of band can have, of bytes and smaller; 0 = of others
   * @param statistics of the band, asked for only where needed
   */
  static Contrast of(
      @Nullable ContrastEnhancement given, double most, Supplier<BandStatistics> statistics) {
    return new Contrast(spread(given, most, statistics), gamma(given));
  }

  /** Of colours that are made already: only brighter or darker. */
  static Contrast ofColours(double gamma) {
    return new Contrast(value -> value / 255, gamma);
  }

  private static Spread spread(
      @Nullable ContrastEnhancement given, double most, Supplier<BandStatistics> statistics) {
    ContrastMethod method = given == null ? null : given.getMethod();
    if (given != null && ContrastMethod.NORMALIZE.equals(method)) {
      return normalize(given, most, statistics);
    }
    if (ContrastMethod.HISTOGRAM.equals(method)) {
      return statistics.get()::shareUpTo;
    }
    return most > 0
        ? value -> (float) (value / most)
        : stretch(statistics.get().least(), statistics.get().most());
  }

  private static Spread normalize(
      ContrastEnhancement given, double most, Supplier<BandStatistics> statistics) {
    Double from = option(given, "minValue");
    Double to = option(given, "maxValue");
    float least = from == null ? statistics.get().least() : from.floatValue();
    float greatest = to == null ? statistics.get().most() : to.floatValue();
    Expression algorithm = given.getOption("algorithm");
    String name = algorithm == null ? "" : String.valueOf(algorithm.evaluate(null));
    float full = (float) (most > 0 ? most : 255);
    return switch (name) {
      case "ClipToMinimumMaximum" -> value -> Math.max(least, Math.min(greatest, value)) / full;
      case "ClipToZero" -> value -> value < least || value > greatest ? 0 : value / full;
      default -> stretch(least, greatest);
    };
  }

  private static Spread stretch(float least, float most) {
    float span = most - least;
    return value -> span > 0 ? (value - least) / span : value < least ? 0 : 1;
  }

  private static @Nullable Double option(ContrastEnhancement given, String name) {
    Expression option = given.getOption(name);
    return option == null ? null : option.evaluate(null, Double.class);
  }

  /** 1 = as it is; more is brighter. */
  static double gamma(@Nullable ContrastEnhancement given) {
    Expression gamma = given == null ? null : given.getGammaValue();
    Double number = gamma == null ? null : gamma.evaluate(null, Double.class);
    return number == null || !(number > 0) ? 1 : number;
  }

  /** 0 to 255. */
  int brightness(float value) {
    float share = Math.max(0, Math.min(1, spread.of(value)));
    return corrected[Math.round(share * FINE)] & 0xff;
  }

  @Override
  public String toString() {
    return "gamma " + gamma;
  }
}
