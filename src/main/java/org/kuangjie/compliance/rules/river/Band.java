package org.kuangjie.compliance.rules.river;

import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.compliance.rules.Amounts;

/**
 * A measured distance with the error of the river's edge, against a limit.
 *
 * @param distanceMetres ellipsoidal; 0 inside the river itself
 * @param errorMetres of the edge; 0 when stated as exact
 */
record Band(double distanceMetres, double errorMetres, double limitMetres) {

  static Band of(FeatureFact fact, double limitMetres) {
    double distance = fact.overlapSquareMetres() > 0 ? 0 : fact.distanceMetres();
    return new Band(distance, fact.estErrorMetres(), limitMetres);
  }

  /** Nearer than the limit whatever the error. */
  boolean isSurelyWithin() {
    return distanceMetres + errorMetres < limitMetres;
  }

  boolean isSurelyBeyond() {
    return distanceMetres - errorMetres >= limitMetres;
  }

  /** e.g. {@code 4900—5100米}. */
  String range() {
    return "%s—%s"
        .formatted(
            Amounts.plain(Math.max(0, distanceMetres - errorMetres)),
            Amounts.plain(distanceMetres + errorMetres));
  }
}
