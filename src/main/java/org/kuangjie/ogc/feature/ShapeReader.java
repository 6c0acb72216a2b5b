package org.kuangjie.ogc.feature;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads WKB and PostGIS's EWKB (both byte orders; Z and M are passed over). One reader serves one
 * thread, geometry after geometry.
 */
public final class ShapeReader {

  private static final int EWKB_Z = 0x80000000;
  private static final int EWKB_M = 0x40000000;
  private static final int EWKB_SRID = 0x20000000;
  private static final int DEEPEST = 32;

  private double[] xy = new double[256];
  private int[] ends = new int[8];
  private Shape.Part[] kinds = new Shape.Part[8];
  private int numbers;
  private int parts;

  /**
   * @throws IllegalArgumentException when the bytes are no WKB of a simple feature
   */
  public Shape read(byte[] wkb) {
    numbers = 0;
    parts = 0;
    geometry(ByteBuffer.wrap(wkb), 0);
    return new Shape(
        Arrays.copyOf(xy, numbers), Arrays.copyOf(ends, parts), Arrays.copyOf(kinds, parts));
  }

  private void geometry(ByteBuffer in, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("WKB collections are nested too deeply");
    }
    in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int code = in.getInt();
    if ((code & EWKB_SRID) != 0) {
      in.getInt();
    }
    int iso = (code & 0x0fffffff) / 1000;
    int skipped = ((code & EWKB_Z) != 0 || (iso & 1) != 0 ? 1 : 0);
    skipped += (code & EWKB_M) != 0 || (iso & 2) != 0 ? 1 : 0;
    switch ((code & 0x0fffffff) % 1000) {
      case 1 -> point(in, skipped);
      case 2 -> part(in, skipped, Shape.Part.LINE);
      case 3 -> polygon(in, skipped);
      case 4, 5, 6, 7 -> collection(in, depth);
      default -> throw new IllegalArgumentException("WKB type " + code + " is not supported");
    }
  }

  private void collection(ByteBuffer in, int depth) {
    ByteOrder order = in.order();
    int count = in.getInt();
    for (int i = 0; i < count; i++) {
      geometry(in, depth + 1);
      in.order(order);
    }
  }

  /** An empty point is written as NaN and becomes no part. */
  private void point(ByteBuffer in, int skipped) {
    coordinates(in, 1, skipped);
    if (Double.isNaN(xy[numbers - 2])) {
      numbers -= 2;
    } else {
      endPart(Shape.Part.POINT);
    }
  }

  private void part(ByteBuffer in, int skipped, Shape.Part kind) {
    int count = in.getInt();
    if (count > 0) {
      coordinates(in, count, skipped);
      endPart(kind);
    }
  }

  private void polygon(ByteBuffer in, int skipped) {
    int rings = in.getInt();
    for (int i = 0; i < rings; i++) {
      int start = numbers;
      part(in, skipped, i == 0 ? Shape.Part.SHELL : Shape.Part.HOLE);
      boolean anticlockwise = twiceArea(start) > 0;
      if (anticlockwise != (i == 0)) {
        reverse(start);
      }
    }
  }

  private void coordinates(ByteBuffer in, int count, int skipped) {
    if (count < 0 || (long) count * (2 + skipped) * Double.BYTES > in.remaining()) {
      throw new IllegalArgumentException("WKB announces more points than it has");
    }
    if (numbers + 2 * count > xy.length) {
      xy = Arrays.copyOf(xy, Math.max(2 * xy.length, numbers + 2 * count));
    }
    for (int i = 0; i < count; i++) {
      xy[numbers++] = in.getDouble();
      xy[numbers++] = in.getDouble();
      for (int s = 0; s < skipped; s++) {
        in.getDouble();
      }
    }
  }

  private void endPart(Shape.Part kind) {
    if (parts == ends.length) {
      ends = Arrays.copyOf(ends, 2 * parts);
      kinds = Arrays.copyOf(kinds, 2 * parts);
    }
    ends[parts] = numbers;
    kinds[parts++] = kind;
  }

  private double twiceArea(int start) {
    double sum = 0;
    for (int i = start; i + 3 < numbers; i += 2) {
      sum +=
          (xy[i] - xy[start]) * (xy[i + 3] - xy[start + 1])
              - (xy[i + 2] - xy[start]) * (xy[i + 1] - xy[start + 1]);
    }
    return sum;
  }

  private void reverse(int start) {
    for (int i = start, j = numbers - 2; i < j; i += 2, j -= 2) {
      double x = xy[i];
      double y = xy[i + 1];
      xy[i] = xy[j];
      xy[i + 1] = xy[j + 1];
      xy[j] = x;
      xy[j + 1] = y;
    }
  }
}
