package org.kuangjie.geo.shapefile;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A shape as it is stored: rings may be open, short, or turned the wrong way.
 *
 * @param type as the file says
 * @param parts lines or rings; points are one part
 */
public record ShpRecord(int type, List<Coordinate[]> parts) {

  /** What a shape is, whether with heights or measures or without. */
  public enum Shape {
    NOTHING,
    POINT,
    POINTS,
    LINES,
    AREA,
    MULTIPATCH
  }

  public Shape shape() {
    return shape(type);
  }

  static Shape shape(int type) {
    return switch (type) {
      case 0 -> Shape.NOTHING;
      case 1, 11, 21 -> Shape.POINT;
      case 8, 18, 28 -> Shape.POINTS;
      case 3, 13, 23 -> Shape.LINES;
      case 5, 15, 25 -> Shape.AREA;
      case 31 -> Shape.MULTIPATCH;
      default -> throw new IllegalArgumentException("no shape type: " + type);
    };
  }
}
