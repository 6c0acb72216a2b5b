package org.kuangjie.ogc.render;

import java.util.Arrays;
import org.kuangjie.ogc.feature.Shape;

/**
 * A shape on the pixels of a map, thinned to what can be seen; filled again for each feature, so
 * that drawing needs no new memory. Rings are closed: their last point is their first.
 */
final class Outline {

  /** Points nearer to the one before are dropped. */
  private static final double CLOSEST_PIXELS = 0.5;

  /** The same for shapes so small that no one sees their form. */
  private static final double CLOSEST_OF_SMALL = 0.75;

  private static final double SMALL_PIXELS = 8;

  private double[] xy = new double[512];
  private int[] ends = new int[8];
  private Shape.Part[] kinds = new Shape.Part[8];
  private int parts;
  private double closest = CLOSEST_PIXELS;
  private int numbers;
  private double minX;
  private double minY;
  private double maxX;
  private double maxY;

  int parts() {
    return parts;
  }

  int start(int part) {
    return part == 0 ? 0 : ends[part - 1];
  }

  int end(int part) {
    return ends[part];
  }

  Shape.Part kind(int part) {
    return kinds[part];
  }

  boolean isClosed(int part) {
    return kinds[part] == Shape.Part.SHELL || kinds[part] == Shape.Part.HOLE;
  }

  /** x and y by turns; only up to the end of the last part. */
  double[] xy() {
    return xy;
  }

  double minX() {
    return minX;
  }

  double minY() {
    return minY;
  }

  double maxX() {
    return maxX;
  }

  double maxY() {
    return maxY;
  }

  /** Whether anything within {@code margin} of the shape lies in a picture of that size. */
  boolean meets(int width, int height, double margin) {
    return maxX + margin > 0
        && minX - margin < width
        && maxY + margin > 0
        && minY - margin < height;
  }

  Outline clear() {
    parts = 0;
    numbers = 0;
    minX = Double.POSITIVE_INFINITY;
    minY = Double.POSITIVE_INFINITY;
    maxX = Double.NEGATIVE_INFINITY;
    maxY = Double.NEGATIVE_INFINITY;
    return this;
  }

  void add(double x, double y) {
    if (numbers + 2 > xy.length) {
      xy = Arrays.copyOf(xy, 2 * xy.length);
    }
    xy[numbers++] = x;
    xy[numbers++] = y;
  }

  /** Ends the part that the points added since the last one make. */
  void end(Shape.Part kind) {
    if (parts == ends.length) {
      ends = Arrays.copyOf(ends, 2 * parts);
      kinds = Arrays.copyOf(kinds, 2 * parts);
    }
    extend(parts == 0 ? 0 : ends[parts - 1]);
    ends[parts] = numbers;
    kinds[parts++] = kind;
  }

  private void extend(int from) {
    double left = minX;
    double top = minY;
    double right = maxX;
    double bottom = maxY;
    for (int i = from; i < numbers; i += 2) {
      double x = xy[i];
      double y = xy[i + 1];
      left = x < left ? x : left;
      right = x > right ? x : right;
      top = y < top ? y : top;
      bottom = y > bottom ? y : bottom;
    }
    minX = left;
    minY = top;
    maxX = right;
    maxY = bottom;
  }

  /** Takes a shape of the data. */
  Outline read(Shape shape, MapProjection projection) {
    clear();
    boolean small =
        (shape.maxX() - shape.minX()) * projection.pixelsPerLongitude() < SMALL_PIXELS
            && (shape.maxY() - shape.minY()) * projection.pixelsPerLatitude() < SMALL_PIXELS;
    closest = small ? CLOSEST_OF_SMALL : CLOSEST_PIXELS;
    for (int part = 0; part < shape.partCount(); part++) {
      read(shape, part, projection);
    }
    return this;
  }

  private void read(Shape shape, int part, MapProjection projection) {
    int from = shape.start(part);
    int to = shape.end(part);
    Shape.Part kind = shape.part(part);
    int needed = numbers + (to - from) + 10;
    if (needed > xy.length) {
      xy = Arrays.copyOf(xy, Math.max(2 * xy.length, needed));
    }
    int first = numbers;
    thin(shape.xy(), from, to, projection);
    boolean ring = kind == Shape.Part.SHELL || kind == Shape.Part.HOLE;
    if (ring && numbers - first < 8) {
      numbers = first;
      if (kind == Shape.Part.HOLE) {
        return;
      }
      box(shape, part, projection);
    }
    end(kind);
  }

  private void thin(double[] source, int from, int to, MapProjection projection) {
    double perX = projection.pixelsPerLongitude() / closest;
    double perY = projection.pixelsPerLatitude() / closest;
    double[] pixels = xy;
    int count = numbers;
    double lastX = source[from];
    double lastY = source[from + 1];
    projection.project(lastX, lastY, pixels, count);
    count += 2;
    int last = to - 2;
    for (int i = from + 2; i < last; i += 2) {
      double dx = (source[i] - lastX) * perX;
      double dy = (source[i + 1] - lastY) * perY;
      if (dx * dx + dy * dy >= 1) {
        lastX = source[i];
        lastY = source[i + 1];
        projection.project(lastX, lastY, pixels, count);
        count += 2;
      }
    }
    if (last > from) {
      projection.project(source[last], source[last + 1], pixels, count);
      count += 2;
    }
    numbers = count;
  }

  /** What stays of a ring too small to have corners: its bounds. */
  private void box(Shape shape, int part, MapProjection projection) {
    double west = Double.POSITIVE_INFINITY;
    double south = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    double[] source = shape.xy();
    for (int i = shape.start(part); i < shape.end(part); i += 2) {
      west = Math.min(west, source[i]);
      east = Math.max(east, source[i]);
      south = Math.min(south, source[i + 1]);
      north = Math.max(north, source[i + 1]);
    }
    double[] corners = {west, south, east, south, east, north, west, north, west, south};
    for (int i = 0; i < corners.length; i += 2) {
      projection.project(corners[i], corners[i + 1], xy, numbers);
      numbers += 2;
    }
  }
}
