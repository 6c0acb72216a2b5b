package org.kuangjie.ogc.raster;

import java.util.Arrays;

/**
 * How much of each pixel a shape covers, by exact areas. Every edge leaves in its row what the
 * coverage changes by from pixel to pixel; the running sum over a row is the coverage. Edges that
 * go down count positive, edges that go up negative, so rings of a polygon need opposite directions
 * for shell and holes, and shapes drawn into one mask unite where their directions agree.
 *
 * <p>x to the right, y down, pixel (0, 0) covers 0…1 both ways. Edges outside the picture are
 * clipped here. One mask serves one thread, shape after shape.
 */
public final class CoverageMask {

  private static final int OPAQUE = 255;

  private int width;
  private int height;
  private float[] change = {};
  private int[] rowStart = {};
  private int[] rowEnd = {};
  private int[] alpha = {};
  private int top;
  private int bottom;

  public CoverageMask(int width, int height) {
    resize(width, height);
  }

  /** Makes an empty mask serve a picture of another size. */
  public void resize(int toWidth, int toHeight) {
    width = toWidth;
    height = toHeight;
    if (change.length < (width + 2) * height) {
      change = new float[(width + 2) * height];
    }
    if (rowStart.length < height) {
      rowStart = new int[height];
      rowEnd = new int[height];
    }
    if (alpha.length < width) {
      alpha = new int[width];
    }
    Arrays.fill(rowStart, width + 2);
    top = height;
    bottom = 0;
  }

