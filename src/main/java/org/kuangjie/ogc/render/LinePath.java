package org.kuangjie.ogc.render;

import java.util.Arrays;

/** Distances along a line of pixels, x and y by turns. */
final class LinePath {

  private LinePath() {}

  static double length(double[] line) {
    double sum = 0;
    for (int i = 0; i + 3 < line.length; i += 2) {
      sum += Math.hypot(line[i + 2] - line[i], line[i + 3] - line[i + 1]);
    }
    return sum;
  }

  /** Writes x, y and direction (radians, clockwise) of the place at a distance from the start. */
  static void at(double[] line, double distance, double[] to) {
    double rest = Math.max(0, distance);
    for (int i = 0; i + 3 < line.length; i += 2) {
      double dx = line[i + 2] - line[i];
      double dy = line[i + 3] - line[i + 1];
      double length = Math.hypot(dx, dy);
      boolean last = i + 5 >= line.length;
      if (length > 0 && (rest <= length || last)) {
        double share = Math.min(1, rest / length);
        to[0] = line[i] + dx * share;
        to[1] = line[i + 1] + dy * share;
        to[2] = Math.atan2(dy, dx);
        return;
      }
      rest -= length;
    }
  }

  static double[] reversed(double[] line) {
    double[] back = new double[line.length];
    for (int i = 0; i < line.length; i += 2) {
      back[line.length - 2 - i] = line[i];
      back[line.length - 1 - i] = line[i + 1];
    }
    return back;
  }

  /** Cuts off what of the first and last segment lies outside a picture of that size. */
  static double[] clip(double[] line, int width, int height) {
    double[] cut = Arrays.copyOf(line, line.length);
    if (cut.length >= 4) {
      pull(cut, 0, 2, width, height);
      pull(cut, cut.length - 2, cut.length - 4, width, height);
    }
    return cut;
  }

  /** Moves an end towards its neighbour until it lies in the picture. */
  private static void pull(double[] line, int end, int toward, int width, int height) {
    double dx = line[toward] - line[end];
    double dy = line[toward + 1] - line[end + 1];
    double share = 0;
    share = Math.max(share, entry(line[end], dx, width));
    share = Math.max(share, entry(line[end + 1], dy, height));
    if (share > 0 && share <= 1) {
      line[end] += dx * share;
      line[end + 1] += dy * share;
    }
  }

  private static double entry(double from, double by, double size) {
    if (from < 0 && by > 0) {
      return -from / by;
    }
    return from > size && by < 0 ? (size - from) / by : 0;
  }
}
