package org.kuangjie.catalogue;

import java.time.LocalDate;
import java.util.List;

/** Surveyed workings (采掘工程), by the licence they were driven under. (MR-14) */
public interface Workings {

  /**
   * Those valid on the day, secret ones left out; the whole outline stands as {@link
   * FeatureFact#conflict}, and as {@link FeatureFact#overlapSquareMetres} its area.
   *
   * @param layer the version of {@link LayerName#WORKINGS} to read
   */
  List<FeatureFact> list(LayerInfo layer, String licenceNumber, LocalDate day);
}
