package org.kuangjie.geo.sliver;

import java.util.Map;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Overlay with vertices snapped to {@value #DEGREES} degrees (about 0.1 mm), which cannot fail on
 * nearly equal edges, and whose areas are added up afterwards: a refusal instead of a wrong answer
 * (E9).
 */
public final class FixedOverlay {

  /** The grid all vertices of a result lie on. */
  public static final double DEGREES = 1e-9;

  private static final PrecisionModel GRID = new PrecisionModel(1 / DEGREES);

  /** Areas may differ by as much as the grid can move an outline, and by the figures' own noise. */
  private static final double GRID_METRES = 0.0002;

  private static final double RELATIVE = 1e-9;

  private FixedOverlay() {}

  /**
   * What two areas have in common and what is left of the first.
   *
   * @param common may be empty
   * @param rest first without second; may be empty
   */
  public record Parts(Geometry common, Geometry rest) {}

  /**
   * @param first valid polygons in longitude and latitude
   * @param second valid polygons in longitude and latitude
   * @throws DomainException CONFLICT {@code overlay-failed} when an outline is invalid or the areas
   *     of the parts do not add up
   */
  public static Parts overlay(Geometry first, Geometry second) {
    requireValid(first);
    requireValid(second);
    Geometry common;
    Geometry rest;
    try {
      common = AreaPieces.of(OverlayNG.overlay(first, second, OverlayNG.INTERSECTION, GRID));
      rest = AreaPieces.of(OverlayNG.overlay(first, second, OverlayNG.DIFFERENCE, GRID));
    } catch (RuntimeException e) {
      throw refused(String.valueOf(e.getMessage()), e);
    }
    double whole = EllipsoidalArea.squareMetres(first);
    double sum = EllipsoidalArea.squareMetres(common) + EllipsoidalArea.squareMetres(rest);
    double tolerance = RELATIVE * whole + GRID_METRES * 111_000 * first.getLength() + 0.01;
    if (Math.abs(whole - sum) > tolerance) {
      String reason = "%.3f m² ≠ %.3f m²".formatted(whole, sum);
      throw refused(reason, new ArithmeticException(reason));
    }
    return new Parts(common, rest);
  }

  private static void requireValid(Geometry geometry) {
    IsValidOp validity = new IsValidOp(geometry);
    if (!validity.isValid()) {
      String reason = String.valueOf(validity.getValidationError());
      throw refused(reason, new IllegalArgumentException(reason));
    }
  }

  private static DomainException refused(String reason, RuntimeException cause) {
    return new DomainException(
        DomainException.Kind.CONFLICT,
        "overlay-failed",
        Text.of(
            "图形无法可靠叠加（%s），不给出可能错误的面积；请修复图形后重试".formatted(reason),
            "The outlines cannot be overlaid reliably (%s), so no area is given; repair them and try again"
                .formatted(reason)),
        Map.of(),
        cause);
  }
}
