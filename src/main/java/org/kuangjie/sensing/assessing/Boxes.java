package org.kuangjie.sensing.assessing;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.sensing.store.StoredPatch;
import org.locationtech.jts.geom.Envelope;

/** Boxes around patches, those of near neighbours in one, so that an index is asked less often. */
final class Boxes {

  /** About 2 km: below it, what lies between two patches is no burden. */
  private static final double MOST_DEGREES = 0.02;

  private static final double METRES_PER_DEGREE = 95_000;

  private Boxes() {}

  /**
   * @param patches in an order that keeps neighbours together
   * @param reachMetres how far around patches with a past is looked
   */
  static List<Envelope> around(List<StoredPatch> patches, double reachMetres) {
    List<Envelope> boxes = new ArrayList<>();
    Envelope current = new Envelope();
    for (StoredPatch patch : patches) {
      Envelope box = around(patch, reachMetres);
      Envelope both = new Envelope(current);
      both.expandToInclude(box);
      if (!current.isNull() && Math.max(both.getWidth(), both.getHeight()) > MOST_DEGREES) {
        boxes.add(current);
        current = box;
      } else {
        current = both;
      }
    }
    if (!current.isNull()) {
      boxes.add(current);
    }
    return boxes;
  }

  /** A patch without a past only needs what it meets. */
  static Envelope around(StoredPatch patch, double reachMetres) {
    Envelope box = new Envelope(patch.outline().getEnvelopeInternal());
    if (patch.past() != null) {
      box.expandBy(reachMetres / METRES_PER_DEGREE);
    }
    return box;
  }
}
