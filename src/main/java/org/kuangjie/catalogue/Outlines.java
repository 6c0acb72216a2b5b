package org.kuangjie.catalogue;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Whole outlines of features whose facts were gathered, where a common part is not enough. */
public interface Outlines {

  /**
   * The parts of a feature near a place, divided as they are searched; together they are its
   * outline there.
   *
   * @param layer the version the fact was read from
   * @param near longitude and latitude, EPSG:4490
   */
  List<Geometry> list(LayerInfo layer, FeatureFact feature, Envelope near);
}
