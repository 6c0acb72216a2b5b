package org.kuangjie.ogc.imagery;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import org.kuangjie.geo.raster.GeoTiff;
import org.kuangjie.geo.raster.ImageLevel;

/** How the values of one band are spread, from a sample of the whole image. */
final class BandStatistics {

  static final int CLASSES = 256;

  private static final int SAMPLE_PIXELS = 512;

  private final float least;
  private final float most;
  private final float[] shares;

  private BandStatistics(float least, float most, float[] shares) {
    this.least = least;
    this.most = most;
    this.shares = shares;
  }

  static BandStatistics of(GeoTiff file, int band, ReadingBudget budget) {
    List<ImageLevel> levels = file.info().levels();
    ImageLevel level =
        levels.stream()
            .filter(l -> Math.max(l.width(), l.height()) >= SAMPLE_PIXELS)
            .reduce((finer, coarser) -> coarser)
            .orElse(levels.get(0));
    int step = Math.max(1, Math.max(level.width(), level.height()) / SAMPLE_PIXELS);
    Rectangle all = level.bounds();
    budget.take((long) all.width * all.height);
    Samples samples =
        Samples.of(
            file.info(),
            file.read(level, all, step),
            file.readMask(level, all, step),
            new int[] {band});
    return of(samples.valid(0));
  }

  /**
   * @param values each of them a number
   */
  static BandStatistics of(float[] values) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    float[] shares = new float[CLASSES];
    if (values.length == 0) {
      return new BandStatistics(0, 1, shares);
    }
    int[] counts = new int[CLASSES];
    for (float value : values) {
      counts[position(value, least, most)]++;
    }
    long sum = 0;
    for (int i = 0; i < CLASSES; i++) {
      sum += counts[i];
      shares[i] = (float) ((double) sum / values.length);
    }
    return new BandStatistics(least, most, shares);
  }

  private static int position(float value, float least, float most) {
    float share = most > least ? (value - least) / (most - least) : 0;
    return Math.max(0, Math.min(CLASSES - 1, (int) (share * CLASSES)));
  }

  float least() {
    return least;
  }

  float most() {
    return most;
  }

  /** Which share of all values is not greater, 0 to 1. */
  float shareUpTo(float value) {
    return shares[position(value, least, most)];
  }

  @Override
  public String toString() {
    return least + " to " + most + " " + Arrays.toString(shares);
  }
}
