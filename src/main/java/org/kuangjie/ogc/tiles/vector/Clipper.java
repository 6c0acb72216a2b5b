package org.kuangjie.ogc.tiles.vector;

import java.util.Arrays;

/**
 * Cuts rings and lines to a square. Rings by Sutherland and Hodgman: side after side; where a ring
 * leaves and comes back, the pieces stay joined along the square's edge, outside of what is seen.
 * Lines by Liang and Barsky, into as many pieces as they have inside. Serves one thread.
 */
final class Clipper {

  /** Takes the pieces of a line; the array is overwritten by the next piece. */
  @FunctionalInterface
  interface Piece {
    void take(double[] xy, int numbers);
  }

  private final double low;
  private final double high;
  private double[] result = new double[256];
  private double[] spare = new double[256];

  Clipper(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /** What the last ring became. */
  double[] result() {
    return result;
  }

  /**
   * Cuts a ring.
   *
   * @param ring x and y by turns, the first point not repeated at the end; not changed
   * @return how many numbers of {@link #result()} count; 0 when nothing is inside
   */
  int clipRing(double[] ring, int numbers) {
    if (result.length < numbers) {
      result = Arrays.copyOf(result, numbers);
    }
    System.arraycopy(ring, 0, result, 0, numbers);
    int left = numbers;
    for (int side = 0; side < 4 && left > 0; side++) {
      left = clipSide(left, side & 1, side < 2);
    }
    return left;
  }

  /** Keeps what is above the low or below the high bound of an axis. */
  private int clipSide(int numbers, int axis, boolean lower) {
    double bound = lower ? low : high;
    double sign = lower ? 1 : -1;
    if (spare.length < 2 * numbers) {
      spare = new double[2 * numbers];
    }
    double[] in = result;
    double[] out = spare;
    int n = 0;
    int before = numbers - 2;
    double depthBefore = sign * (in[before + axis] - bound);
    for (int i = 0; i < numbers; i += 2) {
      double depth = sign * (in[i + axis] - bound);
      if (depth >= 0 != depthBefore >= 0) {
        double t = depthBefore / (depthBefore - depth);
        int other = 1 - axis;
        out[n + axis] = bound;
        out[n + other] = in[before + other] + t * (in[i + other] - in[before + other]);
        n += 2;
      }
      if (depth >= 0) {
        out[n++] = in[i];
        out[n++] = in[i + 1];
      }
      before = i;
      depthBefore = depth;
    }
    result = out;
    spare = in;
    return n;
  }

  /**
   * Cuts a line.
   *
   * @param line x and y by turns
   */
  void clipLine(double[] line, int numbers, Piece pieces) {
    if (result.length < numbers + 2) {
      result = new double[numbers + 2];
    }
    int n = 0;
    for (int i = 0; i + 3 < numbers; i += 2) {
      double x = line[i];
      double y = line[i + 1];
      double dx = line[i + 2] - x;
      double dy = line[i + 3] - y;
      double enter = Math.max(enter(x, dx), enter(y, dy));
      double leave = Math.min(leave(x, dx), leave(y, dy));
      if (enter > leave) {
        n = flush(n, pieces);
        continue;
      }
      if (n == 0 || enter > 0) {
        n = flush(n, pieces);
        result[n++] = x + enter * dx;
        result[n++] = y + enter * dy;
      }
      result[n++] = x + leave * dx;
      result[n++] = y + leave * dy;
      if (leave < 1) {
        n = flush(n, pieces);
      }
    }
    flush(n, pieces);
  }

  private int flush(int numbers, Piece pieces) {
    if (numbers > 2) {
      pieces.take(result, numbers);
    }
    return 0;
  }

  /** Part of a segment after which it is between the bounds of an axis; beyond 1 = never. */
  private double enter(double from, double delta) {
    if (delta == 0) {
      return from >= low && from <= high ? 0 : 2;
    }
    return Math.max(0, ((delta > 0 ? low : high) - from) / delta);
  }

  private double leave(double from, double delta) {
    return delta == 0 ? 1 : Math.min(1, ((delta > 0 ? high : low) - from) / delta);
  }
}
