package org.kuangjie.ogc.raster;

import java.util.Arrays;

/**
 * How much of each pixel a shape covers, by exact areas. Every edge leaves in its row what the
 * coverage changes by from pixel to pixel; the running sum over a row is the coverage. Edges that
 * go down count positive, edges that go up negative, so rings of a polygon need opposite directions
 * for shell and holes, and shapes drawn into one mask unite where their directions agree.
 *
 * <p>One bit for each cell tells whether an edge has touched it. Between two touched cells the
 * coverage stays the same, so emptying a mask costs by the edges of a shape, not by its area: an
 * outline does not look at the inside of what it runs around.
 *
 * <p>A mask can be told where the next shape lies ({@link #focus}). Its cells are then those of the
 * shape's box only and lie side by side, so that a small shape stays in the processor's nearest
 * cache, where a picture's worth of cells would not.
 *
 * <p>x to the right, y down, pixel (0, 0) covers 0…1 both ways. Edges outside the picture, or the
 * box, are clipped here. One mask serves one thread, shape after shape.
 */
public final class CoverageMask {

  private static final int OPAQUE = 255;
  private static final int CACHE_LINE = 16;

  private int pictureWidth;
  private int pictureHeight;

  /** The box of the next shape on the picture. */
  private int originX;

  private int originY;
  private int width;
  private int height;

  /** Cells of a row: an odd number of cache lines, so that rows do not push each other out. */
  private int stride;

  /** Words of {@link #touched} for each row. */
  private int words;

  private float[] change = {};
  private long[] touched = {};
  private int[] alpha = {};

  /** Rows and cells that were touched: the first and the one after the last. */
  private int top;

  private int bottom;
  private int left;
  private int right;

  public CoverageMask(int width, int height) {
    resize(width, height);
  }

  /** Makes an empty mask serve a picture of another size. */
  public void resize(int toWidth, int toHeight) {
    pictureWidth = toWidth;
    pictureHeight = toHeight;
    everywhere();
    if (change.length < stride * height) {
      change = new float[stride * height];
    }
    if (touched.length < words * height) {
      touched = new long[words * height];
    }
    if (alpha.length < width) {
      alpha = new int[width];
    }
  }

  /** The next shape, up to {@link #paint} or {@link #drain}, shows within these bounds only. */
  public void focus(double minX, double minY, double maxX, double maxY) {
    int west = (int) Math.max(0, Math.min(pictureWidth, Math.floor(minX)));
    int north = (int) Math.max(0, Math.min(pictureHeight, Math.floor(minY)));
    int east = (int) Math.max(west, Math.min(pictureWidth, Math.ceil(maxX)));
    int south = (int) Math.max(north, Math.min(pictureHeight, Math.ceil(maxY)));
    box(west, north, east - west, south - north);
  }

  private void everywhere() {
    box(0, 0, pictureWidth, pictureHeight);
  }

  private void box(int x, int y, int boxWidth, int boxHeight) {
    originX = x;
    originY = y;
    width = boxWidth;
    height = boxHeight;
    stride = (width + 2 + CACHE_LINE - 1) / CACHE_LINE * CACHE_LINE | CACHE_LINE;
    words = (width + 2 + Long.SIZE - 1) / Long.SIZE;
    untouched();
  }

  private void untouched() {
    top = height;
    bottom = 0;
    left = width + 2;
    right = 0;
  }

  /** Pixels it covers. */
  public int size() {
    return pictureWidth * pictureHeight;
  }

  int width() {
    return pictureWidth;
  }

  int height() {
    return pictureHeight;
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
    if (y0 < y1) {
      downward(x0 - originX, y0 - originY, x1 - originX, y1 - originY, 1);
    } else if (y0 > y1) {
      downward(x1 - originX, y1 - originY, x0 - originX, y0 - originY, -1);
    }
  }

  private void downward(double x0, double y0, double x1, double y1, double sign) {
    if (y0 >= 0 && y1 <= height && x0 >= 0 && x0 <= width && x1 >= 0 && x1 <= width) {
      down(x0, y0, x1, y1, sign);
    } else if (y1 > 0 && y0 < height) {
      clip(x0, y0, x1, y1, sign);
    }
  }

