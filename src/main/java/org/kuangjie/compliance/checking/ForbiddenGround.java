package org.kuangjie.compliance.checking;

import java.util.List;
import java.util.Optional;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.Outlines;
import org.kuangjie.catalogue.SpatialFacts;
import org.kuangjie.compliance.rules.Finding.KeepOut;
import org.kuangjie.geo.GeodesicBuffer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;

/** Draws the ground a boundary would have to leave. */
@Component
class ForbiddenGround {

  /** Metres in a degree of longitude where it is shortest in the city, less than any. */
  private static final double METRES_PER_DEGREE = 90_000;

  private final Outlines outlines;

  ForbiddenGround(Outlines outlines) {
    this.outlines = outlines;
  }

  /**
   * The part of the boundary to be left; empty when the feature is not held any more.
   *
   * @param margin metres added, so that the answer of the next round is sure
   */
  Optional<Geometry> find(
      MultiPolygon boundary, KeepOut wanted, SpatialFacts facts, double margin) {
    return around(boundary, wanted, facts, margin)
        .map(ground -> OverlayNGRobust.overlay(boundary, ground, OverlayNG.INTERSECTION))
        .filter(common -> !common.isEmpty());
  }

  private Optional<Geometry> around(
      MultiPolygon boundary, KeepOut wanted, SpatialFacts facts, double margin) {
    Geometry conflict = wanted.feature().conflict();
    if (wanted.metres() == 0 && conflict != null) {
      return Optional.of(
          conflict.getDimension() == 2 ? conflict : GeodesicBuffer.of(conflict, margin));
    }
    LayerInfo layer = facts.findLayer(wanted.feature().layer()).orElse(null);
    if (layer == null) {
      return Optional.empty();
    }
    double metres = wanted.metres() + margin;
    Envelope near = boundary.getEnvelopeInternal();
    near.expandBy(metres / METRES_PER_DEGREE);
    List<Geometry> grounds =
        outlines.list(layer, wanted.feature(), near).stream()
            .map(part -> GeodesicBuffer.of(part, metres))
            .toList();
    return grounds.isEmpty() ? Optional.empty() : Optional.of(OverlayNGRobust.union(grounds));
  }
}
