package org.kuangjie.ogc.info;

import org.kuangjie.ogc.feature.Shape;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Which shapes lie under a pixel of a map: areas that contain its centre, lines and points no
 * further from it than so many pixels, whatever the style draws.
 */
public final class HitTest {

  /** Pixels beside a line or point that count as on it, unless asked otherwise. */
  public static final int NEAR = 5;

  private static final int STEPS = 8;

  private final Picture picture;
  private final Coordinate centre;
  private final double near;
  private final boolean nearAreas;

  /**
   * @param column pixel from the left, 0 is the first
   * @param row pixel from the top, 0 is the first
   * @param near pixels
   * @param nearAreas whether areas that are only near count as well
   */
  public HitTest(Picture picture, int column, int row, double near, boolean nearAreas) {
    this.picture = picture;
    this.centre = new Coordinate(column + 0.5, row + 0.5);
    this.near = near;
    this.nearAreas = nearAreas;
  }

  /** Longitude and latitude of the pixel's middle. */
  Coordinate place() {
    return picture.lonLat(centre.x, centre.y);
  }

  /** Longitudes and latitudes outside of which nothing is hit. */
  Envelope box() {
    Envelope box = new Envelope();
    for (int i = 0; i <= STEPS; i++) {
      for (int j = 0; j <= STEPS; j++) {
        box.expandToInclude(
            picture.lonLat(
                centre.x - near + 2 * near * i / STEPS, centre.y - near + 2 * near * j / STEPS));
      }
    }
    return box;
  }

  boolean hits(Shape shape) {
    boolean inside = false;
    for (int part = 0; part < shape.partCount(); part++) {
      boolean area = shape.part(part) == Shape.Part.SHELL || shape.part(part) == Shape.Part.HOLE;
      if (area) {
        inside ^= isInRing(shape, part);
      }
      if ((!area || nearAreas) && distance(shape, part) <= near) {
        return true;
      }
    }
    return inside;
  }

  private double distance(Shape shape, int part) {
    double least = Double.POSITIVE_INFINITY;
    Coordinate last = null;
    for (int i = shape.start(part); i < shape.end(part); i += 2) {
      Coordinate next = picture.pixel(shape.xy()[i], shape.xy()[i + 1]);
      double distance =
          last == null ? centre.distance(next) : Distance.pointToSegment(centre, last, next);
      least = Math.min(least, distance);
      last = next;
    }
    return least;
  }

  /** By how often a ray to the right crosses the ring. */
  private boolean isInRing(Shape shape, int part) {
    boolean inside = false;
    Coordinate last = null;
    for (int i = shape.start(part); i < shape.end(part); i += 2) {
      Coordinate next = picture.pixel(shape.xy()[i], shape.xy()[i + 1]);
      if (last != null && last.y > centre.y != next.y > centre.y) {
        double x = last.x + (centre.y - last.y) * (next.x - last.x) / (next.y - last.y);
        inside ^= x > centre.x;
      }
      last = next;
    }
    return inside;
  }
}
