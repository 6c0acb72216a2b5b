package org.kuangjie.ogc.render;

import java.util.Arrays;
import org.kuangjie.ogc.raster.LinePainter;

/** Cuts lines into dashes. What lies outside the picture is measured, not cut. */
final class Dashes {

  private final int width;
  private final int height;
  private double[] piece = new double[64];
  private int length;
  private int index;
  private double left;

  Dashes(int width, int height) {
    this.width = width;
    this.height = height;
  }

  void draw(Outline outline, int part, Pen pen, LinePainter painter) {
    start(pen);
    double[] xy = outline.xy();
    int start = outline.start(part);
    length = 0;
    add(xy[start], xy[start + 1]);
    for (int i = start; i < outline.end(part) - 2; i += 2) {
      segment(xy, i, pen, painter);
    }
    flush(painter);
  }

  private void start(Pen pen) {
    float[] dashes = pen.dashes();
    double sum = 0;
    for (float dash : dashes) {
      sum += dash;
    }
    double cycle = dashes.length % 2 == 0 ? sum : 2 * sum;
    double into = pen.dashOffset() % cycle;
    index = 0;
    left = dashes[0];
    skip(into < 0 ? into + cycle : into, dashes);
  }

  private void skip(double distance, float[] dashes) {
    double rest = distance;
    while (rest > 0 && rest >= left) {
      rest -= left;
      index++;
      left = dashes[index % dashes.length];
    }
    left -= rest;
  }

  private void segment(double[] xy, int i, Pen pen, LinePainter painter) {
    double x = xy[i];
    double y = xy[i + 1];
    double dx = xy[i + 2] - x;
    double dy = xy[i + 3] - y;
    double total = Math.hypot(dx, dy);
    if (isOutside(xy, i, pen.width() * 2)) {
      flush(painter);
      skipWholeCycles(total, pen.dashes());
      length = 0;
      add(xy[i + 2], xy[i + 3]);
      return;
    }
    double at = 0;
    while (total - at > left) {
      at += left;
      double pointX = x + dx * at / total;
      double pointY = y + dy * at / total;
      if (index % 2 == 0) {
        add(pointX, pointY);
        flush(painter);
      } else {
        length = 0;
      }
      length = 0;
      add(pointX, pointY);
      index++;
      left = pen.dashes()[index % pen.dashes().length];
    }
    left -= total - at;
    if (index % 2 == 0) {
      add(xy[i + 2], xy[i + 3]);
    }
  }

  private void skipWholeCycles(double distance, float[] dashes) {
    double sum = 0;
    for (float dash : dashes) {
      sum += dash;
    }
    skip(distance % (2 * sum), dashes);
  }

  private boolean isOutside(double[] xy, int i, double margin) {
    return Math.max(xy[i], xy[i + 2]) < -margin
        || Math.min(xy[i], xy[i + 2]) > width + margin
        || Math.max(xy[i + 1], xy[i + 3]) < -margin
        || Math.min(xy[i + 1], xy[i + 3]) > height + margin;
  }

  private void add(double x, double y) {
    if (length + 2 > piece.length) {
      piece = Arrays.copyOf(piece, 2 * length);
    }
    piece[length++] = x;
    piece[length++] = y;
  }

  private void flush(LinePainter painter) {
    if (length >= 4 && index % 2 == 0) {
      painter.line(piece, 0, length, false);
    }
    length = 0;
  }
}