  private void clip(double x0, double y0, double x1, double y1, double sign) {
    double slope = (x1 - x0) / (y1 - y0);
    boolean above = y0 < 0;
    boolean below = y1 > height;
    clipSides(
        above ? x0 - y0 * slope : x0,
        above ? 0 : y0,
        below ? x1 - (y1 - height) * slope : x1,
        below ? height : y1,
        slope,
        sign);
  }

  /** Left of the picture an edge acts on the whole row, right of it on nothing. */
  private void clipSides(double x0, double y0, double x1, double y1, double slope, double sign) {
    double left = Math.min(x0, x1);
    double right = Math.max(x0, x1);
    if (left >= width) {
      return;
    }
    if (right <= 0) {
      down(0, y0, 0, y1, sign);
    } else if (left < 0) {
      double crossing = y0 - x0 / slope;
      if (x0 < 0) {
        down(0, y0, 0, crossing, sign);
        clipSides(0, crossing, x1, y1, slope, sign);
      } else {
        clipSides(x0, y0, 0, crossing, slope, sign);
        down(0, crossing, 0, y1, sign);
      }
    } else if (right > width) {
      double crossing = y0 + (width - x0) / slope;
      if (x0 > width) {
        down(width, crossing, x1, y1, sign);
      } else {
        down(x0, y0, width, crossing, sign);
      }
    } else {
      down(x0, y0, x1, y1, sign);
    }
  }

  /** An edge inside the picture, y0 < y1 but for rounding. */
  private void down(double x0, double y0, double x1, double y1, double sign) {
    int y = (int) y0;
    int last = (int) y1;
    if (last == y1) {
      last--;
    }
    if (last >= height) {
      last = height - 1;
    }
    if (y > last) {
      return;
    }
    if (y < top) {
      top = y;
    }
    if (last >= bottom) {
      bottom = last + 1;
    }
    reach((int) x0);
    reach((int) x1);
    if (y == last) {
      row(y, x0, x1, sign * (y1 - y0));
      return;
    }
    double slope = (x1 - x0) / (y1 - y0);
    double x = x0;
    double from = y0;
    for (; y < last; y++) {
      double part = y + 1 - from;
      double next = x + part * slope;
      row(y, x, next, sign * part);
      x = next;
      from = y + 1;
    }
    row(y, x, x1, sign * (y1 - from));
  }

  /** An edge ends in that cell; it may act on the one right of it. */
  private void reach(int x) {
    if (x < left) {
      left = x;
    }
    if (x + 2 > right) {
      right = x + 2;
    }
  }

  private void row(int y, double from, double to, double amount) {
    int start = (int) from;
    if (start != (int) to || start >= width) {
      spread(y, Math.min(from, to), Math.max(from, to), amount);
      return;
    }
    touchTwo(y, start);
    int at = y * stride + start;
    double inFirst = amount * (start + 1 - (from + to) / 2);
    change[at] += (float) inFirst;
    change[at + 1] += (float) (amount - inFirst);
  }

  private void touchTwo(int y, int x) {
    int word = y * words + (x >> 6);
    touched[word] |= 3L << x;
    if ((x & 63) == 63) {
      touched[word + 1] |= 1;
    }
  }

