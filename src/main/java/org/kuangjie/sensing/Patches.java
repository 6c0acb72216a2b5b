package org.kuangjie.sensing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The patches held, for modules that follow them up. */
public interface Patches {

  /** The patch with its last result; empty when there is none of the id. */
  Optional<Patch> find(long id);

  /**
   * A patch as it stands.
   *
   * @param statedAuthority 管辖单位 as delivered, code or name; empty when not stated
   * @param outline EPSG:4490, longitude first
   * @param areaSquareMetres ellipsoidal
   * @param deliveredSquareMetres as the sender states it; null when not stated
   * @param beforeDate day of the former image; null when not stated
   * @param resolutionMetres ground resolution of the later image; null when not stated
   * @param result null while it was not compared
   */
  record Patch(
      long id,
      String code,
      int year,
      int period,
      String source,
      LocalDate imageDate,
      @Nullable LocalDate beforeDate,
      String sensor,
      @Nullable Double resolutionMetres,
      String imageType,
      String mineral,
      String statedAuthority,
      Geometry outline,
      double areaSquareMetres,
      @Nullable Double deliveredSquareMetres,
      @Nullable PatchAssessed result) {}
}
