package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Several areas of one file: DQ-06 where they overlap in plan and in elevation, and the plan that
 * remains when excluded areas are taken out.
 */
final class Overlaps {

  private static final double TOLERANCE_SQUARE_METRES = 1;

  /** Part number and polygon in longitude and latitude. */
  record Piece(int part, RawPart raw, Polygon lonLat) {}

  private final List<Piece> included;
  private final List<Piece> excluded;

  Overlaps(List<Piece> pieces) {
    included = pieces.stream().filter(piece -> piece.raw().included()).toList();
    excluded = pieces.stream().filter(piece -> !piece.raw().included()).toList();
  }

  void report(Issues issues) {
    STRtree index = new STRtree();
    included.forEach(piece -> index.insert(piece.lonLat().getEnvelopeInternal(), piece));
    for (Piece piece : included) {
      index.query(
          piece.lonLat().getEnvelopeInternal(),
          item -> {
            Piece other = (Piece) item;
            if (other.part() > piece.part() && elevationsMeet(piece.raw(), other.raw())) {
              reportPair(issues, piece, other);
            }
          });
    }
    for (Piece piece : excluded) {
      reportOutside(issues, index, piece);
    }
  }

  private void reportPair(Issues issues, Piece first, Piece second) {
    double area = commonArea(first.lonLat(), second.lonLat());
    if (area > TOLERANCE_SQUARE_METRES) {
      issues.error(
          "DQ-06",
          new Where(first.part(), 0, 0),
          Text.format(
              "同一证内第 %d、%d 个范围平面重叠 %.2f 平方米，且标高相交或未给出",
              "Areas %d and %d overlap by %.2f square metres in plan,"
                  + " and in elevation (or none is given)",
              first.part(),
              second.part(),
              area));
    }
  }

  private static void reportOutside(Issues issues, STRtree index, Piece piece) {
    double[] inside = {0};
    index.query(
        piece.lonLat().getEnvelopeInternal(),
        item -> inside[0] += commonArea(((Piece) item).lonLat(), piece.lonLat()));
    if (inside[0] < EllipsoidalArea.squareMetres(piece.lonLat()) - TOLERANCE_SQUARE_METRES) {
      issues.warn(
          "DQ-05",
          new Where(piece.part(), 0, 0),
          Text.of("扣除范围有一部分不在矿区范围内", "The excluded area lies partly outside the included ones"));
    }
  }

  private static double commonArea(Polygon first, Polygon second) {
    return first.getEnvelopeInternal().intersects(second.getEnvelopeInternal())
        ? EllipsoidalArea.squareMetres(
            OverlayNGRobust.overlay(first, second, OverlayNG.INTERSECTION))
        : 0;
  }

  /** Elevation intervals with a common height; an unknown one meets everything. */
  private static boolean elevationsMeet(RawPart first, RawPart second) {
    Double top = first.top();
    Double bottom = first.bottom();
    Double otherTop = second.top();
    Double otherBottom = second.bottom();
    if (top == null || bottom == null || otherTop == null || otherBottom == null) {
      return true;
    }
    return Math.max(bottom, otherBottom) < Math.min(top, otherTop);
  }

  /** Included areas united minus the excluded ones; null when there is nothing included. */
  static @Nullable Geometry plan(List<? extends Geometry> in, List<? extends Geometry> out) {
    if (in.isEmpty()) {
      return null;
    }
    Geometry united =
        in.size() == 1 ? in.get(0) : OverlayNGRobust.union(new ArrayList<>(in), Planes.FACTORY);
    return out.isEmpty()
        ? united
        : OverlayNGRobust.overlay(
            united,
            OverlayNGRobust.union(new ArrayList<>(out), Planes.FACTORY),
            OverlayNG.DIFFERENCE);
  }
}
