package org.kuangjie.geo;

import java.util.Optional;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * What an invalid outline may have been meant to be. Only a proposal: which side of a crossing
 * belongs to the area, the drawer knows and no program.
 *
 * @param geometry valid, of the same dimension
 * @param words what the proposal changes, with areas
 */
public record GeometryRepair(Geometry geometry, Text words) {

  /** Empty when the outline is valid or nothing sound can be made of it. */
  public static Optional<GeometryRepair> propose(Geometry outline) {
    if (outline.isEmpty() || outline.getDimension() < 2 || outline.isValid()) {
      return Optional.empty();
    }
    Geometry fixed;
    try {
      fixed = GeometryFixer.fix(outline);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
    boolean sound = !fixed.isEmpty() && fixed.isValid() && fixed.getDimension() == 2;
    return sound ? Optional.of(new GeometryRepair(fixed, words(outline, fixed))) : Optional.empty();
  }

  private static Text words(Geometry outline, Geometry fixed) {
    double area = EllipsoidalArea.squareMetres(fixed);
    return Text.of(
        "建议图形：%d 个部分、%d 个顶点（原 %d 个顶点），椭球面积 %.2f 平方米（%s 亩）；仅供核对，不自动采用"
            .formatted(
                fixed.getNumGeometries(),
                fixed.getNumPoints(),
                outline.getNumPoints(),
                area,
                Areas.mu(area)),
        "Proposed outline: %d parts, %d vertices (%d before), ellipsoidal area %.2f m²; to be verified, never taken by itself"
            .formatted(
                fixed.getNumGeometries(), fixed.getNumPoints(), outline.getNumPoints(), area));
  }
}
