package org.kuangjie.ogc.raster;

/**
 * Lines so thin that their two sides can be drawn as two long edges, mitred from bend to bend: half
 * the edges of rectangles, and bends neither doubled nor notched. At sharp turns the line is ended
 * and begun anew.
 */
final class ThinLine {

  /** Cosine of the turn beyond which a mitre would stick out. */
  private static final double SHARPEST = -0.5;

  private final CoverageMask mask;
  private final double half;
  private double sideX;
  private double sideY;
  private double leftX;
  private double leftY;
  private double rightX;
  private double rightY;
  private boolean open;

  ThinLine(CoverageMask mask, double half) {
    this.mask = mask;
    this.half = half;
  }

  /** See {@link LinePainter#line}. */
  void line(double[] xy, int from, int to, boolean closed) {
    int last = to - 2;
    int first = from;
    boolean hasBefore = closed && normal(xy, last - 2, last);
    for (int i = first; i < last; i += 2) {
      double beforeX = sideX;
      double beforeY = sideY;
      if (!normal(xy, i, i + 2)) {
        continue;
      }
      corner(xy, i, hasBefore, beforeX, beforeY);
      hasBefore = true;
      if (isOutside(xy, i)) {
        stop();
      }
    }
    if (open) {
      double beforeX = sideX;
      double beforeY = sideY;
      if (closed && normal(xy, from, from + 2)) {
        corner(xy, last, true, beforeX, beforeY);
      } else {
        sideX = beforeX;
        sideY = beforeY;
        connect(xy[last], xy[last + 1], sideX, sideY);
      }
      stop();
    }
  }

  /** Half the width, square to a segment; false for a segment without length. */
  private boolean normal(double[] xy, int from, int to) {
    double dx = xy[to] - xy[from];
    double dy = xy[to + 1] - xy[from + 1];
    double squared = dx * dx + dy * dy;
    if (squared == 0) {
      return false;
    }
    double scale = half / Math.sqrt(squared);
    sideX = -dy * scale;
    sideY = dx * scale;
    return true;
  }

  /** Ends the segment before a point and begins the one after it. */
  private void corner(double[] xy, int at, boolean hasBefore, double beforeX, double beforeY) {
    double x = xy[at];
    double y = xy[at + 1];
    double cosine = hasBefore ? (sideX * beforeX + sideY * beforeY) / (half * half) : -1;
    if (cosine > SHARPEST) {
      double mitreX = (sideX + beforeX) / (1 + cosine);
      double mitreY = (sideY + beforeY) / (1 + cosine);
      if (open) {
        connect(x, y, mitreX, mitreY);
      } else {
        start(x, y, mitreX, mitreY);
      }
    } else {
      if (open) {
        connect(x, y, beforeX, beforeY);
        stop();
      }
      start(x, y, sideX, sideY);
    }
  }

  private void start(double x, double y, double dx, double dy) {
    leftX = x + dx;
    leftY = y + dy;
    rightX = x - dx;
    rightY = y - dy;
    mask.edge(rightX, rightY, leftX, leftY);
    open = true;
  }

  private void connect(double x, double y, double dx, double dy) {
    mask.edge(leftX, leftY, x + dx, y + dy);
    mask.edge(x - dx, y - dy, rightX, rightY);
    leftX = x + dx;
    leftY = y + dy;
    rightX = x - dx;
    rightY = y - dy;
  }

  private void stop() {
    if (open) {
      mask.edge(leftX, leftY, rightX, rightY);
      open = false;
    }
  }

  private boolean isOutside(double[] xy, int i) {
    double margin = 2 * half;
    return Math.max(xy[i], xy[i + 2]) < -margin
        || Math.min(xy[i], xy[i + 2]) > mask.width() + margin
        || Math.max(xy[i + 1], xy[i + 3]) < -margin
        || Math.min(xy[i + 1], xy[i + 3]) > mask.height() + margin;
  }
}
