package org.kuangjie.enforcement;

import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;

/** Where cases happened. */
public interface CasePlaces {

  /**
   * The ground of the alert or clue a case came from, else of the right it names, EPSG:4490. Empty
   * when nothing of these is known, and for what lies on land of special use.
   */
  Optional<Geometry> find(UUID caseId);
}
