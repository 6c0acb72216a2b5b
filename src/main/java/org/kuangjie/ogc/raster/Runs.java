package org.kuangjie.ogc.raster;

import java.util.Arrays;

/**
 * How far pixels repeat. Most repeats on maps are either a pixel or two, at the edge of a shape, or
 * long, inside it or beside it: the first are looked at one by one, the rest by the processor's
 * vector instructions.
 */
final class Runs {

  private static final int FEW = 4;

  private Runs() {}

  /** Pixels from {@code from} on, at most up to {@code end}, that are like the first of them. */
  static int length(int[] pixels, int from, int end) {
    return 1 + same(pixels, from + 1, from, end - from - 1);
  }

  /** Pixels from {@code i} on, at most so many, that are as those from {@code at} on. */
  static int same(int[] pixels, int i, int at, int most) {
    int few = Math.min(most, FEW);
    int length = 0;
    while (length < few && pixels[i + length] == pixels[at + length]) {
      length++;
    }
    if (length < few || few == most) {
      return length;
    }
    int differs = Arrays.mismatch(pixels, i + few, i + most, pixels, at + few, at + most);
    return differs < 0 ? most : few + differs;
  }
}
