package org.kuangjie.sensing.assessing;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * How far what is outside reaches, and how much of it is certain and possible (C.5). Certain is
 * what stays after shrinking the part outside by σ on all sides, for its edges are those of the
 * image and of the licence; possible is what the patch, grown by σ, has outside the rights it
 * meets.
 *
 * @param farthest metres from the rights; 0 when none is met
 * @param certainShare of the area outside, 0 to 1
 * @param possibleShare of the area outside, at least 1
 */
record Margin(double farthest, double certainShare, double possibleShare) {

  static Margin of(Geometry patch, Geometry outside, List<Piece> met, double sigma) {
    Plane plane = new Plane(patch);
    Geometry metric = plane.of(outside);
    List<Geometry> rights = met.stream().map(piece -> plane.of(piece.ground())).toList();
    double area = metric.getArea();
    double farthest = rights.isEmpty() ? 0 : farthest(metric, rights);
    Geometry grown = Plane.buffer(rights.isEmpty() ? metric : plane.of(patch), sigma);
    for (Geometry right : rights) {
      grown = Overlays.rest(grown, right);
    }
    boolean narrow = !rights.isEmpty() && farthest <= sigma;
    double certain = narrow ? 0 : Plane.buffer(metric, -sigma).getArea();
    return new Margin(farthest, certain / area, Math.max(1, grown.getArea() / area));
  }

  private static double farthest(Geometry outside, List<Geometry> rights) {
    Geometry edges =
        rights.size() == 1 ? rights.get(0) : outside.getFactory().buildGeometry(rights);
    return Plane.farthest(outside, edges);
  }
}
