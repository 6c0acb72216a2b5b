package org.kuangjie.ogc.imagery;

import java.awt.image.Raster;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.raster.ImageInfo;

/** Values of some bands of a window of an image, and where there are any. */
final class Samples {

  private final int width;
  private final int height;
  private final float[][] bands;
  private final float[] opacity;

  private Samples(int width, int height, float[][] bands, float[] opacity) {
    this.width = width;
    this.height = height;
    this.bands = bands;
    this.opacity = opacity;
  }

  /**
   * @param wanted indexes of the bands
   */
  static Samples of(ImageInfo info, Raster raster, @Nullable Raster mask, int[] wanted) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    float[][] bands = new float[wanted.length][];
    for (int i = 0; i < wanted.length; i++) {
      bands[i] = band(raster, wanted[i]);
    }
    float[] opacity = new float[width * height];
    if (info.alpha() == ImageInfo.NO_ALPHA) {
      Arrays.fill(opacity, 1);
    } else {
      float[] alpha = band(raster, info.alpha());
      double most = info.bits() >= 32 ? 1 : Math.pow(2, info.bits()) - 1;
      for (int i = 0; i < alpha.length; i++) {
        opacity[i] = (float) (alpha[i] / most);
      }
    }
    Samples samples = new Samples(width, height, bands, opacity);
    samples.leaveOut(mask);
    samples.leaveOut(info.noData());
    return samples;
  }

  private static float[] band(Raster raster, int band) {
    return raster.getSamples(
        raster.getMinX(),
        raster.getMinY(),
        raster.getWidth(),
        raster.getHeight(),
        band,
        (float[]) null);
  }

  private void leaveOut(@Nullable Raster mask) {
    if (mask != null) {
      float[] there = band(mask, 0);
      for (int i = 0; i < opacity.length; i++) {
        opacity[i] = there[i] == 0 ? 0 : opacity[i];
      }
    }
  }

  /** A pixel is nothing when every band has the value for it, or one has no number. */
  private void leaveOut(Optional<Double> noData) {
    float nothing = noData.map(Double::floatValue).orElse(Float.NaN);
    for (int i = 0; i < opacity.length; i++) {
      boolean all = true;
      for (float[] band : bands) {
        all &= band[i] == nothing;
        opacity[i] = Float.isNaN(band[i]) ? 0 : opacity[i];
      }
      opacity[i] = all ? 0 : opacity[i];
    }
  }

  /** Values of one band where there is an image. */
  float[] valid(int band) {
    float[] values = new float[opacity.length];
    int count = 0;
    for (int i = 0; i < opacity.length; i++) {
      if (opacity[i] > 0) {
        values[count++] = bands[band][i];
      }
    }
    return Arrays.copyOf(values, count);
  }

  /**
   * The sample a place lies in.
   *
   * @param x of the place, in samples from the outer corner of the first
   * @return opacity, 0 to 1
   */
  float nearest(double x, double y, float[] to) {
    int at = index((int) Math.floor(x), (int) Math.floor(y));
    for (int i = 0; i < bands.length; i++) {
      to[i] = bands[i][at];
    }
    return opacity[at];
  }

  /** Between the middles of the four samples around; where the nearest is nothing, nothing. */
  float bilinear(double x, double y, float[] to) {
    if (opacity[index((int) Math.floor(x), (int) Math.floor(y))] == 0) {
      return 0;
    }
    int left = (int) Math.floor(x - 0.5);
    int top = (int) Math.floor(y - 0.5);
    float across = (float) (x - 0.5 - left);
    float down = (float) (y - 0.5 - top);
    float total = 0;
    float covered = 0;
    Arrays.fill(to, 0);
    for (int corner = 0; corner < 4; corner++) {
      int right = corner & 1;
      int low = corner >> 1;
      int at = index(left + right, top + low);
      float weight = (right == 1 ? across : 1 - across) * (low == 1 ? down : 1 - down);
      if (opacity[at] > 0 && weight > 0) {
        total += weight;
        covered += weight * opacity[at];
        for (int i = 0; i < bands.length; i++) {
          to[i] += weight * bands[i][at];
        }
      }
    }
    for (int i = 0; i < bands.length; i++) {
      to[i] /= total;
    }
    return covered / total;
  }

  private int index(int column, int row) {
    int x = Math.max(0, Math.min(width - 1, column));
    int y = Math.max(0, Math.min(height - 1, row));
    return y * width + x;
  }
}
