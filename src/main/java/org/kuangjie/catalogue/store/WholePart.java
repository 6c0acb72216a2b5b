package org.kuangjie.catalogue.store;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Which features overlay can read as they stand: small, in one piece, without a long edge. */
final class WholePart {

  /** Most vertices of a part, as in fill_overlay_parts.sql. */
  private static final int MOST_VERTICES = 128;

  /** Longest edge of a part, as there. */
  private static final double LONGEST_EDGE_DEGREES = 0.0089;

  private WholePart() {}

  /** Says nothing about validity. */
  static boolean is(@Nullable Geometry geometry) {
    if (geometry == null
        || geometry.getNumGeometries() != 1
        || geometry.getNumPoints() > MOST_VERTICES) {
      return false;
    }
    LongEdge edge = new LongEdge();
    geometry.apply(edge);
    return !edge.found;
  }

  private static final class LongEdge implements CoordinateSequenceFilter {

    private final Coordinate from = new Coordinate();
    private final Coordinate to = new Coordinate();
    private boolean found;

    @Override
    public void filter(CoordinateSequence line, int i) {
      if (i > 0) {
        line.getCoordinate(i - 1, from);
        line.getCoordinate(i, to);
        found |= from.distance(to) > LONGEST_EDGE_DEGREES;
      }
    }

    @Override
    public boolean isDone() {
      return found;
    }

    @Override
    public boolean isGeometryChanged() {
      return false;
    }
  }
}
