package org.kuangjie.catalogue;

import java.util.Collection;
import java.util.Map;
import org.locationtech.jts.geom.MultiPolygon;

/** Distances along a river, where its course is held well enough for that. (IF-08) */
public interface RiverPaths {

  /** A centre line less sure than this says nothing of a few hundred metres along it. */
  double MOST_ERROR_METRES = 100;

  /**
   * How far things on a river lie from a boundary, along the river.
   *
   * @param features ids; those beside no such course, or beside another than the boundary, are
   *     absent from the answer
   * @param reaches the version of {@link LayerName#RIVER_REACHES} to read
   */
  Map<Long, Path> measure(MultiPolygon boundary, Collection<Long> features, LayerInfo reaches);

  /**
   * @param metres between the nearest points, along the centre line; 0 when the boundary lies
   *     across the feature
   * @param errorMetres of the centre line
   */
  record Path(String river, double metres, double errorMetres) {}
}
