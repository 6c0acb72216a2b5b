package org.kuangjie.sensing.assessing;

import org.kuangjie.geo.sliver.AreaPieces;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Overlay of areas: what only touches is no area. */
final class Overlays {

  private Overlays() {}

  static Geometry common(Geometry first, Geometry second) {
    return AreaPieces.of(OverlayNGRobust.overlay(first, second, OverlayNG.INTERSECTION));
  }

  static Geometry rest(Geometry first, Geometry second) {
    return AreaPieces.of(OverlayNGRobust.overlay(first, second, OverlayNG.DIFFERENCE));
  }
}
