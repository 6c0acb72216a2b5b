package org.kuangjie.ogc.tiles.vector;

import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.ogc.feature.Shape.Part;

/** Shapes as the commands of a tile (MVT 2.1, 4.3). Serves one thread, shape after shape. */
final class GeometryWriter {

  /** Units beyond the tile's edge that are still drawn, so that outlines and symbols meet. */
  static final int BUFFER = 128;

  private static final int LOW = -BUFFER;
  private static final int HIGH = TileProjection.EXTENT + BUFFER;
  private static final int MOVE_TO = 1;
  private static final int LINE_TO = 2;
  private static final int CLOSE_PATH = 15;

  /** Twice the area in square units below which a ring is not drawn. */
  private static final long TINY = 8;

  private final TileProjection projection;
  private final Clipper clipper = new Clipper(LOW, HIGH);
  private final Thinner thinner = new Thinner();
  private final Bytes commands = new Bytes();
  private double[] projected = new double[256];
  private int x;
  private int y;

  GeometryWriter(TileProjection projection) {
    this.projection = projection;
  }

  /** What the last shape became. */
  Bytes commands() {
    return commands;
  }

  /** False when nothing of the shape's points is in the tile. */
  boolean points(Shape shape) {
    start();
    double[] inside = projected;
    int n = 0;
    for (int part = 0; part < shape.partCount(); part++) {
      if (shape.part(part) == Part.POINT) {
        double px = projection.x(shape.xy()[shape.start(part)]);
        double py = projection.y(shape.xy()[shape.start(part) + 1]);
        if (px >= LOW && px <= HIGH && py >= LOW && py <= HIGH) {
          inside = room(inside, n + 2);
          inside[n++] = px;
          inside[n++] = py;
        }
      }
    }
    projected = inside;
    if (n > 0) {
      command(MOVE_TO, n / 2);
      for (int i = 0; i < n; i += 2) {
        to((int) Math.floor(inside[i] + 0.5), (int) Math.floor(inside[i + 1] + 0.5));
      }
    }
    return n > 0;
  }

  /** False when nothing of the shape's lines is in the tile. */
  boolean lines(Shape shape) {
    start();
    for (int part = 0; part < shape.partCount(); part++) {
      if (shape.part(part) == Part.LINE) {
        int length = project(shape, part, shape.end(part));
        clipper.clipLine(projected, length, this::line);
      }
    }
    return commands.size() > 0;
  }

  private void line(double[] xy, int length) {
    int left = thinner.line(xy, length);
    if (left >= 4) {
      int[] points = thinner.points();
      command(MOVE_TO, 1);
      to(points[0], points[1]);
      command(LINE_TO, left / 2 - 1);
      for (int i = 2; i < left; i += 2) {
        to(points[i], points[i + 1]);
      }
    }
  }

  /** False when nothing of the shape's polygons is in the tile, or all is too small to be seen. */
  boolean polygons(Shape shape) {
    start();
    boolean drawn = false;
    for (int part = 0; part < shape.partCount(); part++) {
      Part kind = shape.part(part);
      if (kind == Part.SHELL) {
        drawn = ring(shape, part, true);
      } else if (kind == Part.HOLE && drawn) {
        ring(shape, part, false);
      }
    }
    return commands.size() > 0;
  }

  private boolean ring(Shape shape, int part, boolean shell) {
    int length = project(shape, part, shape.end(part) - 2);
    double[] ring = projected;
    if (!isInside(length)) {
      length = clipper.clipRing(projected, length);
      ring = clipper.result();
    }
    int left = length < 6 ? 0 : thinner.ring(ring, length);
    long area = left == 0 ? 0 : thinner.twiceArea(left);
    if (Math.abs(area) < TINY) {
      return false;
    }
    int[] points = thinner.points();
    boolean asIs = area > 0 == shell;
    int step = asIs ? 2 : -2;
    int i = asIs ? 0 : left - 2;
    command(MOVE_TO, 1);
    to(points[i], points[i + 1]);
    command(LINE_TO, left / 2 - 1);
    for (i += step; i >= 0 && i < left; i += step) {
      to(points[i], points[i + 1]);
    }
    commands.varint(CLOSE_PATH);
    return true;
  }

  /** Projects a part up to {@code end}; gives the count of numbers. */
  private int project(Shape shape, int part, int end) {
    int start = shape.start(part);
    int length = Math.max(0, end - start);
    projected = room(projected, length);
    projection.project(shape.xy(), start, start + length, projected);
    return length;
  }

  private boolean isInside(int length) {
    for (int i = 0; i < length; i++) {
      if (projected[i] < LOW || projected[i] > HIGH) {
        return false;
      }
    }
    return true;
  }

  private static double[] room(double[] array, int length) {
    return array.length >= length
        ? array
        : java.util.Arrays.copyOf(array, Math.max(length, 2 * array.length));
  }

  private void start() {
    commands.clear();
    x = 0;
    y = 0;
  }

  private void command(int id, int count) {
    commands.varint((long) count << 3 | id);
  }

  private void to(int nextX, int nextY) {
    commands.signed(nextX - x);
    commands.signed(nextY - y);
    x = nextX;
    y = nextY;
  }
}
