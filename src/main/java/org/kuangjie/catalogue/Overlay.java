package org.kuangjie.catalogue;

import java.time.LocalDate;
import java.util.Map;
import org.locationtech.jts.geom.MultiPolygon;

/** Compares a boundary with every layer in as few statements as possible. */
public interface Overlay {

  /**
   * To what common parts are rounded, in degrees and on the ground, for whoever states an area made
   * from them (E9).
   */
  String PRECISION = "1e-12° (0.1 µm)";

  /**
   * Reads the facts from the versions in force, in one snapshot: an import that ends meanwhile does
   * not show.
   *
   * @param boundary EPSG:4490, longitude first, valid
   * @param asOf features valid on this day (districts, control areas, rights)
   */
  SpatialFacts gather(MultiPolygon boundary, LocalDate asOf);

  /**
   * The same from the versions a former report names, for replay.
   *
   * @param versionIds layer name to version id
   * @throws org.kuangjie.shared.DomainException NOT_FOUND when a version is no longer held
   */
  SpatialFacts gather(MultiPolygon boundary, LocalDate asOf, Map<String, Long> versionIds);
}
