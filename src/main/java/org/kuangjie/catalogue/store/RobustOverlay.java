package org.kuangjie.catalogue.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** The second attempt at an overlay PostGIS failed on. */
final class RobustOverlay {

  /** Code of the refusal. */
  static final String FAILED = "overlay-failed";

  private RobustOverlay() {}

  /**
   * Common part of a feature and a boundary, same dimension as the feature.
   *
   * @param parts the feature's parts near the boundary
   * @throws DomainException CONFLICT {@code overlay-failed} naming the feature, when a part is
   *     invalid or the overlay fails again
   */
  static Geometry common(Geometry parts, MultiPolygon boundary, String layer, String code) {
    List<Geometry> pieces = new ArrayList<>();
    try {
      for (int i = 0; i < parts.getNumGeometries(); i++) {
        Geometry part = parts.getGeometryN(i);
        TopologyValidationError error = new IsValidOp(part).getValidationError();
        if (error != null) {
          throw refusal(layer, code, error.toString(), null);
        }
        pieces.add(OverlayNGRobust.overlay(part, boundary, OverlayNG.INTERSECTION));
      }
      return united(pieces, parts);
    } catch (TopologyException | IllegalArgumentException | IllegalStateException e) {
      throw refusal(layer, code, String.valueOf(e.getMessage()), e);
    }
  }

  private static Geometry united(List<Geometry> pieces, Geometry parts) {
    String component =
        switch (parts.getDimension()) {
          case 2 -> Geometry.TYPENAME_POLYGON;
          case 1 -> Geometry.TYPENAME_LINESTRING;
          default -> Geometry.TYPENAME_POINT;
        };
    Geometry union = OverlayNGRobust.union(pieces, parts.getFactory());
    List<?> components = GeometryExtracter.extract(union, component);
    return parts.getFactory().buildGeometry(components.stream().map(Geometry.class::cast).toList());
  }

  private static DomainException refusal(
      String layer, String code, String reason, @Nullable RuntimeException cause) {
    return new DomainException(
        DomainException.Kind.CONFLICT,
        FAILED,
        Text.of(
            "图层 %s 的要素 %s 无法与范围叠加（%s）；请修复该要素后重新导入".formatted(layer, code, reason),
            "Feature %s of layer %s cannot be overlaid (%s); repair it and import the layer again"
                .formatted(code, layer, reason)),
        Map.of("layer", layer, "feature", code),
        cause);
  }

  /** The same where PostGIS gives a place but no feature. */
  static DomainException refusal(String reason, RuntimeException cause) {
    return new DomainException(
        DomainException.Kind.CONFLICT,
        FAILED,
        Text.of(
            "图层数据有拓扑错误，无法与范围叠加（%s）；请修复该处要素后重新导入".formatted(reason),
            "A layer has a topological fault and cannot be overlaid (%s); repair the feature there and import the layer again"
                .formatted(reason)),
        Map.of(),
        cause);
  }
}
