package org.kuangjie.sensing.raster;

import java.awt.Rectangle;

/** The index of every pixel of some rows. */
final class PixelIndex {

  private static final int RED = 2;
  private static final int NEAR_INFRARED = 3;

  private PixelIndex() {}

  /** NaN where the scene has no data: zero or no number in what the index needs. */
  static float[] of(Scene scene, Rectangle rows, ChangeOrder.Index index) {
    return switch (index) {
      case BRIGHTNESS -> brightness(scene, rows);
      case NDVI -> vegetation(scene.read(rows, RED), scene.read(rows, NEAR_INFRARED));
    };
  }

  /** How far a pixel changed in the sense of the index; NaN compares false with every threshold. */
  static float change(float before, float after, ChangeOrder.Index index) {
    return switch (index) {
      case BRIGHTNESS -> Math.abs(after - before) / (after + before);
      case NDVI -> before - after;
    };
  }

  private static float[] brightness(Scene scene, Rectangle rows) {
    float[] mean = scene.read(rows, 0);
    for (int band = 1; band < scene.bands(); band++) {
      float[] more = scene.read(rows, band);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += more[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] = mean[i] > 0 ? mean[i] / scene.bands() : Float.NaN;
    }
    return mean;
  }

  private static float[] vegetation(float[] red, float[] infrared) {
    for (int i = 0; i < red.length; i++) {
      float sum = red[i] + infrared[i];
      red[i] = sum > 0 ? (infrared[i] - red[i]) / sum : Float.NaN;
    }
    return red;
  }
}
