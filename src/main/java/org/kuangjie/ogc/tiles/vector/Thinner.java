package org.kuangjie.ogc.tiles.vector;

import java.util.Arrays;

/**
 * Brings lines and rings to whole units and leaves out what is not seen at that: points on the same
 * unit, points on a straight line, spikes without area, and by Douglas and Peucker what lies within
 * one unit of the rest. Serves one thread.
 */
final class Thinner {

  /** Square of the largest distance, in units, that a point left out may have. */
  private static final double TOLERANCE = 1;

  private int[] points = new int[256];
  private boolean[] kept = new boolean[128];
  private int[] stack = new int[64];
  private int numbers;

  /** x and y by turns; what counts of it is told by the methods. */
  int[] points() {
    return points;
  }

  /**
   * A ring without its closing point.
   *
   * @return how many numbers are left; 0 when the ring has become a line or a point
   */
  int ring(double[] xy, int length) {
    round(xy, length, true);
    closeRing();
    if (numbers < 6) {
      return 0;
    }
    int far = farthestFromFirst();
    Arrays.fill(kept, 0, numbers / 2 + 1, false);
    kept[0] = true;
    kept[far / 2] = true;
    thin(0, far);
    thin(far, numbers);
    compact();
    return numbers < 6 ? 0 : numbers;
  }

  /**
   * A line.
   *
   * @return how many numbers are left; 0 when the line has become a point
   */
  int line(double[] xy, int length) {
    round(xy, length, false);
    if (numbers < 4) {
      return 0;
    }
    Arrays.fill(kept, 0, numbers / 2, false);
    kept[0] = true;
    kept[numbers / 2 - 1] = true;
    thin(0, numbers - 2);
    compact();
    return numbers;
  }

  /** Twice the area of the first numbers as a ring; positive when clockwise as seen. */
  long twiceArea(int length) {
    long sum = 0;
    int before = length - 2;
    for (int i = 0; i < length; i += 2) {
      sum += (long) points[before] * points[i + 1] - (long) points[i] * points[before + 1];
      before = i;
    }
    return sum;
  }

  private void round(double[] xy, int length, boolean dropStraight) {
    if (points.length < length + 2) {
      points = new int[length + 2];
      kept = new boolean[length / 2 + 2];
    }
    numbers = 0;
    for (int i = 0; i < length; i += 2) {
      int x = (int) Math.floor(xy[i] + 0.5);
      int y = (int) Math.floor(xy[i + 1] + 0.5);
      if (numbers > 0 && points[numbers - 2] == x && points[numbers - 1] == y) {
        continue;
      }
      points[numbers] = x;
      points[numbers + 1] = y;
      while (dropStraight && numbers >= 4 && isStraight(numbers - 4, numbers - 2, numbers)) {
        numbers -= 2;
        points[numbers] = x;
        points[numbers + 1] = y;
      }
      boolean back =
          dropStraight && numbers >= 2 && points[numbers - 2] == x && points[numbers - 1] == y;
      numbers += back ? 0 : 2;
    }
  }

  /** Takes out what is straight about the point where the ring begins. */
  private void closeRing() {
    boolean changed = true;
    while (changed && numbers >= 6) {
      changed = false;
      if (isStraight(numbers - 4, numbers - 2, 0)) {
        numbers -= 2;
        changed = true;
      } else if (isStraight(numbers - 2, 0, 2)) {
        numbers -= 2;
        points[0] = points[numbers];
        points[1] = points[numbers + 1];
        changed = true;
      }
    }
  }

  private boolean isStraight(int a, int b, int c) {
    long cross =
        (long) (points[b] - points[a]) * (points[c + 1] - points[a + 1])
            - (long) (points[c] - points[a]) * (points[b + 1] - points[a + 1]);
    return cross == 0;
  }

  private int farthestFromFirst() {
    int far = 2;
    long farthest = -1;
    for (int i = 2; i < numbers; i += 2) {
      long dx = (long) points[i] - points[0];
      long dy = (long) points[i + 1] - points[1];
      long distance = dx * dx + dy * dy;
      if (distance > farthest) {
        farthest = distance;
        far = i;
      }
    }
    return far;
  }

  /** Marks what to keep strictly between two points; {@code numbers} means the first again. */
  private void thin(int from, int to) {
    int depth = 0;
    stack[depth++] = from;
    stack[depth++] = to;
    while (depth > 0) {
      int end = stack[--depth];
      int start = stack[--depth];
      int chosen = farthestBetween(start, end);
      if (chosen >= 0) {
        kept[chosen / 2] = true;
        if (depth + 4 > stack.length) {
          stack = Arrays.copyOf(stack, 2 * stack.length);
        }
        stack[depth++] = start;
        stack[depth++] = chosen;
        stack[depth++] = chosen;
        stack[depth++] = end;
      }
    }
  }

  /** -1 when all points between lie within the tolerance of the segment. */
  private int farthestBetween(int start, int end) {
    double x = points[start];
    double y = points[start + 1];
    int last = end == numbers ? 0 : end;
    double dx = points[last] - x;
    double dy = points[last + 1] - y;
    double length = dx * dx + dy * dy;
    double farthest = TOLERANCE;
    int chosen = -1;
    for (int i = start + 2; i < end; i += 2) {
      double px = points[i] - x;
      double py = points[i + 1] - y;
      double t = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      double ex = px - t * dx;
      double ey = py - t * dy;
      double distance = ex * ex + ey * ey;
      if (distance > farthest) {
        farthest = distance;
        chosen = i;
      }
    }
    return chosen;
  }

  private void compact() {
    int n = 0;
    for (int i = 0; i < numbers; i += 2) {
      if (kept[i / 2]) {
        points[n++] = points[i];
        points[n++] = points[i + 1];
      }
    }
    numbers = n;
  }
}
