package org.kuangjie.compliance.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.ElevationBand;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * What reading the boundary showed.
 *
 * @param geometry EPSG:4490, longitude first; empty when nothing could be located
 * @param ellipsoidalSquareMetres TD/T 1055; 0 when nothing could be located
 * @param planarSquareMetres in the plane of the declared system; null when none fits
 * @param claimedInFileSquareMetres area the file itself claims
 * @param elevationBands 标高 the file carries
 * @param issues of DQ-01…DQ-07
 */
public record BoundaryFacts(
    MultiPolygon geometry,
    double ellipsoidalSquareMetres,
    @Nullable Double planarSquareMetres,
    @Nullable Double claimedInFileSquareMetres,
    List<ElevationBand> elevationBands,
    List<Issue> issues) {

  public BoundaryFacts {
    elevationBands = List.copyOf(elevationBands);
    issues = List.copyOf(issues);
  }

  /**
   * @param error false = a warning
   * @param where part, ring and corner in words; empty when about the whole file
   */
  public record Issue(
      String rule, boolean error, Text message, Text where, @Nullable Geometry place) {}
}