  /**
   * One edge within one row, from {@code left} to {@code right}, of signed height {@code amount}.
   * Up to position t the edge has covered G(t) of a row: 0 left of it, a parabola under it, t minus
   * its middle right of it; the change from pixel to pixel is the second difference of G.
   */
  private void spread(int y, double left, double right, double amount) {
    int start = (int) left;
    int end = (int) right;
    if (end > width) {
      end = width;
      start = start > width ? width : start;
    }
    for (int x = start; x <= end; x++) {
      touched[y * words + (x >> 6)] |= 1L << x;
    }
    touchTwo(y, end);
    int at = y * stride + start;
    if (start == end) {
      double inFirst = amount * (start + 1 - (left + right) / 2);
      change[at] += (float) inFirst;
      change[at + 1] += (float) (amount - inFirst);
      return;
    }
    double half = 0.5 * amount / (right - left);
    double upToFirst = (start + 1 - left) * (start + 1 - left) * half;
    change[at] += (float) upToFirst;
    double before = 0;
    double here = upToFirst;
    for (int t = start + 2; t <= end; t++) {
      double after = (t - left) * (t - left) * half;
      change[++at] += (float) (after - 2 * here + before);
      before = here;
      here = after;
    }
    // right of the edge G is a straight line
    double middle = (left + right) / 2;
    double after = amount * (end + 1 - middle);
    change[++at] += (float) (after - 2 * here + before);
    change[at + 1] += (float) (amount - after + here);
  }

  /** Hands over what was covered since the last call, row by row, and empties the mask. */
  public void drain(RowPainter painter) {
    for (int y = top; y < bottom; y++) {
      drainRow(painter, y);
    }
    everywhere();
  }

  private void drainRow(RowPainter painter, int y) {
    int first = -1;
    int at = 0;
    int part = 0;
    float sum = 0;
    for (int word = left >> 6; word <= (right - 1) >> 6; word++) {
      long bits = touched[y * words + word];
      touched[y * words + word] = 0;
      for (; bits != 0; bits &= bits - 1) {
        int x = (word << 6) + Long.numberOfTrailingZeros(bits);
        first = first < 0 ? x : first;
        Arrays.fill(alpha, originX + at, originX + Math.min(x, width), part);
        sum += change[y * stride + x];
        change[y * stride + x] = 0;
        part = alpha(sum);
        at = Math.min(x, width);
      }
    }
    // the right side of a shape may lie outside the picture
    Arrays.fill(alpha, originX + at, originX + width, part);
    int end = part == 0 ? at : width;
    if (first >= 0 && first < end) {
      painter.paint(originY + y, originX + first, originX + end, alpha);
    }
  }

  /**
   * Lays one premultiplied colour over a picture of the mask's size where the mask is covered, and
   * empties the mask. The same as {@link #drain} with {@link Pixmap#over}, in one go.
   */
  public void paint(Pixmap picture, int colour) {
    int[] pixels = picture.pixels();
    for (int y = top; y < bottom; y++) {
      paintRow(pixels, y, colour);
    }
    everywhere();
  }

  private void paintRow(int[] pixels, int y, int colour) {
    int row = (originY + y) * pictureWidth + originX;
    int cells = y * stride;
    int at = 0;
    int ink = 0;
    float sum = 0;
    int lastWord = y * words + ((right - 1) >> 6);
    int x = left & -Long.SIZE;
    for (int word = y * words + (left >> 6); word <= lastWord; word++, x += Long.SIZE) {
      long bits = touched[word];
      touched[word] = 0;
      for (; bits != 0; bits &= bits - 1) {
        int next = x + Long.numberOfTrailingZeros(bits);
        if (ink != 0) {
          span(pixels, row + at, row + Math.min(next, width), ink);
        }
        at = next;
        sum += change[cells + next];
        change[cells + next] = 0;
        int part = alpha(sum);
        ink = part == OPAQUE ? colour : part == 0 ? 0 : Pixmap.scale(colour, part);
      }
    }
    if (ink != 0) { // the right side of the shape lies outside the picture
      span(pixels, row + at, row + width, ink);
    }
  }

  /** Lays an ink over some pixels, most of which are alike. */
  private static void span(int[] pixels, int from, int to, int ink) {
    if (from >= to) {
      return;
    }
    int seen = pixels[from];
    int mixed = Pixmap.blend(ink, seen);
    pixels[from] = mixed;
    for (int i = from + 1; i < to; i++) {
      int below = pixels[i];
      if (below != seen) {
        seen = below;
        mixed = Pixmap.blend(ink, below);
      }
      pixels[i] = mixed;
    }
  }

  private static int alpha(float covered) {
    return Math.min(OPAQUE, (int) (Math.abs(covered) * OPAQUE + 0.5f));
  }
}