  /** Pixels it covers. */
  public int size() {
    return width * height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Takes one row of a shape. */
  @FunctionalInterface
  public interface RowPainter {

    /**
     * @param alpha coverage 0…255 of the pixels {@code from} (inclusive) to {@code to} (exclusive),
     *     at their own x
     */
    void paint(int y, int from, int to, int[] alpha);
  }

  /** Adds a directed edge. */
  public void edge(double x0, double y0, double x1, double y1) {
    if (y0 == y1) {
      return;
    }
    double fromX = x0;
    double fromY = y0;
    double toX = x1;
    double toY = y1;
    double sign = 1;
    if (fromY > toY) {
      fromX = x1;
      fromY = y1;
      toX = x0;
      toY = y0;
      sign = -1;
    }
    if (toY <= 0 || fromY >= height) {
      return;
    }
    double slope = (toX - fromX) / (toY - fromY);
    if (fromY < 0) {
      fromX -= fromY * slope;
      fromY = 0;
    }
    if (toY > height) {
      toX -= (toY - height) * slope;
      toY = height;
    }
    clipSides(fromX, fromY, toX, toY, slope, sign);
  }

  /** Left of the picture an edge acts on the whole row, right of it on nothing. */
  private void clipSides(double x0, double y0, double x1, double y1, double slope, double sign) {
    double left = Math.min(x0, x1);
    double right = Math.max(x0, x1);
    if (left >= width) {
      return;
    }
    if (right <= 0) {
      down(0, y0, 0, y1, 0, sign);
    } else if (left < 0) {
      double crossing = y0 - x0 / slope;
      if (x0 < 0) {
        down(0, y0, 0, crossing, 0, sign);
        clipSides(0, crossing, x1, y1, slope, sign);
      } else {
        clipSides(x0, y0, 0, crossing, slope, sign);
        down(0, crossing, 0, y1, 0, sign);
      }
    } else if (right > width) {
      double crossing = y0 + (width - x0) / slope;
      if (x0 > width) {
        down(width, crossing, x1, y1, slope, sign);
      } else {
        down(x0, y0, width, crossing, slope, sign);
      }
    } else {
      down(x0, y0, x1, y1, slope, sign);
    }
  }

  /** An edge inside the picture, y0 ≤ y1. */
  private void down(double x0, double y0, double x1, double y1, double slope, double sign) {
    int first = (int) y0;
    int last = Math.min(height - 1, (int) Math.ceil(y1) - 1);
    if (first > last) {
      return;
    }
    top = Math.min(top, first);
    bottom = Math.max(bottom, last + 1);
    double x = x0;
    for (int y = first; y <= last; y++) {
      double low = Math.max(y, y0);
      double high = Math.min(y + 1.0, y1);
      double next = y == last ? x1 : x + (high - low) * slope;
      row(y, Math.min(x, next), Math.max(x, next), sign * (high - low));
      x = next;
    }
  }

  /**
   * One edge within one row, from {@code left} to {@code right}, of signed height {@code amount}.
   * Up to position t the edge has covered G(t) of a row: 0 left of it, a parabola under it, t minus
   * its middle right of it; the change from pixel to pixel is the second difference of G.
   */
  private void row(int y, double left, double right, double amount) {
    int start = Math.min((int) left, width);
    int end = Math.min((int) right, width);
    if (start < rowStart[y]) {
      rowStart[y] = start;
    }
    if (end + 2 > rowEnd[y]) {
      rowEnd[y] = end + 2;
    }
    int at = y * (width + 2) + start;
    if (start == end) {
      double inFirst = start + 1 - (left + right) / 2;
      change[at] += (float) (amount * inFirst);
      change[at + 1] += (float) (amount * (1 - inFirst));
      return;
    }
    double half = 0.5 / (right - left);
    double middle = (left + right) / 2;
    double before = 0;
    double here = 0;
    for (int t = start + 1; t <= end + 2; t++) {
      double after = t >= right ? t - middle : (t - left) * (t - left) * half;
      change[at++] += (float) (amount * (after - 2 * here + before));
      before = here;
      here = after;
    }
  }

  /** Hands over what was covered since the last call, row by row, and empties the mask. */
  public void drain(RowPainter painter) {
    for (int y = top; y < bottom; y++) {
      if (rowStart[y] < rowEnd[y]) {
        drainRow(painter, y);
      }
    }
    top = height;
    bottom = 0;
  }

  /**
   * Lays one premultiplied colour over a picture of the mask's size where the mask is covered, and
   * empties the mask. The same as {@link #drain} with {@link Pixmap#over}, in one go.
   */
  public void paint(Pixmap picture, int colour) {
    int[] pixels = picture.pixels();
    for (int y = top; y < bottom; y++) {
      if (rowStart[y] < rowEnd[y]) {
        paintRow(pixels, y, colour);
      }
    }
    top = height;
    bottom = 0;
  }

  private void paintRow(int[] pixels, int y, int colour) {
    int shift = y * width - y * (width + 2);
    int from = y * (width + 2) + rowStart[y];
    int end = y * (width + 2) + Math.min(rowEnd[y], width);
    float[] changes = change;
    float sum = 0;
    int part = 0;
    int seen = 0;
    int mixed = 0;
    int ink = 0;
    for (int i = from; i < end; i++) {
      float by = changes[i];
      if (by != 0) {
        changes[i] = 0;
        sum += by;
        part = alpha(sum);
        ink = part == OPAQUE ? colour : Pixmap.scale(colour, part);
        seen = pixels[i + shift];
        mixed = Pixmap.blend(ink, seen);
        pixels[i + shift] = mixed;
      } else if (part != 0) {
        int below = pixels[i + shift];
        if (below != seen) {
          seen = below;
          mixed = Pixmap.blend(ink, below);
        }
        pixels[i + shift] = mixed;
      }
    }
    finishRow(pixels, y, end + shift, ink);
  }

  /** Where the right side of a shape lies outside the picture, its row goes on to the end. */
  private void finishRow(int[] pixels, int y, int at, int ink) {
    int base = y * (width + 2);
    if (rowEnd[y] > width) {
      change[base + width] = 0;
      change[base + width + 1] = 0;
    } else if (ink != 0) {
      for (int i = at; i < (y + 1) * width; i++) {
        pixels[i] = Pixmap.blend(ink, pixels[i]);
      }
    }
    rowStart[y] = width + 2;
    rowEnd[y] = 0;
  }

  private void drainRow(RowPainter painter, int y) {
    int base = y * (width + 2);
    int from = rowStart[y];
    int to = Math.min(rowEnd[y], width);
    float sum = 0;
    for (int x = from; x < to; x++) {
      sum += change[base + x];
      alpha[x] = alpha(sum);
    }
    if (alpha(sum) > 0 && to < width) {
      Arrays.fill(alpha, to, width, alpha(sum)); // the right side lies outside the picture
      to = width;
    }
    if (from < to) {
      painter.paint(y, from, to, alpha);
    }
    Arrays.fill(change, base + from, base + Math.min(rowEnd[y], width + 2), 0);
    rowStart[y] = width + 2;
    rowEnd[y] = 0;
  }

  private static int alpha(float covered) {
    return Math.min(OPAQUE, (int) (Math.abs(covered) * OPAQUE + 0.5f));
  }
}
