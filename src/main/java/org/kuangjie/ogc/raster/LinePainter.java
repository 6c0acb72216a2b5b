package org.kuangjie.ogc.raster;

/**
 * Draws lines of a width into a mask: each segment a rectangle, each bend filled on its outer side.
 * Where pieces overlap the coverage is cut off at one pixel, so a line of any opacity is even.
 */
public final class LinePainter {

  /** Below this width the notch of a bend is a fraction of a pixel. */
  private static final double WIDTH_WITH_JOINS = 1.6;

  private static final double ROUND_STEP = Math.PI / 8;

  private final CoverageMask mask;
  private final double half;
  private final Join join;
  private final Cap cap;
  private final double mitreLimit;

  /** How the outer side of a bend is filled. */
  public enum Join {
    MITRE,
    ROUND,
    BEVEL
  }

  /** How a line ends. */
  public enum Cap {
    BUTT,
    ROUND,
    SQUARE
  }

  public LinePainter(CoverageMask mask, double width, Join join, Cap cap, double mitreLimit) {
    this.mask = mask;
    this.half = width / 2;
    this.join = join;
    this.cap = cap;
    this.mitreLimit = mitreLimit;
  }

  /**
   * @param xy x and y by turns, pixels
   * @param from index of the first x
   * @param to index after the last y
   * @param closed the last point is the first again
   */
  public void line(double[] xy, int from, int to, boolean closed) {
    if (2 * half <= WIDTH_WITH_JOINS && cap == Cap.BUTT) {
      new ThinLine(mask, half).line(xy, from, to, closed);
      return;
    }
    int last = to - 2;
    for (int i = from; i < last; i += 2) {
      boolean first = i == from;
      boolean end = i + 2 == last;
      segment(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], !closed && first, !closed && end);
      if (2 * half > WIDTH_WITH_JOINS) {
        if (!end) {
          bend(xy, i, i + 2, i + 4);
        } else if (closed && to - from > 6) {
          bend(xy, i, last, from + 2);
        }
      }
    }
  }

  private void segment(
      double x0, double y0, double x1, double y1, boolean startCap, boolean endCap) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double length = Math.sqrt(dx * dx + dy * dy);
    if (length == 0) {
      return;
    }
    double ux = dx / length * half;
    double uy = dy / length * half;
    double fromX = x0;
    double fromY = y0;
    double toX = x1;
    double toY = y1;
    if (cap == Cap.SQUARE && startCap) {
      fromX -= ux;
      fromY -= uy;
    }
    if (cap == Cap.SQUARE && endCap) {
      toX += ux;
      toY += uy;
    }
    mask.edge(fromX + uy, fromY - ux, toX + uy, toY - ux);
    mask.edge(toX + uy, toY - ux, toX - uy, toY + ux);
    mask.edge(toX - uy, toY + ux, fromX - uy, fromY + ux);
    mask.edge(fromX - uy, fromY + ux, fromX + uy, fromY - ux);
    if (cap == Cap.ROUND && startCap) {
      fan(x0, y0, Math.atan2(uy, ux) + Math.PI / 2, Math.PI);
    }
    if (cap == Cap.ROUND && endCap) {
      fan(x1, y1, Math.atan2(uy, ux) - Math.PI / 2, Math.PI);
    }
  }

  private void bend(double[] xy, int before, int at, int after) {
    double x = xy[at];
    double y = xy[at + 1];
    double in = Math.atan2(y - xy[before + 1], x - xy[before]);
    double out = Math.atan2(xy[after + 1] - y, xy[after] - x);
    double turn = out - in;
    if (turn > Math.PI) {
      turn -= 2 * Math.PI;
    } else if (turn < -Math.PI) {
      turn += 2 * Math.PI;
    }
    if (Math.abs(turn) < 1e-3) {
      return;
    }
    double start = turn > 0 ? in - Math.PI / 2 : out + Math.PI / 2;
    double sweep = Math.abs(turn);
    double mitre = 1 / Math.cos(sweep / 2);
    if (join == Join.ROUND) {
      fan(x, y, start, sweep);
    } else if (join == Join.MITRE && mitre > 0 && mitre <= mitreLimit) {
      double[] tip = corner(x, y, start + sweep / 2, half * mitre);
      triangle(x, y, corner(x, y, start, half), tip);
      triangle(x, y, tip, corner(x, y, start + sweep, half));
    } else {
      triangle(x, y, corner(x, y, start, half), corner(x, y, start + sweep, half));
    }
  }

  private void fan(double x, double y, double start, double sweep) {
    int steps = Math.max(1, (int) Math.ceil(sweep / ROUND_STEP));
    double[] previous = corner(x, y, start, half);
    for (int i = 1; i <= steps; i++) {
      double[] next = corner(x, y, start + sweep * i / steps, half);
      triangle(x, y, previous, next);
      previous = next;
    }
  }

  private static double[] corner(double x, double y, double angle, double radius) {
    return new double[] {x + radius * Math.cos(angle), y + radius * Math.sin(angle)};
  }

  private void triangle(double x, double y, double[] second, double[] third) {
    mask.edge(x, y, second[0], second[1]);
    mask.edge(second[0], second[1], third[0], third[1]);
    mask.edge(third[0], third[1], x, y);
  }
}
