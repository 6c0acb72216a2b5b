package org.kuangjie.ogc.feature;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * A geometry as plain numbers, as drawing and encoding want it: EPSG:4490, longitude first. Shells
 * run anticlockwise (seen with y up) and holes clockwise, whatever the database held. Not to be
 * changed by who reads it.
 */
public final class Shape {

  /** What a part is; a hole belongs to the last shell before it. */
  public enum Part {
    POINT,
    LINE,
    SHELL,
    HOLE
  }

  private final double[] xy;
  private final int[] ends;
  private final Part[] kinds;
  private final double minX;
  private final double minY;
  private final double maxX;
  private final double maxY;

  /**
   * @param xy longitude and latitude by turns, part after part
   * @param ends for each part the index after its last number in {@code xy}
   * @param kinds what each part is
   */
  Shape(double[] xy, int[] ends, Part[] kinds) {
    this.xy = xy;
    this.ends = ends;
    this.kinds = kinds;
    double west = Double.POSITIVE_INFINITY;
    double south = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < xy.length; i += 2) {
      west = Math.min(west, xy[i]);
      east = Math.max(east, xy[i]);
      south = Math.min(south, xy[i + 1]);
      north = Math.max(north, xy[i + 1]);
    }
    this.minX = west;
    this.minY = south;
    this.maxX = east;
    this.maxY = north;
  }

  public int partCount() {
    return ends.length;
  }

  public Part part(int index) {
    return kinds[index];
  }

  /** Index in {@link #xy()} of the first x of a part. */
  public int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  /** Index in {@link #xy()} after the last y of a part. */
  public int end(int index) {
    return ends[index];
  }

  /** Longitude and latitude by turns. The array itself, for speed. */
  public double[] xy() {
    return xy;
  }

  public int vertexCount() {
    return xy.length / 2;
  }

  public double minX() {
    return minX;
  }

  public double minY() {
    return minY;
  }

  public double maxX() {
    return maxX;
  }

  public double maxY() {
    return maxY;
  }

  /** Null envelope for an empty shape. */
  public Envelope envelope() {
    return xy.length == 0 ? new Envelope() : new Envelope(minX, maxX, minY, maxY);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape
        && Arrays.equals(xy, shape.xy)
        && Arrays.equals(ends, shape.ends)
        && Arrays.equals(kinds, shape.kinds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(xy);
  }
}
