package org.kuangjie.sensing.history;

import org.kuangjie.sensing.SensingSettings;
import org.kuangjie.sensing.store.HistoryStore.Pair;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * How much of two patches is the same ground.
 *
 * @param iou common part of their union, 0 to 1
 * @param share common part of the smaller one, 0 to 1
 */
record Likeness(Pair pair, double iou, double share) {

  /** Two patches of one day are the same one only when they are nearly equal. */
  private static final double SAME = 0.8;

  /** False when the common part of the boxes is already too small; spares the overlay. */
  static boolean isPossible(Pair pair, SensingSettings.History settings) {
    double first = pair.outline().getArea();
    double second = pair.formerOutline().getArea();
    double common =
        pair.outline()
            .getEnvelopeInternal()
            .intersection(pair.formerOutline().getEnvelopeInternal())
            .getArea();
    double most = Math.min(common, Math.min(first, second));
    return new Likeness(pair, most / (first + second - most), most / Math.min(first, second))
        .isSameDisturbance(settings);
  }

  static Likeness of(Pair pair) {
    double first = pair.outline().getArea();
    double second = pair.formerOutline().getArea();
    double common =
        OverlayNGRobust.overlay(pair.outline(), pair.formerOutline(), OverlayNG.INTERSECTION)
            .getArea();
    return new Likeness(pair, common / (first + second - common), common / Math.min(first, second));
  }

  boolean isSameDisturbance(SensingSettings.History settings) {
    return pair.formerDate().equals(pair.imageDate())
        ? iou >= SAME
        : iou >= settings.leastIou() || share >= settings.leastShare();
  }
}
