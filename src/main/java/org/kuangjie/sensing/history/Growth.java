package org.kuangjie.sensing.history;

import java.time.temporal.ChronoUnit;
import org.kuangjie.geo.EdgeDistance;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.MetricFrame;
import org.kuangjie.geo.sliver.AreaPieces;
import org.kuangjie.sensing.store.HistoryStore.Link;
import org.kuangjie.sensing.store.HistoryStore.Pair;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How a disturbance grew from one patch to the next. */
final class Growth {

  private static final double FULL_CIRCLE = 360;

  private Growth() {}

  static Link link(Likeness likeness) {
    Pair pair = likeness.pair();
    long days = ChronoUnit.DAYS.between(pair.formerDate(), pair.imageDate());
    Geometry ground =
        AreaPieces.of(
            OverlayNGRobust.overlay(pair.outline(), pair.formerOutline(), OverlayNG.DIFFERENCE));
    if (days == 0 || ground.isEmpty()) {
      return new Link(pair.id(), pair.formerId(), likeness.iou(), 0, 0, 0);
    }
    MetricFrame frame = new MetricFrame(pair.outline().getEnvelopeInternal().centre());
    Geometry former = frame.transformation().transform(pair.formerOutline());
    Geometry grown = frame.transformation().transform(ground);
    return new Link(
        pair.id(),
        pair.formerId(),
        likeness.iou(),
        EllipsoidalArea.squareMetres(ground),
        bearing(former.getCentroid().getCoordinate(), grown.getCentroid().getCoordinate()),
        farthest(grown, former) / days);
  }

  private static double bearing(Coordinate from, Coordinate to) {
    double degrees = Math.toDegrees(Math.atan2(to.x - from.x, to.y - from.y));
    return (degrees + FULL_CIRCLE) % FULL_CIRCLE;
  }

  /** Metres from the former patch to the farthest vertex of the new ground. */
  private static double farthest(Geometry ground, Geometry former) {
    double most = 0;
    for (Coordinate vertex : ground.getCoordinates()) {
      most = Math.max(most, EdgeDistance.nearest(vertex, former));
    }
    return most;
  }
}
