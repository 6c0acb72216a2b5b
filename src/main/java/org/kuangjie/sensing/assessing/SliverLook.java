package org.kuangjie.sensing.assessing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.sliver.AreaPieces;
import org.kuangjie.geo.sliver.Sliver;
import org.kuangjie.geo.sliver.SliverExplainer;
import org.kuangjie.sensing.SensingSettings;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Looks whether all that lies outside was made by drawing: the chord of an edge, a shift of the
 * whole outline, rounding (F-6, E10). One piece that was not is enough to say nothing.
 */
final class SliverLook {

  private static final int MOST_PIECES = 20;

  /** A copy of a right that was moved has about its size and as many vertices. */
  private static final double ALIKE = 0.2;

  private SliverLook() {}

  static @Nullable Text explain(
      Geometry patch,
      Geometry outside,
      List<Piece> met,
      double farthest,
      SensingSettings.Tolerance tolerance) {
    List<Geometry> rights = met.stream().map(Piece::ground).toList();
    boolean narrow = farthest <= tolerance.sliverMetres();
    if (!narrow && rights.stream().noneMatch(right -> isAlike(patch, right))) {
      return null;
    }
    Geometry right = rights.size() == 1 ? rights.get(0) : patch.getFactory().buildGeometry(rights);
    List<Polygon> pieces = AreaPieces.list(outside);
    if (pieces.size() > MOST_PIECES) {
      return null;
    }
    Text widest = null;
    double most = -1;
    for (Polygon piece : pieces) {
      Sliver sliver = SliverExplainer.explain(patch, right, piece, tolerance.sliverMetres());
      if (!isDrawing(sliver)) {
        return null;
      }
      if (sliver.widthMetres() > most) {
        most = sliver.widthMetres();
        widest = named(sliver);
      }
    }
    return widest;
  }

  private static boolean isDrawing(Sliver sliver) {
    return switch (sliver.kind()) {
      case ROUNDING, CHORD, SHIFT -> true;
      case NARROW, AREA -> false;
    };
  }

  private static Text named(Sliver sliver) {
    Text title = sliver.kind().title();
    Text why = sliver.explanation();
    return Text.of(title.zh() + "：" + why.zh(), title.en() + ": " + why.en());
  }

  private static boolean isAlike(Geometry patch, Geometry right) {
    return isAlike(patch.getNumPoints(), right.getNumPoints())
        && isAlike(patch.getArea(), right.getArea());
  }

  private static boolean isAlike(double first, double second) {
    return Math.abs(first - second) <= ALIKE * Math.max(first, second);
  }
}
