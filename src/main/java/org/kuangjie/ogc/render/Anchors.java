package org.kuangjie.ogc.render;

import java.util.Arrays;
import org.kuangjie.ogc.feature.Shape;

/** Where symbols and labels of lines and areas stand. */
final class Anchors {

  private static final int SCANS = 5;

  private Anchors() {}

  /** Half way along a line. */
  static void middle(Outline outline, int part, double[] at) {
    double[] xy = outline.xy();
    int start = outline.start(part);
    int last = outline.end(part) - 2;
    double rest = length(outline, part) / 2;
    at[0] = xy[start];
    at[1] = xy[start + 1];
    for (int i = start; i < last; i += 2) {
      double step = Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
      if (step >= rest && step > 0) {
        at[0] = xy[i] + (xy[i + 2] - xy[i]) * rest / step;
        at[1] = xy[i + 1] + (xy[i + 3] - xy[i + 1]) * rest / step;
        return;
      }
      rest -= step;
    }
  }

  static double length(Outline outline, int part) {
    double[] xy = outline.xy();
    double sum = 0;
    for (int i = outline.start(part); i < outline.end(part) - 2; i += 2) {
      sum += Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
    }
    return sum;
  }

  /**
   * A point well inside an area: its centre of gravity where that lies inside, else the middle of
   * the widest stretch of some level lines.
   *
   * @param shell the part with the shell; its holes follow
   * @return false for an area without extent
   */
  static boolean inside(Outline outline, int shell, double[] at) {
    int end = shell + 1;
    while (end < outline.parts() && outline.kind(end) == Shape.Part.HOLE) {
      end++;
    }
    return inside(outline, shell, end, -1e9, 1e9, at);
  }

  /** As {@link #inside(Outline, int, double[])}, of what lies in a picture of that size. */
  static boolean insideVisible(Outline outline, int shell, int width, int height, double[] at) {
    int end = shell + 1;
    while (end < outline.parts() && outline.kind(end) == Shape.Part.HOLE) {
      end++;
    }
    double[] box = bounds(outline, shell);
    if (box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height) {
      return inside(outline, shell, end, 0, width, at);
    }
    double[] seen = {0, Math.max(0, box[1]), width, Math.min(height, box[3])};
    return widest(outline, shell, end, seen, at);
  }

  private static double[] bounds(Outline outline, int part) {
    double[] box = {1e18, 1e18, -1e18, -1e18};
    for (int i = outline.start(part); i < outline.end(part); i += 2) {
      box[0] = Math.min(box[0], outline.xy()[i]);
      box[1] = Math.min(box[1], outline.xy()[i + 1]);
      box[2] = Math.max(box[2], outline.xy()[i]);
      box[3] = Math.max(box[3], outline.xy()[i + 1]);
    }
    return box;
  }

  private static boolean inside(
      Outline outline, int shell, int end, double left, double right, double[] at) {
    if (centroid(outline, shell, at)) {
      double[] crossings = crossings(outline, shell, end, at[1]);
      for (int i = 0; i + 1 < crossings.length; i += 2) {
        if (at[0] > crossings[i] + 1 && at[0] < crossings[i + 1] - 1) {
          return true;
        }
      }
    }
    double[] box = bounds(outline, shell);
    return widest(outline, shell, end, new double[] {left, box[1], right, box[3]}, at);
  }

  private static boolean centroid(Outline outline, int part, double[] at) {
    double[] xy = outline.xy();
    int start = outline.start(part);
    double area = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = start; i < outline.end(part) - 2; i += 2) {
      double x = xy[i] - xy[start];
      double y = xy[i + 1] - xy[start + 1];
      double nextX = xy[i + 2] - xy[start];
      double nextY = xy[i + 3] - xy[start + 1];
      double cross = x * nextY - nextX * y;
      area += cross;
      sumX += (x + nextX) * cross;
      sumY += (y + nextY) * cross;
    }
    if (Math.abs(area) < 1e-9) {
      return false;
    }
    at[0] = xy[start] + sumX / (3 * area);
    at[1] = xy[start + 1] + sumY / (3 * area);
    return true;
  }

  private static boolean widest(Outline outline, int shell, int end, double[] box, double[] at) {
    double top = box[1];
    double bottom = box[3];
    double best = 0;
    for (int scan = 1; scan <= SCANS && bottom > top; scan++) {
      double y = top + (bottom - top) * (scan % 2 == 0 ? scan : SCANS + 1 - scan) / (SCANS + 1);
      double[] crossings = crossings(outline, shell, end, y);
      for (int i = 0; i + 1 < crossings.length; i += 2) {
        double from = Math.max(box[0], crossings[i]);
        double to = Math.min(box[2], crossings[i + 1]);
        if (to - from > best) {
          best = to - from;
          at[0] = (from + to) / 2;
          at[1] = y;
        }
      }
    }
    return best > 0;
  }

  /** Square pixels of a ring. */
  static double area(Outline outline, int part) {
    double[] xy = outline.xy();
    int start = outline.start(part);
    double twice = 0;
    for (int i = start; i < outline.end(part) - 2; i += 2) {
      twice +=
          (xy[i] - xy[start]) * (xy[i + 3] - xy[start + 1])
              - (xy[i + 2] - xy[start]) * (xy[i + 1] - xy[start + 1]);
    }
    return Math.abs(twice) / 2;
  }

  /** Which share of a level stretch of that width around a point lies inside an area. */
  static double fit(Outline outline, int shell, double[] at, double width) {
    double[] crossings = crossings(outline, shell, shell + 1, at[1]);
    double inside = 0;
    for (int i = 0; i + 1 < crossings.length; i += 2) {
      double from = Math.max(at[0] - width / 2, crossings[i]);
      double to = Math.min(at[0] + width / 2, crossings[i + 1]);
      inside += Math.max(0, to - from);
    }
    return width <= 0 ? 1 : inside / width;
  }

  /** Where a level line enters and leaves the area, from the left. */
  private static double[] crossings(Outline outline, int shell, int end, double y) {
    double[] found = new double[8];
    int count = 0;
    double[] xy = outline.xy();
    for (int part = shell; part < end; part++) {
      for (int i = outline.start(part); i < outline.end(part) - 2; i += 2) {
        double y0 = xy[i + 1];
        double y1 = xy[i + 3];
        if (y0 <= y != y1 <= y) {
          if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
          }
          found[count++] = xy[i] + (y - y0) / (y1 - y0) * (xy[i + 2] - xy[i]);
        }
      }
    }
    double[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
