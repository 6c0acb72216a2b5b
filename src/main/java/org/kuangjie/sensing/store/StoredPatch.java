package org.kuangjie.sensing.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A patch as it is compared.
 *
 * @param resolutionMetres ground resolution of the later image; null when not stated
 * @param elevationMetres lowest ground; null when not known
 * @param outline polygons, EPSG:4490
 * @param past null for the first patch of its disturbance
 */
public record StoredPatch(
    long id,
    int revision,
    String code,
    int year,
    int period,
    String issuer,
    LocalDate imageDate,
    @Nullable Double resolutionMetres,
    String imageType,
    String mineral,
    String miningMethod,
    @Nullable Double elevationMetres,
    boolean specialUse,
    boolean synthetic,
    double areaSquareMetres,
    Geometry outline,
    long disturbanceId,
    @Nullable Past past) {

  /** What is known of the former patch of the same disturbance. */
  public record Past(
      long formerId,
      LocalDate imageDate,
      Geometry outline,
      double growthSquareMetres,
      double direction,
      double metresPerDay) {}
}
